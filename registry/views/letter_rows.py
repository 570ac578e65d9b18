"""What the pages of a letter show beside its text: its questions with their findings, states and marks."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from registry.findings.about import found_by_key
from registry.findings.finding import Finding
from registry.letters.composed import FindingKey
from registry.letters.printing import Marks, PrintedQuestion, marks_of, printed_question
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.reading.lens import Lens
from registry.values import LetterPart
from suppliers.values import Document

# The findings of a letter that are there, by their keys.
Found = Mapping[FindingKey, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCount:
    """A rule, with how many of the findings of a question are of it."""

    code: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionShown:
    """A question on a page: as it is printed, with what does not go out."""

    question: QuestionOnRecord
    printed: PrintedQuestion
    codes: tuple[CodeCount, ...]
    open: tuple[Finding, ...]
    closed: int
    document: Document | None = None

    @property
    def edited(self) -> bool:
        """Whether a person has changed a text of it."""
        return any(part.edited and part.composed for part in self.question.parts)

    @property
    def fresh(self) -> bool:
        """Whether a part of it is new since the letter was composed again."""
        return any(part.fresh for part in self.question.asked)

    @property
    def gone(self) -> tuple[LetterPart, ...]:
        """The parts that the register no longer asks."""
        return tuple(part for part in self.question.asked if part.gone)

    @property
    def parts_left_out(self) -> tuple[LetterPart, ...]:
        """The parts that a person left out."""
        return tuple(part for part in self.question.parts if not part.asked)


def questions_shown(lens: Lens, record: LetterOnRecord, marks: Marks | None = None) -> Iterator[QuestionShown]:
    """The questions of a letter, those that are left out too, with the findings that are still open."""
    marks = marks or marks_of(record, lens.on)
    found = found_by_key(lens, [key for question in record.questions for key in question.keys])
    number = 0
    for question in record.questions:
        if question.row.asked:
            number += 1
        yield _shown(lens, question, number=number, marks=marks, found=found)


def _shown(lens: Lens, question: QuestionOnRecord, *, number: int, marks: Marks, found: Found) -> QuestionShown:
    keys = question.keys
    opened = _opened(found, keys)
    return QuestionShown(
        question=question,
        printed=printed_question(question, number if question.row.asked else None, marks),
        codes=tuple(_codes(keys)),
        open=opened,
        closed=len(keys) - len(opened),
        document=lens.get(Document, question.row.document_id),
    )


def _opened(found: Found, keys: Iterable[FindingKey]) -> tuple[Finding, ...]:
    """The findings with those keys that are still open."""
    there = (found.get(key) for key in keys)
    return tuple(each for each in there if each is not None and not each.decided)


def _codes(keys: Collection[FindingKey]) -> Iterator[CodeCount]:
    for code, count in Counter(code for _organisation, code, _subject in keys).items():
        yield CodeCount(code=code, count=count)
