"""Named actions that write letters, inside ``change()``: drafting, editing, sending and reminding."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from registry.letters.composed import Composed, FindingKey
from registry.letters.merging import NextLetter, NextPaper, NextPart, NextQuestion, first_time
from registry.letters.printing import Marks
from registry.models import (
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    Paper,
    QuestionFinding,
)
from registry.values import OWN, PaperKind, PartKind
from suppliers.models import Document, Supplier
from suppliers.values import Availability

# The longest name of a supplier in a reference.
LONGEST_NAME = 20
# Documents that sending a letter marks as requested.
TO_REQUEST = frozenset({Availability.OFFERED, Availability.REFERRED})


def draft_letter(
    *, organisation_id: int, for_ids: Collection[int], supplier_id: int, composed: Composed, year: int
) -> Letter:
    """Writes a composed letter as a draft of an organisation, also for others. Raises ValidationError."""
    letter = Letter(
        organisation_id=organisation_id,
        supplier_id=supplier_id,
        reference=_reference(organisation_id, supplier_id, year),
        about=composed.about[:300],
        addressee=composed.addressee,
        mailbox=composed.mailbox,
    )
    letter.full_clean(exclude=("opening", "closing"))
    letter.save()
    for key in for_ids:
        LetterFor(letter=letter, organisation_id=key).save()
    write_letter(letter_id=letter.pk, composed=composed, following=first_time(composed))
    letter.refresh_from_db()
    return letter


def _reference(organisation_id: int, supplier_id: int, year: int) -> str:
    """A reference such as ACME-2027-1: the next number of the organisation's letters to the supplier in a year."""
    supplier = Supplier.objects.get(pk=supplier_id)
    name = slugify(supplier.trading_name or supplier.legal_name).upper()[:LONGEST_NAME].strip("-") or "LETTER"
    start = f"{re.split('-', name)[0]}-{year}-"
    taken = set(Letter.objects.filter(organisation_id=organisation_id).values_list("reference", flat=True))
    number = 1
    while f"{start}{number}" in taken:
        number += 1
    return f"{start}{number}"


def write_letter(*, letter_id: int, composed: Composed, following: NextLetter) -> None:
    """Writes what a letter consists of next: new rows, altered ones, and the deletion of those that are gone."""
    letter = _draft(letter_id)
    letter.composed_opening, letter.composed_closing = composed.opening, composed.closing
    letter.opening, letter.closing = following.opening, following.closing
    letter.save()
    _delete_others(LetterQuestion.objects.filter(letter=letter), (each.id for each in following.questions))
    for place, question in enumerate(following.questions, 1):
        _write_question(letter, place, question)
    _delete_others(LetterPaper.objects.filter(letter=letter), (each.id for each in following.papers))
    for place, paper in enumerate(following.papers, 1):
        _write_paper(letter, place, paper)
    _number(letter)


def _draft(letter_id: int) -> Letter:
    """The draft of that id. Raises ValidationError if it was sent meanwhile, and Letter.DoesNotExist."""
    letter: Letter = Letter.objects.get(pk=letter_id)
    if letter.sent is not None:
        raise ValidationError(_("This letter was sent meanwhile. Write another one, or a reminder."))
    return letter


def _delete_others(rows: Any, kept: Iterable[int | None]) -> None:
    for row in rows.exclude(pk__in=[key for key in kept if key is not None]):
        row.delete()


def _write_question(letter: Letter, place: int, following: NextQuestion) -> None:
    values = {
        "place": place,
        "point": following.point,
        "service_id": following.service_id,
        "title": following.title,
        "left_out": following.left_out,
    }
    question = _written(LetterQuestion, following.id, {"letter_id": letter.pk}, values)
    _delete_others(LetterPart.objects.filter(question=question), (part.id for part in following.parts))
    for number, part in enumerate(following.parts, 1):
        _write_part(question, number, part)


def _write_part(question: LetterQuestion, place: int, following: NextPart) -> None:
    values = {
        "place": place,
        "kind": following.kind,
        "composed": following.composed,
        "text": following.text,
        "left_out": following.left_out,
        "fresh": following.fresh,
    }
    part = _written(LetterPart, following.id, {"question_id": question.pk, "key": following.key}, values)
    _write_findings(part, following.findings)


def _write_findings(part: LetterPart, findings: Iterable[FindingKey]) -> None:
    wanted = set(findings)
    for row in QuestionFinding.objects.filter(part=part):
        key = (row.organisation_id, row.code, row.subject)
        if key in wanted:
            wanted.discard(key)
        else:
            row.delete()
    for organisation_id, code, subject in sorted(wanted):
        QuestionFinding(part=part, organisation_id=organisation_id, code=code, subject=subject).save()


def _write_paper(letter: Letter, place: int, following: NextPaper) -> None:
    values = {
        "place": place,
        "document_id": following.document_id,
        "title": following.title[:500],
        "why": following.why[:500],
        "composed": following.composed,
        "left_out": following.left_out,
    }
    _written(LetterPaper, following.id, {"letter_id": letter.pk, "key": following.key}, values)


def _written(model: Any, key: int | None, fixed: Mapping[str, Any], values: Mapping[str, Any]) -> Any:
    """A new row, or the row of that id with other values. A row that does not change gets no new version."""
    row = model(**fixed)
    if key is not None:
        row = model.objects.get(pk=key)
    changed = key is None
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
            changed = True
    if changed:
        row.save()
    return row


