"""A letter on record with all its rows, as a Lens may see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from registry.letters.composed import FindingKey
from registry.letters.points import BY_CODE
from registry.reading.lens import Lens
from registry.values import (
    Letter,
    LetterFor,
    LetterHeading,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    Organisation,
    PartKind,
    QuestionFinding,
)
from suppliers.values import Service, Supplier


@dataclass(frozen=True, kw_only=True)
class QuestionOnRecord:
    """A question with its parts, each with the findings that may be seen."""

    row: LetterQuestion
    service: Service | None
    parts: tuple[LetterPart, ...]
    findings: dict[int, tuple[QuestionFinding, ...]]

    @property
    def heading(self) -> LetterHeading | None:
        """The heading under which it stands; None for a question that a person added."""
        point = BY_CODE.get(self.row.point)
        return point.heading if point else None

    @cached_property
    def asked(self) -> tuple[LetterPart, ...]:
        """The parts that are in the letter."""
        return tuple(part for part in self.parts if part.asked)

    @cached_property
    def keys(self) -> tuple[FindingKey, ...]:
        """The keys of the findings that it asks about, each once."""
        return tuple(dict.fromkeys(row.finding for part in self.asked for row in self.findings.get(part.id, ())))

    def keys_of(self, part: LetterPart) -> tuple[FindingKey, ...]:
        """The keys of the findings that one part asks about."""
        return tuple(row.finding for row in self.findings.get(part.id, ()))

    @property
    def letters(self) -> Iterator[tuple[str, LetterPart]]:
        """The parts in the letter, each with its letter; empty for a part that has none."""
        letter = ord("a")
        for part in self.asked:
            if part.kind == PartKind.PART:
                yield chr(letter), part
                letter += 1
            else:
                yield "", part


@dataclass(frozen=True, kw_only=True)
class LetterOnRecord:
    """A letter with its organisations, questions and papers."""

    letter: Letter
    supplier: Supplier
    sender: Organisation | None
    others: tuple[Organisation, ...]
    questions: tuple[QuestionOnRecord, ...]
    papers: tuple[LetterPaper, ...]

    @cached_property
    def asked(self) -> tuple[QuestionOnRecord, ...]:
        """The questions that are in the letter."""
        return tuple(question for question in self.questions if question.row.asked)

    @property
    def left_out(self) -> tuple[QuestionOnRecord, ...]:
        """The questions that a person left out."""
        return tuple(question for question in self.questions if not question.row.asked)

    @property
    def leaves_out(self) -> bool:
        """Whether a person left out a question, a part of one, or a paper."""
        if self.left_out or len(self.papers_asked) < len(self.papers):
            return True
        return any(len(question.asked) < len(question.parts) for question in self.questions)

    @property
    def papers_asked(self) -> tuple[LetterPaper, ...]:
        """The papers that the letter asks for."""
        return tuple(paper for paper in self.papers if paper.asked)

    @property
    def unanswered(self) -> tuple[QuestionOnRecord, ...]:
        """The questions to which the supplier still owes an answer."""
        return tuple(question for question in self.asked if not question.row.done)

    @property
    def organisation_ids(self) -> tuple[int, ...]:
        """The organisations that send it, the sender first."""
        return (self.letter.organisation_id, *(organisation.id for organisation in self.others))

    @cached_property
    def keys(self) -> tuple[FindingKey, ...]:
        """The keys of the findings that it asks about, each once."""
        return tuple(dict.fromkeys(key for question in self.asked for key in question.keys))

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that goes out, by which a page notices that a draft was edited."""
        rows = [self.letter, self.organisation_ids, self.papers]
        rows += [(question.row, question.parts) for question in self.questions]
        return sha256(repr(rows).encode()).hexdigest()[:16]

    def question(self, key: int) -> QuestionOnRecord | None:
        """The question of that id."""
        return next((question for question in self.questions if question.row.id == key), None)


def letter_on_record(lens: Lens, key: int) -> LetterOnRecord | None:
    """The letter of that id with all its rows. None: there is none, or it may not be seen."""
    letter = lens.get(Letter, key)
    if letter is None:
        return None
    supplier = lens.get(Supplier, letter.supplier_id)
    if supplier is None:
        return None
    others = (row.organisation_id for row in lens.where(LetterFor, "letter_id", letter.id))
    rows = sorted(lens.where(LetterQuestion, "letter_id", letter.id), key=_place)
    return LetterOnRecord(
        letter=letter,
        supplier=supplier,
        sender=_organisation(lens, letter.organisation_id),
        others=tuple(filter(None, (_organisation(lens, key) for key in others))),
        questions=tuple(_question(lens, row) for row in rows),
        papers=tuple(sorted(lens.where(LetterPaper, "letter_id", letter.id), key=_place)),
    )


def _organisation(lens: Lens, key: int) -> Organisation | None:
    """A sender of the letter. Its name is in the letter, so that all who see the letter see it."""
    return lens.register.get(Organisation, key)


def _question(lens: Lens, row: LetterQuestion) -> QuestionOnRecord:
    parts = tuple(sorted(lens.where(LetterPart, "question_id", row.id), key=_place))
    return QuestionOnRecord(
        row=row,
        service=lens.get(Service, row.service_id),
        parts=parts,
        findings={part.id: lens.where(QuestionFinding, "part_id", part.id) for part in parts},
    )


def _place(row: LetterQuestion | LetterPart | LetterPaper) -> tuple[int, int]:
    return row.place, row.id
