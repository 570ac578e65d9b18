"""Named actions that edit a draft, inside ``change()``: its head, its questions and the papers that it asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from registry.correspondence.drafting import draft_of, number_questions, written_row
from registry.models import LetterPaper, LetterPart, LetterQuestion
from registry.values import OWN, PartKind


def edit_letter(*, letter_id: int, values: Mapping[str, Any]) -> None:
    """Alters the head, the opening and the closing of a draft. Raises ValidationError."""
    letter = draft_of(letter_id)
    for name, value in values.items():
        setattr(letter, name, value)
    letter.full_clean()
    letter.save()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartEdited:
    """A part as a person edited it; ``left_out`` is the reason for leaving it out."""

    id: int
    text: str
    left_out: str


def edit_question(*, question_id: int, title: str, left_out: str, parts: Iterable[PartEdited], added: str = "") -> None:
    """Rewords a question of a draft, leaves it or parts of it out with a reason, and adds a part.

    Raises ValidationError if the letter was sent meanwhile.
    """
    question = LetterQuestion.objects.get(pk=question_id)
    letter = draft_of(question.letter_id)
    written_row(LetterQuestion, question.pk, {}, {"title": title, "left_out": left_out})
    for part in parts:
        # A part that a person has looked at is no longer new.
        written_row(LetterPart, part.id, {}, {"text": part.text, "left_out": part.left_out, "fresh": False})
    if added:
        _add_part(question, added)
    number_questions(letter)


def _add_part(question: LetterQuestion, text: str, kind: PartKind = PartKind.PART) -> None:
    """Adds a part of our own after the others."""
    rows = LetterPart.objects.filter(question=question)
    LetterPart(question=question, place=rows.count() + 1, key=_own_key(rows), kind=kind, text=text).save()


def _own_key(rows: QuerySet[Any]) -> str:
    """The key of the next row of our own among those of a letter or a question, such as ``own 3``."""
    numbers = [
        int(key.removeprefix(f"{OWN} ")) for key in rows.filter(key__startswith=OWN).values_list("key", flat=True)
    ]
    return f"{OWN} {max(numbers, default=0) + 1}"


def add_question(*, letter_id: int, title: str, text: str) -> LetterQuestion:
    """Adds a question of our own at the end of a draft. Raises ValidationError."""
    letter = draft_of(letter_id)
    place = LetterQuestion.objects.filter(letter=letter).count() + 1
    question = LetterQuestion(letter=letter, place=place, title=title)
    question.full_clean()
    question.save()
    _add_part(question, text, PartKind.LEAD)
    number_questions(letter)
    return question


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEdited:
    """A paper asked for, as a person edited it."""

    id: int
    title: str
    why: str
    left_out: str


def edit_papers(*, letter_id: int, papers: Iterable[PaperEdited], added: str = "", why: str = "") -> None:
    """Alters the papers that a draft asks for, and adds one. Raises ValidationError."""
    letter = draft_of(letter_id)
    for paper in papers:
        values = {"title": paper.title, "why": paper.why, "left_out": paper.left_out}
        written_row(LetterPaper, paper.id, {}, values)
    if added:
        rows = LetterPaper.objects.filter(letter=letter)
        LetterPaper(letter=letter, place=rows.count() + 1, key=_own_key(rows), title=added, why=why).save()
