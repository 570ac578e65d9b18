"""Sending a letter by mail: only to an address that a person entered and confirmed, and never within a change."""

from datetime import date

from django.core.cache import cache
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from registry.exports.letter import SHEET, TEXT, letter_file
from registry.letters.language import in_language
from registry.letters.reading import LetterOnRecord

# While a letter is being sent, in seconds, a second attempt waits. Longer than a mail server may take.
SENDING = 60


class NotSent(Exception):
    """The mail server did not take the letter, or it is being sent already. The message says which, to the person."""


def send_letter(record: LetterOnRecord, content: bytes, on: date, due: date) -> None:
    """Sends a letter to its mailbox, with its PDF and answer sheet. Raises NotSent unless the mail server takes it."""
    message = _message(record, on, due)
    message.attach(f"{record.letter.reference}.pdf", content, "application/pdf")
    key = f"letter-being-sent-{record.letter.id}"
    if not cache.add(key, 1, SENDING):
        raise NotSent(_("This letter is being sent already. Wait a minute, then look at its page."))
    try:
        message.send()
    except OSError as error:
        # A refusal of a mail server is an OSError too.
        cache.delete(key)
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
