"""Sending a letter by mail: only to an address that a person entered and confirmed, and never within a change."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from registry.exports.letter import SHEET, TEXT, letter_file
from registry.letters.language import in_language
from registry.letters.reading import LetterOnRecord
from suppliers.ledger.sent_forms import showing

# While a letter is being sent, in seconds, a second attempt waits. Longer than a mail server may take.
SENDING = 60


class NotSent(ValidationError):
    """The mail server did not take the letter, or it is being sent already. The message says which, to the person."""


@contextmanager
def going_out(record: LetterOnRecord) -> Iterator[None]:
    """Around the sending of a letter. Raises NotSent if it is being sent already, or if the form is only shown again.

    A form that was kept through the sign-in is shown by the view that sends it, and must send nothing.
    """
    if showing.get():
        raise NotSent(_("Nothing was sent yet. Check the address and the day, then send the letter."))
    key = f"letter-being-sent-{record.letter.id}"
    if not cache.add(key, 1, SENDING):
        raise NotSent(_("This letter is being sent already. Wait a minute, then look at its page."))
    try:
        yield
    except NotSent:
        cache.delete(key)
        raise


def send_letter(record: LetterOnRecord, content: bytes, on: date, due: date) -> None:
    """Sends a letter to its mailbox, with its PDF and answer sheet. Raises NotSent unless the mail server takes it."""
    message = _message(record, on, due)
    message.attach(f"{record.letter.reference}.pdf", content, "application/pdf")
    try:
        message.send()
    except OSError as error:
        # A refusal of a mail server is an OSError too.
        raise NotSent(_("The mail server did not take the letter. Nothing was sent or recorded.")) from error


def _message(record: LetterOnRecord, on: date, due: date) -> EmailMessage:
    letter, sender = record.letter, record.sender
    with in_language(letter.language):
        subject = _("%(about)s (%(reference)s)") % {"about": letter.about, "reference": letter.reference}
    message = EmailMessage(
        subject=" ".join(subject.split()),
        body=letter_file(record, TEXT, on, due).decode(),
        to=[letter.mailbox],
        reply_to=[sender.email] if sender and sender.email else None,
    )
    message.attach(f"{letter.reference}-answers.txt", letter_file(record, SHEET, on, due).decode(), "text/plain")
    return message
