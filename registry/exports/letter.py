"""The files of a letter: an accessible PDF, plain text for a mail, and the sheet for the answers.

They go to the supplier. So they name neither the register nor the person who made them, and the same letter gives the
same file.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from hashlib import sha256

from django.template.loader import render_to_string
from django.utils import timezone

from registry.exports.pdf import pdf
from registry.letters.building.party_table import HEADINGS
from registry.letters.language import in_language
from registry.letters.plain import answer_sheet, text_of
from registry.letters.printing import Printed, printed
from registry.letters.reading import LetterOnRecord
from registry.letters.reminding import reminder

PDF, TEXT, SHEET = "letter.pdf", "letter.txt", "answer-sheet.txt"


def letter_pdf(letter: Printed, dated: date) -> bytes:
    """A letter as a PDF/UA-1 file. Its time of creation is the beginning of its day."""
    created = timezone.make_aware(datetime.combine(dated, time()))
    page = render_to_string("pdf/letter.html", {"letter": letter, "created": created, "headings": HEADINGS})
    return pdf(page)


def digest_of(content: bytes) -> str:
    """The SHA-256 digest of a file."""
    return sha256(content).hexdigest()


_TEXTS: dict[str, Callable[[Printed], str]] = {TEXT: text_of, SHEET: answer_sheet}


def letter_file(record: LetterOnRecord, name: str, on: date, due: date | None = None) -> bytes:
    """A file of a letter that goes out on a day, by its name. Raises KeyError for another name."""
    sent = record.letter.sent or on
    with in_language(record.letter.language):
        letter = printed(record, sent, due)
        if name == PDF:
            return letter_pdf(letter, sent)
        return _TEXTS[name](letter).encode()


def reminder_file(record: LetterOnRecord, name: str, on: date, due: date) -> bytes:
    """A file of the reminder of a letter. Raises KeyError for another name."""
    with in_language(record.letter.language):
        letter = reminder(record, on, due)
        if name == PDF:
            return letter_pdf(letter, on)
        return _TEXTS[name](letter).encode()


def addressed(record: LetterOnRecord, mailbox: str) -> LetterOnRecord:
    """A letter as it goes to a mailbox that a person entered."""
    return replace(record, letter=replace(record.letter, mailbox=mailbox))


TYPES = {PDF: "application/pdf", TEXT: "text/plain; charset=utf-8", SHEET: "text/plain; charset=utf-8"}


def content_type(name: str) -> str:
    """The content type of a file by its name."""
    return TYPES[name]
