"""Named actions that write a draft, inside ``change()``: from a composed letter, anew, and its deletion."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from registry.letters.composed import Composed, FindingKey
from registry.letters.merging import NextLetter, NextPaper, NextPart, NextQuestion, first_time
from registry.models import (
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    QuestionFinding,
)
from suppliers.models import Supplier

# The longest name of a supplier in a reference.
LONGEST_NAME = 20


def draft_letter(
    *, organisation_id: int, for_ids: Collection[int], supplier_id: int, composed: Composed, year: int
) -> Letter:
    """Writes a composed letter as a draft of an organisation, also for others. Raises ValidationError."""
    letter = Letter(
        organisation_id=organisation_id,
        supplier_id=supplier_id,
        language=composed.language,
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
    letter = draft_of(letter_id)
    letter.composed_opening, letter.composed_closing = composed.opening, composed.closing
    letter.opening, letter.closing = following.opening, following.closing
    letter.save()
    _delete_others(LetterQuestion.objects.filter(letter=letter), (each.id for each in following.questions))
    for place, question in enumerate(following.questions, 1):
        _write_question(letter, place, question)
    _delete_others(LetterPaper.objects.filter(letter=letter), (each.id for each in following.papers))
    for place, paper in enumerate(following.papers, 1):
        _write_paper(letter, place, paper)
    number_questions(letter)


def draft_of(letter_id: int) -> Letter:
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
    question = written_row(LetterQuestion, following.id, {"letter_id": letter.pk}, values)
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
    part = written_row(LetterPart, following.id, {"question_id": question.pk, "key": following.key}, values)
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
    written_row(LetterPaper, following.id, {"letter_id": letter.pk, "key": following.key}, values)


def written_row(model: Any, key: int | None, fixed: Mapping[str, Any], values: Mapping[str, Any]) -> Any:
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


def number_questions(letter: Letter) -> None:
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


def delete_draft(*, letter_id: int) -> None:
    """Deletes a draft with its questions. Raises ValidationError for a letter that was sent."""
    draft_of(letter_id).delete()
