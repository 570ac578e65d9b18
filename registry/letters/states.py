"""The states of letters and of their points: in a draft, waiting, overdue, answered."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from registry.letters.composed import FindingKey
from registry.letters.reading import LetterOnRecord
from registry.reading.lens import Lens
from registry.values import (
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    LetterState,
    Organisation,
    PointState,
    QuestionFinding,
    QuestionOutcome,
)
from suppliers.values import Supplier

# After this many reminders without an answer, we decide without one.
LAST_REMINDER = 2


_ORDER = list(PointState)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointAsked:
    """A point as a letter asks about it: its state, and the letter with its day."""

    state: PointState
    letter: Letter
    question: LetterQuestion
    unanswered_twice: bool = False


def state_of(record: LetterOnRecord, on: date) -> LetterState:
    """The state of a letter on record on a day."""
    return letter_state(record.letter, (question.row for question in record.asked), on)


def letter_state(letter: Letter, asked: Iterable[LetterQuestion], on: date) -> LetterState:
    """The state of a letter with these questions on a day."""
    if letter.is_draft:
        return LetterState.DRAFT
    if letter.closed is not None:
        return LetterState.SETTLED
    if letter.overdue(on):
        return LetterState.OVERDUE
    if any(question.outcome != QuestionOutcome.OPEN for question in asked):
        return LetterState.PARTLY
    return LetterState.WAITING


def points_asked(lens: Lens, organisation_id: int) -> dict[tuple[str, int | None], PointAsked]:
    """The points that letters of or for an organisation ask about, by point and service, each in its first state."""
    found: dict[tuple[str, int | None], PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        for question in lens.where(LetterQuestion, "letter_id", letter.id):
            if not question.asked or not question.point:
                continue
            asked = _asked(letter, question, lens.on)
            before = found.get((question.point, question.service_id))
            if before is None or _ORDER.index(asked.state) < _ORDER.index(before.state):
                found[question.point, question.service_id] = asked
    return found


def letters_of(lens: Lens, organisation_id: int) -> Iterator[Letter]:
    """The letters that an organisation sends, or that are sent for it too."""
    named = {row.letter_id for row in lens.where(LetterFor, "organisation_id", organisation_id)}
    for letter in lens.all(Letter):
        if letter.organisation_id == organisation_id or letter.id in named:
            yield letter


def _asked(letter: Letter, question: LetterQuestion, on: date) -> PointAsked:
    unanswered = letter.reminders >= LAST_REMINDER and letter.overdue(on) and not question.done
    return PointAsked(
        state=_point_state(letter, question, on), letter=letter, question=question, unanswered_twice=unanswered
    )


def _point_state(letter: Letter, question: LetterQuestion, on: date) -> PointState:
    if letter.is_draft:
        return PointState.DRAFT
    if question.done:
        return PointState.ANSWERED
    if letter.overdue(on):
        return PointState.OVERDUE
    return PointState.WAITING


def waiting_findings(lens: Lens) -> frozenset[FindingKey]:
    """The findings that letters ask about whose answers are still owed: no other letter asks again."""
    found: set[FindingKey] = set()
    for letter in lens.all(Letter):
        if not letter.waiting:
            continue
        for question in lens.where(LetterQuestion, "letter_id", letter.id):
            if question.asked and not question.done:
                found |= set(_keys(lens, question))
    return frozenset(found)


def waiting_papers(lens: Lens, supplier: Supplier, senders: Collection[Organisation]) -> frozenset[str]:
    """The marks of the papers that letters for all these organisations still wait for: no other letter asks again."""
    ids = {organisation.id for organisation in senders}
    found: set[str] = set()
    for letter in lens.where(Letter, "supplier_id", supplier.id):
        others = {row.organisation_id for row in lens.where(LetterFor, "letter_id", letter.id)}
        if letter.waiting and ids <= others | {letter.organisation_id}:
            papers = lens.where(LetterPaper, "letter_id", letter.id)
            found |= {paper.key for paper in papers if paper.asked and paper.received is None}
    return frozenset(found)


def _keys(lens: Lens, question: LetterQuestion) -> Iterator[FindingKey]:
    for part in lens.where(LetterPart, "question_id", question.id):
        if part.asked and not part.settled:
            for row in lens.where(QuestionFinding, "part_id", part.id):
                yield row.finding