def _number(letter: Letter) -> None:
    """Numbers the questions that are in the letter."""
    number = 0
    for row in LetterQuestion.objects.filter(letter=letter).order_by("place", "pk"):
        wanted = None
        if not row.left_out:
            number += 1
            wanted = number
        if row.number != wanted:
            row.number = wanted
            row.save()


def edit_letter(*, letter_id: int, values: Mapping[str, Any]) -> None:
    """Alters the head, the opening and the closing of a draft. Raises ValidationError."""
    letter = _draft(letter_id)
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
    letter = _draft(question.letter_id)
    _written(LetterQuestion, question.pk, {}, {"title": title, "left_out": left_out})
    for part in parts:
        # A part that a person has looked at is no longer new.
        _written(LetterPart, part.id, {}, {"text": part.text, "left_out": part.left_out, "fresh": False})
    if added:
        _add_part(question, added)
    _number(letter)


def _add_part(question: LetterQuestion, text: str, kind: PartKind = PartKind.PART) -> None:
    """Adds a part of our own after the others."""
    rows = LetterPart.objects.filter(question=question)
    numbers = [int(row.key.removeprefix(f"{OWN} ")) for row in rows.filter(key__startswith=OWN)]
    key = f"{OWN} {max(numbers, default=0) + 1}"
    LetterPart(question=question, place=rows.count() + 1, key=key, kind=kind, text=text).save()


def add_question(*, letter_id: int, title: str, text: str) -> LetterQuestion:
    """Adds a question of our own at the end of a draft. Raises ValidationError."""
    letter = _draft(letter_id)
    place = LetterQuestion.objects.filter(letter=letter).count() + 1
    question = LetterQuestion(letter=letter, place=place, title=title)
    question.full_clean()
    question.save()
    _add_part(question, text, PartKind.LEAD)
    _number(letter)
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
    letter = _draft(letter_id)
    for paper in papers:
        values = {"title": paper.title, "why": paper.why, "left_out": paper.left_out}
        _written(LetterPaper, paper.id, {}, values)
    if added:
        rows = LetterPaper.objects.filter(letter=letter)
        numbers = [int(row.key.removeprefix(f"{OWN} ")) for row in rows.filter(key__startswith=OWN)]
        key = f"{OWN} {max(numbers, default=0) + 1}"
        LetterPaper(letter=letter, place=rows.count() + 1, key=key, title=added, why=why).save()


def delete_draft(*, letter_id: int) -> None:
    """Deletes a draft with its questions. Raises ValidationError for a letter that was sent."""
    _draft(letter_id).delete()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How a letter goes out: its day and way, the day for the answers, its file's digest and where the file is kept."""

    on: date
    way: str
    due: date
    marks: Marks
    sha256: str
    address: str = ""
    mailbox: str = ""


def mark_sent(*, letter_id: int, sending: Sending) -> Letter:
    """Freezes a draft as it went out, keeps its paper, and marks the documents asked for as requested.

    Raises ValidationError if it was sent meanwhile.
    """
    letter = _draft(letter_id)
    _freeze(letter, sending.marks)
    paper = Paper(
        organisation_id=letter.organisation_id,
        kind=PaperKind.LETTER,
        title=_("Letter %(reference)s to %(supplier)s") % {"reference": letter.reference, "supplier": letter.supplier},
        dated=sending.on,
        confidential=True,
        address=sending.address,
        sha256=sending.sha256,
    )
    paper.full_clean()
    paper.save()
    letter.sent, letter.way, letter.due, letter.paper = sending.on, sending.way, sending.due, paper
    if sending.mailbox:
        letter.mailbox = sending.mailbox
    letter.full_clean()
    letter.save()
    _request_documents(letter)
    return letter


def _freeze(letter: Letter, marks: Marks) -> None:
    """Writes every text with the numbers and days as they go out."""
    letter.opening, letter.closing = marks.replaced(letter.opening), marks.replaced(letter.closing)
    for part in LetterPart.objects.filter(question__letter=letter):
        _written(LetterPart, part.pk, {}, {"text": marks.replaced(part.text), "fresh": False})
    for paper in LetterPaper.objects.filter(letter=letter):
        values = {"title": marks.replaced(paper.title), "why": marks.replaced(paper.why)}
        _written(LetterPaper, paper.pk, {}, values)


def _request_documents(letter: Letter) -> None:
    asked = LetterPaper.objects.filter(letter=letter, left_out="").exclude(document=None)
    for document in Document.objects.filter(pk__in=asked.values("document")):
        if document.availability in TO_REQUEST:
            document.availability = Availability.REQUESTED
            document.save()


def remind(*, letter_id: int, on: date, due: date) -> Letter:
    """Records a reminder and the new day for the answers. Raises ValidationError for a draft or a settled letter."""
    letter: Letter = Letter.objects.get(pk=letter_id)
    if letter.sent is None or letter.closed is not None:
        raise ValidationError(_("Only a letter that was sent and has open questions can be reminded of."))
    letter.reminded, letter.due = on, due
    letter.reminders += 1
    letter.full_clean()
    letter.save()
    return letter
