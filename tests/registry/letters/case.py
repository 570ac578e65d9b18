"""Letters composed from registers of values."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from registry.letters.composed import Composed, FindingKey, Question
from registry.letters.composing import compose
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.reading.lens import Lens
from registry.values import Engagement, Letter, LetterPaper, LetterPart, LetterQuestion, Organisation
from suppliers.values import BreachTerm, Commitment, Document, Service, Supplier
from tests.registry.world import TODAY, World


def world_of(**fields: Any) -> World:
    """An organisation that uses a service whose statement was read: 48 hours stated, 36 accepted."""
    world = World()
    world.organisation = world.alter(world.organisation, notice_number=36, notice_unit="hours", **fields)
    engagement = world.engaged()
    service = world.rows[Service][engagement.service_id]
    assert isinstance(service, Service)
    document = world.add(Document, supplier_id=service.supplier_id, title="Acme statement", kind="statement")
    world.put(replace(document, availability="held", dated=TODAY))
    # Read on one topic: silence on the others counts from then on.
    stated(world, Commitment, topic="cookies", section="Cookies")
    return world


def service_of(world: World) -> Service:
    (engagement,) = [row for row in world.rows[Engagement].values() if row.id == 1]
    service = world.rows[Service][engagement.service_id]  # type: ignore[attr-defined]
    assert isinstance(service, Service)
    return service


def stated(world: World, model: type[Any], /, **fields: Any) -> Any:
    """A claim about the service, in its statement."""
    given = {"service_id": service_of(world).id, "document_id": 1, "section": "Section 1"}
    return world.add(model, **{**given, **fields})


def notice(world: World, number: int | None = 48, **fields: Any) -> BreachTerm:
    """A breach notice that the statement gives."""
    given = {"number": number, "unit": "hours" if number else "", "trigger": "aware", "channel": "mail", "content": "x"}
    made: BreachTerm = stated(world, BreachTerm, **{**given, "section": "Breaches", **fields})
    return made


def supplier_of(world: World, lens: Lens) -> Supplier:
    supplier = lens.get(Supplier, service_of(world).supplier_id)
    assert supplier is not None
    return supplier


def letter_of(world: World, *others: Organisation, waiting: Collection[FindingKey] = ()) -> Composed:
    """The letter of the organisation, and of others, to the supplier."""
    senders = (world.organisation, *others)
    lens = world.lens(TODAY, *senders)
    return compose(lens, supplier_of(world, lens), senders, waiting)


def question(letter: Composed, point: str) -> Question | None:
    """The question on a point; None where it is not asked."""
    return next((each for each in letter.questions if each.point == point), None)


def texts(letter: Composed, point: str) -> list[str]:
    """The texts of the parts of a question."""
    found = question(letter, point)
    return [part.text for part in found.parts] if found else []


def of_record(world: World, **fields: Any) -> LetterOnRecord:
    """A letter on record without questions."""
    given = {"organisation_id": world.organisation.id, "supplier_id": service_of(world).supplier_id}
    letter = world.add(Letter, **{**given, "reminders": 0, "reference": "ACME-2026-1", **fields})
    supplier = world.rows[Supplier][letter.supplier_id]
    assert isinstance(supplier, Supplier)
    return LetterOnRecord(
        letter=letter, supplier=supplier, sender=world.organisation, others=(), questions=(), papers=()
    )


def recorded(world: World, letter: Letter, *parts: dict[str, Any], **fields: Any) -> QuestionOnRecord:
    """A question on record with its parts."""
    given = {"letter_id": letter.id, "place": 1, "number": 1, "title": "Notice", "outcome": "open"}
    row = world.add(LetterQuestion, **{**given, "point": "breach", "service_id": service_of(world).id, **fields})
    made = []
    for place, part in enumerate(parts, 1):
        usual = {"question_id": row.id, "place": place, "kind": "lead", "fresh": False, "settled": False}
        made.append(world.add(LetterPart, **{**usual, **part}))
    return QuestionOnRecord(row=row, service=service_of(world), parts=tuple(made), findings={})


def paper(world: World, letter: Letter, **fields: Any) -> LetterPaper:
    return world.add(LetterPaper, **{"letter_id": letter.id, "place": 1, **fields})
