"""Named actions that send a letter and remind of it, inside ``change()``."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from registry.correspondence.drafting import draft_of, written_row
from registry.letters.printing import Marks
from registry.models import Letter, LetterPaper, LetterPart, Paper
from registry.values import PaperKind
from suppliers.models import Document
from suppliers.values import Availability

# Documents that sending a letter marks as requested.
TO_REQUEST = frozenset({Availability.OFFERED, Availability.REFERRED})


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
    letter = draft_of(letter_id)
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
        written_row(LetterPart, part.pk, {}, {"text": marks.replaced(part.text), "fresh": False})
    for paper in LetterPaper.objects.filter(letter=letter):
        values = {"title": marks.replaced(paper.title), "why": marks.replaced(paper.why)}
        written_row(LetterPaper, paper.pk, {}, values)


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
