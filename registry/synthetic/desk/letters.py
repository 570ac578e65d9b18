"""Letters of a synthetic register and what became of them: drafts, and letters that wait, are overdue or answered."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from registry.letters.composing import compose
from registry.letters.days import due_after, reminder_due
from registry.letters.printing import Marks
from registry.reading.lens import Lens
from registry.synthetic.desk.drafts import Drafted, write_draft
from registry.synthetic.desk.portions import portions
from registry.synthetic.draft import Draft
from registry.values import Engagement, Letter, Organisation, Paper, PaperKind, QuestionOutcome, Way
from suppliers.values import Availability, Document, DocumentKind, Service, Supplier
from suppliers.wording.figures import listing

# One supplier in use in this many gets a letter.
ONE_OF = 4
# Letters written, sent or answered in one change.
PER_CHANGE = 5
# The days after the draft on which a letter is sent, reminded of, and answered.
SENT, REMINDED, ANSWERED = timedelta(days=3), timedelta(days=34), timedelta(days=40)
# A day for the answers that has not passed, on whichever day the register is looked at.
STILL_TO_COME = date(2035, 12, 28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What becomes of a letter. ``answers`` is how many of its questions the supplier answers; None: all."""

    sent: bool = True
    due: date | None = None
    reminders: int = 0
    answers: int | None = 0
    edited: bool = False


# One after the other.
COURSES: Sequence[Course] = (
    Course(sent=False, edited=True),
    Course(due=STILL_TO_COME),
    Course(reminders=2),
    Course(due=STILL_TO_COME, answers=1),
    Course(answers=None, edited=True),
    Course(sent=False),
    Course(answers=2),
    Course(reminders=1),
)
# A letter with what becomes of it.
Written = tuple[Drafted, Course]


def add_letters(draft: Draft, lens: Lens, on: date) -> None:
    """A letter to every few suppliers in use, drafted on the day; most are then sent, and some are answered."""
    written = list(_written(draft, lens, on))
    rounds: list[tuple[str, Callable[[Course], bool], timedelta, Callable[[Draft, Written, date], None]]] = [
        ("Letters sent", lambda course: course.sent, SENT, _send),
        ("Reminded of letters", lambda course: course.reminders > 0, REMINDED, _remind),
        ("Answers to letters filed", lambda course: course.answers != 0, ANSWERED, _answer),
    ]
    for reason, applies, after, write in rounds:
        for some in portions([each for each in written if applies(each[1])], PER_CHANGE):
            names = ", ".join(each.letter.reference for each, _course in some)
            draft.begin_change(on + after, f"{reason}: {names}")
            for each in some:
                write(draft, each, on + after)


def _written(draft: Draft, lens: Lens, on: date) -> Iterator[Written]:
    for some in portions(list(_addressed(lens))[::ONE_OF], PER_CHANGE):
        draft.begin_change(on, f"Letters composed: {', '.join(supplier.name for supplier, _senders in some)}")
        for supplier, senders in some:
            composed = compose(lens, supplier, senders)
            if composed.questions:
                course = COURSES[draft.turn("letter") % len(COURSES)]
                yield write_draft(draft, supplier, senders, composed, edited=course.edited, on=on), course


def _addressed(lens: Lens) -> Iterator[tuple[Supplier, list[Organisation]]]:
    """The suppliers in use, each with the organisations that use it."""
    using: dict[int, dict[int, None]] = {}
    for engagement in lens.all(Engagement):
        service = lens.get(Service, engagement.service_id)
        if service is not None:
            using.setdefault(service.supplier_id, {})[engagement.organisation_id] = None
    for supplier in lens.get_each(Supplier, using):
        yield supplier, lens.get_each(Organisation, using[supplier.id])


def _send(draft: Draft, written: Written, on: date) -> None:
    """The letter as it goes out, with its paper; the documents that it asks for are requested."""
    drafted, course = written
    due = course.due or due_after(on)
    marks = _marks(drafted, due)
    letter = drafted.letter
    paper = draft.add(
        Paper,
        organisation_id=letter.organisation_id,
        kind=PaperKind.LETTER,
        title=f"Letter {letter.reference}",
        dated=on,
        confidential=True,
        address=f"Letters {on.year}, folder {letter.id:04}",
        sha256=f"{draft.chance.getrandbits(256):064x}",
    )
    texts = {"opening": marks.replaced(letter.opening), "closing": marks.replaced(letter.closing)}
    way = (Way.MAIL, Way.POST)[letter.id % 2]
    draft.alter(letter, sent=on, way=way, due=due, paper_id=paper.id, **texts)
    for part in drafted.parts:
        if marks.replaced(part.text) != part.text:
            draft.alter(part, text=marks.replaced(part.text))
    for row in drafted.papers:
        if row.document_id is not None:
            draft.alter(draft.get(Document, row.document_id), availability=Availability.REQUESTED)


def _marks(drafted: Drafted, due: date) -> Marks:
    """What the marks in the texts of a letter stand for."""
    numbers: dict[str, list[str]] = {}
    for question in drafted.asked:
        numbers.setdefault(question.point, []).append(str(question.number))
    return Marks(
        numbers={point: listing(each) for point, each in numbers.items()}, due=due, language=drafted.letter.language
    )


def _remind(draft: Draft, written: Written, on: date) -> None:
    drafted, course = written
    draft.alter(drafted.letter, reminded=on, due=reminder_due(on), reminders=course.reminders)


def _answer(draft: Draft, written: Written, on: date) -> None:
    """The supplier's answer as a document, and the outcome of each question that it answers."""
    drafted, course = written
    letter = draft.get(Letter, drafted.letter.id)
    document = draft.add(
        Document,
        supplier_id=letter.supplier_id,
        kind=DocumentKind.ANSWER,
        title=f"Answer to {letter.reference}",
        dated=on - timedelta(days=2),
        received=on,
        address=f"Letters {on.year}, folder {letter.id:04}",
        sha256=f"{draft.chance.getrandbits(256):064x}",
    )
    answered = drafted.asked[: course.answers]
    for question in answered:
        outcome = QuestionOutcome.ANSWERED
        if draft.turn("answer") % 5 == 4:
            outcome = QuestionOutcome.REFUSED
        given = {"document_id": document.id, "section": f"no. {question.number}"}
        draft.alter(question, outcome=outcome, answered=on - timedelta(days=2), **given)
    ids = {question.id for question in answered}
    for part in drafted.parts:
        if part.question_id in ids:
            draft.alter(part, settled=True)
    if course.answers is None:
        draft.alter(letter, closed=on)
