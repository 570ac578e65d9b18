"""The states of letters, and of their points and papers: in a draft, waiting, overdue, answered."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

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
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class PointAsked:
    """A point, or a paper, as a letter asks about it: its state, and the letter with its day."""

    state: PointState
    letter: Letter
    unanswered_twice: bool = False


def state_of(record: LetterOnRecord, on: date) -> LetterState:
    """The state of a letter on a day."""
    letter = record.letter
    if letter.is_draft:
        return LetterState.DRAFT
    if letter.closed is not None:
        return LetterState.SETTLED
    if letter.overdue(on):
        return LetterState.OVERDUE
    if any(question.row.outcome != QuestionOutcome.OPEN for question in record.asked):
        return LetterState.PARTLY
    return LetterState.WAITING


def points_asked(lens: Lens, organisation_id: int) -> dict[tuple[str, int | None], PointAsked]:
    """The points that letters of or for an organisation ask about, by point and service, each in its first state."""
    found: dict[tuple[str, int | None], PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        for question in lens.where(LetterQuestion, "letter_id", letter.id):
            if not question.asked or not question.point:
                continue
            asked = _asked(letter, lens.on, done=question.done)
            _keep_first(found, (question.point, question.service_id), asked)
    return found


def papers_asked(lens: Lens, organisation_id: int) -> dict[tuple[int, str], PointAsked]:
    """The papers that letters of or for an organisation ask for, by supplier and mark, each in its first state."""
    found: dict[tuple[int, str], PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        for paper in lens.where(LetterPaper, "letter_id", letter.id):
            if paper.asked:
                asked = _asked(letter, lens.on, done=paper.received is not None)
                _keep_first(found, (letter.supplier_id, paper.key), asked)
    return found


def letters_awaited(lens: Lens, organisation_id: int) -> dict[int, PointAsked]:
    """The letters of or for an organisation whose answers are awaited in time, by supplier."""
    found: dict[int, PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        if letter.waiting and not letter.overdue(lens.on):
            found[letter.supplier_id] = _asked(letter, lens.on, done=False)
    return found


def first_asked(asked: Iterable[PointAsked]) -> PointAsked | None:
    """The one whose state comes first; None where there is none."""
    return min(asked, key=lambda each: _ORDER.index(each.state), default=None)


def _keep_first(found: dict[Key, PointAsked], key: Key, asked: PointAsked) -> None:
    """Keeps what is asked under a key, unless an earlier state is there."""
    found[key] = first_asked([*filter(None, [found.get(key)]), asked]) or asked


def organisations_of(lens: Lens, letter: Letter) -> set[int]:
    """The ids of the organisations that send a letter."""
    return {letter.organisation_id, *(row.organisation_id for row in lens.where(LetterFor, "letter_id", letter.id))}


def letters_of(lens: Lens, organisation_id: int) -> Iterator[Letter]:
    """The letters that an organisation sends, or that are sent for it too."""
    named = {row.letter_id for row in lens.where(LetterFor, "organisation_id", organisation_id)}
    for letter in lens.all(Letter):
        if letter.organisation_id == organisation_id or letter.id in named:
            yield letter


def _asked(letter: Letter, on: date, *, done: bool) -> PointAsked:
    unanswered = letter.reminders >= LAST_REMINDER and letter.overdue(on) and not done
    return PointAsked(state=_point_state(letter, on, done=done), letter=letter, unanswered_twice=unanswered)


def _point_state(letter: Letter, on: date, *, done: bool) -> PointState:
    if letter.is_draft:
        return PointState.DRAFT
    if done:
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
        if letter.waiting and ids <= organisations_of(lens, letter):
            papers = lens.where(LetterPaper, "letter_id", letter.id)
            found |= {paper.key for paper in papers if paper.asked and paper.received is None}
    return frozenset(found)


def _keys(lens: Lens, question: LetterQuestion) -> Iterator[FindingKey]:
    for part in lens.where(LetterPart, "question_id", question.id):
        if part.asked and not part.settled:
            for row in lens.where(QuestionFinding, "part_id", part.id):
                yield row.finding
