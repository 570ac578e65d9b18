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
    PartKind,
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
    """A point as a letter asks about it: its state, and the letter with its day. ``question`` None: the whole letter.

    ``awaited``: what waits for the answer is a decision of ours, and no question of the letter. ``parts`` counts the
    lettered parts of the question, of which so many are ``settled``; a question without has one part.
    """

    state: PointState
    letter: Letter
    question: LetterQuestion | None
    unanswered_twice: bool = False
    awaited: bool = False
    parts: int = 1
    settled: int = 0


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
            asked = _asked(lens, letter, question)
            key = question.point, question.service_id
            found[key] = first_of((found.get(key), asked)) or asked
    return found


def first_of(asked: Iterable[PointAsked | None]) -> PointAsked | None:
    """Of several points, that whose state counts first; None where no letter asks about any."""
    return min(filter(None, asked), key=lambda each: _ORDER.index(each.state), default=None)


def papers_asked(lens: Lens, organisation_id: int) -> dict[tuple[int, str], PointAsked]:
    """The papers that letters of or for an organisation ask for, by supplier and mark, each in its first state.

    What did not come with a letter that is settled is not awaited any more.
    """
    found: dict[tuple[int, str], PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        for paper in lens.where(LetterPaper, "letter_id", letter.id):
            if paper.asked and (paper.received or letter.closed is None):
                key = letter.supplier_id, paper.key
                state = _state(letter, lens.on, done=paper.received is not None)
                asked = PointAsked(state=state, letter=letter, question=None)
                found[key] = first_of((found.get(key), asked)) or asked
    return found


def letters_awaited(lens: Lens, organisation_id: int) -> dict[int, PointAsked]:
    """The letters of an organisation whose answers are not due yet, by supplier: of several, the last one due."""
    found: dict[int, PointAsked] = {}
    for letter in letters_of(lens, organisation_id):
        if not letter.waiting or letter.overdue(lens.on):
            continue
        before = found.get(letter.supplier_id)
        if before is None or (before.letter.due or date.max) <= (letter.due or date.max):
            found[letter.supplier_id] = PointAsked(state=PointState.WAITING, letter=letter, question=None, awaited=True)
    return found


def organisations_of(lens: Lens, letter: Letter) -> set[int]:
    """The ids of the organisations that send a letter."""
    return {letter.organisation_id, *(row.organisation_id for row in lens.where(LetterFor, "letter_id", letter.id))}


def letters_of(lens: Lens, organisation_id: int) -> Iterator[Letter]:
    """The letters that an organisation sends, or that are sent for it too."""
    named = {row.letter_id for row in lens.where(LetterFor, "organisation_id", organisation_id)}
    for letter in lens.all(Letter):
        if letter.organisation_id == organisation_id or letter.id in named:
            yield letter


def _asked(lens: Lens, letter: Letter, question: LetterQuestion) -> PointAsked:
    rows = lens.where(LetterPart, "question_id", question.id)
    parts = [row for row in rows if row.asked and row.kind == PartKind.PART]
    return PointAsked(
        state=_state(letter, lens.on, done=question.done),
        letter=letter,
        question=question,
        unanswered_twice=letter.reminders >= LAST_REMINDER and letter.overdue(lens.on) and not question.done,
        parts=len(parts) or 1,
        settled=sum(row.settled for row in parts),
    )


def _state(letter: Letter, on: date, *, done: bool) -> PointState:
    """The state of what a letter asks; *done*: the supplier owes nothing more on it."""
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
