"""Drafts of letters in a synthetic register, composed from open findings as people's own are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from registry.letters.composed import Composed
from registry.letters.merging import NextPart, NextQuestion, first_time
from registry.synthetic.draft import Draft
from registry.values import (
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    Organisation,
    QuestionFinding,
)
from suppliers.values import Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A letter that is being written, with its questions, their parts and the papers asked for."""

    letter: Letter
    questions: tuple[LetterQuestion, ...]
    parts: tuple[LetterPart, ...]
    papers: tuple[LetterPaper, ...]

    @property
    def asked(self) -> tuple[LetterQuestion, ...]:
        """The questions that are in the letter."""
        return tuple(question for question in self.questions if question.asked)


def write_draft(
    draft: Draft, supplier: Supplier, senders: Sequence[Organisation], composed: Composed, *, edited: bool, on: date
) -> Drafted:
    """Adds a composed letter. An *edited* one has a text of a person's own, and its last question left out."""
    letter = _head(draft, supplier, senders, composed, on=on)
    questions, parts = [], []
    following = first_time(composed).questions
    for place, each in enumerate(following, 1):
        if edited:
            each = _edited(each, last=1 < place == len(following))
        question = _question(draft, letter, place, each)
        questions.append(question)
        for number, part in enumerate(each.parts, 1):
            parts.append(_part(draft, question, number, part))
    papers = tuple(_papers(draft, letter, composed))
    return Drafted(letter=letter, questions=tuple(questions), parts=tuple(parts), papers=papers)


def _head(draft: Draft, supplier: Supplier, senders: Sequence[Organisation], composed: Composed, *, on: date) -> Letter:
    sender, *others = senders
    name = supplier.name.partition(" ")[0].upper()
    number = 1 + draft.turn(f"letter of {sender.id} to {name}")
    letter = draft.add(
        Letter,
        organisation_id=sender.id,
        supplier_id=supplier.id,
        reference=f"{name}-{on.year}-{number}",
        about=composed.about[:300],
        addressee=composed.addressee,
        mailbox=composed.mailbox,
        opening=composed.opening,
        composed_opening=composed.opening,
        closing=composed.closing,
        composed_closing=composed.closing,
    )
    for other in others:
        draft.add(LetterFor, letter_id=letter.id, organisation_id=other.id)
    return letter


def _edited(question: NextQuestion, *, last: bool) -> NextQuestion:
    """A question with a sentence of a person's own, or left out."""
    if last:
        return replace(question, left_out="Answered on the telephone")
    first, *others = question.parts
    return replace(question, parts=(replace(first, text=f"{first.text} A short answer is enough."), *others))


def _question(draft: Draft, letter: Letter, place: int, following: NextQuestion) -> LetterQuestion:
    return draft.add(
        LetterQuestion,
        letter_id=letter.id,
        place=place,
        # Only the last question is left out.
        number=None if following.left_out else place,
        point=following.point,
        service_id=following.service_id,
        title=following.title,
        left_out=following.left_out,
    )


def _part(draft: Draft, question: LetterQuestion, place: int, following: NextPart) -> LetterPart:
    part = draft.add(
        LetterPart,
        question_id=question.id,
        place=place,
        key=following.key,
        kind=following.kind,
        composed=following.composed,
        text=following.text,
    )
    for organisation_id, code, subject in sorted(set(following.findings)):
        draft.add(QuestionFinding, part_id=part.id, organisation_id=organisation_id, code=code, subject=subject)
    return part


def _papers(draft: Draft, letter: Letter, composed: Composed) -> Collection[LetterPaper]:
    found = []
    for place, paper in enumerate(first_time(composed).papers, 1):
        given = {"document_id": paper.document_id, "title": paper.title[:500], "why": paper.why[:500]}
        row = draft.add(LetterPaper, letter_id=letter.id, place=place, key=paper.key, composed=paper.composed, **given)
        found.append(row)
    return found
