"""A letter as it is printed: page, PDF and text for a mail all print this, so that they cannot differ."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from registry.letters.building.party_table import cells
from registry.letters.days import deciding_month, due_after
from registry.letters.language import in_language
from registry.letters.points import BY_CODE
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.values import LetterHeading, PartKind
from suppliers.wording.figures import day, listing

# A mark that stands for the number of a question, or for a day of the letter.
MARK = re.compile(r"\{([a-z-]+)\}")
# A letter with fewer questions has no headings.
HEADINGS_FROM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuestion:
    """A question as it is printed. ``parts`` are texts with their letters, ``rows`` the cells of a table."""

    id: int
    number: int | None
    title: str
    lead: str
    parts: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSection:
    """The questions under one heading; the heading is empty in a short letter."""

    heading: str
    questions: tuple[PrintedQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A paper asked for, with its number among the papers."""

    number: str
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A letter as it is printed, with every text as it goes out."""

    language: str
    sender: tuple[str, ...]
    dated: str
    reference: str
    addressee: tuple[str, ...]
    mailbox: str
    about: str
    opening: tuple[str, ...]
    sections: tuple[PrintedSection, ...]
    papers: tuple[PrintedPaper, ...]
    closing: tuple[str, ...]
    enclosed: str = ""

    @property
    def questions(self) -> Iterator[PrintedQuestion]:
        """The questions in their order."""
        for section in self.sections:
            yield from section.questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the marks in the texts of a letter stand for: numbers of questions, and days."""

    numbers: Mapping[str, str]
    due: date
    language: str

    def replaced(self, text: str) -> str:
        """A text with its marks replaced. A point without a question is named by its title."""
        with in_language(self.language):
            return MARK.sub(self._word, text)

    def _word(self, found: "re.Match[str]") -> str:
        mark = found[1]
        match mark:
            case "due":
                return day(self.due)
            case "month":
                return deciding_month(self.due)
        if mark in self.numbers:
            return self.numbers[mark]
        if mark in BY_CODE:
            return _("“%(title)s”") % {"title": BY_CODE[mark].title}
        return found[0]


def marks_of(record: LetterOnRecord, sent: date, due: date | None = None) -> Marks:
    """The marks of a letter that is sent on a day. Without a day for the answers it is four weeks later."""
    numbers: dict[str, list[str]] = {}
    for number, question in numbered(record.asked):
        numbers.setdefault(question.row.point, []).append(str(number))
    with in_language(record.letter.language):
        named = {point: listing(each) for point, each in numbers.items()}
    return Marks(numbers=named, due=due or record.letter.due or due_after(sent), language=record.letter.language)


def numbered(questions: Iterable[QuestionOnRecord]) -> Iterator[tuple[int, QuestionOnRecord]]:
    """The questions of a letter with their numbers."""
    yield from enumerate(questions, 1)


def printed(record: LetterOnRecord, sent: date, due: date | None = None) -> Printed:
    """The letter as it is printed on the day on which it is sent, in its language."""
    with in_language(record.letter.language):
        return _printed(record, sent, marks_of(record, sent, due))


def _printed(record: LetterOnRecord, sent: date, marks: Marks) -> Printed:
    letter = record.letter
    return Printed(
        language=letter.language,
        sender=_sender(record),
        dated=day(letter.sent or sent),
        reference=letter.reference,
        addressee=_lines(letter.addressee),
        mailbox=letter.mailbox,
        about=letter.about,
        opening=_paragraphs(marks.replaced(letter.opening)),
        sections=tuple(_sections(record, marks)),
        papers=tuple(_papers(record, marks)),
        closing=_paragraphs(marks.replaced(letter.closing)),
        enclosed=_("Enclosed: answer sheet"),
    )


def _sender(record: LetterOnRecord) -> tuple[str, ...]:
    """The name and address of the sender, and the mailbox of its data protection officer or its own."""
    sender = record.sender
    if sender is None:
        return ()
    officer = [line for line in _lines(sender.dpo) if line]
    reached = officer or list(filter(None, (sender.email, sender.phone)))
    return (sender.legal_name, *_lines(sender.address), *reached)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text; an empty line is between them."""
    found = (part.strip() for part in re.split(r"\n\s*\n", text))
    return tuple(filter(None, found))


def _sections(record: LetterOnRecord, marks: Marks) -> Iterator[PrintedSection]:
    """The questions by their headings, in the order of the points; a question of our own comes last."""
    by_heading: dict[LetterHeading | None, list[PrintedQuestion]] = {}
    for number, question in numbered(record.asked):
        by_heading.setdefault(question.heading, []).append(printed_question(question, number, marks))
    without = len(record.asked) < HEADINGS_FROM
    for heading, questions in by_heading.items():
        words = str(heading.label) if heading else _("Further questions")
        if without:
            words = ""
        yield PrintedSection(heading=words, questions=tuple(questions))


def printed_question(
    question: QuestionOnRecord, number: int | None, marks: Marks, *, without_settled: bool = False
) -> PrintedQuestion:
    """A question as it is printed; *without_settled* leaves out the parts that were answered."""
    texts: dict[str, list[str]] = {}
    parts, rows = [], []
    for letter, part in question.letters:
        if without_settled and part.settled:
            continue
        text = marks.replaced(part.text)
        if part.kind == PartKind.PART:
            parts.append((letter, text))
        elif part.kind == PartKind.ROW:
            rows.append(tuple(cells(text)))
        else:
            texts.setdefault(part.kind, []).append(text)
    return PrintedQuestion(
        id=question.row.id,
        number=number,
        title=question.row.title,
        lead=" ".join(texts.get(PartKind.LEAD, ())),
        parts=tuple(parts),
        rows=tuple(rows),
        after=" ".join(texts.get(PartKind.AFTER, ())),
    )


def _papers(record: LetterOnRecord, marks: Marks) -> Iterator[PrintedPaper]:
    for place, paper in enumerate(record.papers_asked, 1):
        yield PrintedPaper(number=f"P{place}", title=marks.replaced(paper.title), why=marks.replaced(paper.why))
