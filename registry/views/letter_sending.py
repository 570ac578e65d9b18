"""Sending a letter: marked by the person who sent it, or sent from here by mail; and reminders."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.correspondence.mail import NotSent, going_out, send_letter
from registry.correspondence.sending import Sending, mark_sent, remind
from registry.correspondence.sending_forms import (
    MailForm,
    ReminderForm,
    SendForm,
    sends_mail,
)
from registry.exports.letter import PDF, addressed, digest_of, letter_file
from registry.exports.turns import Busy, turn
from registry.letters.days import reminder_due
from registry.letters.printing import marks_of
from registry.letters.reading import LetterOnRecord, letter_on_record
from registry.letters.reminding import reminder
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.request.together import OPENED
from registry.values import Way
from registry.views.absent import absent
from registry.views.letter_access import check, draft_of, letter_of, whole, writes_letter, written
from suppliers.ledger.sent_forms import shows_kept

_log = logging.getLogger("registry.letters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """A letter as it goes out: its PDF, way and days, and where its file is kept."""

    record: LetterOnRecord
    content: bytes
    way: str
    on: date
    due: date
    address: str = ""


@requires(Permission.READER)
@shows_kept
def send(request: RegisterRequest, key: int) -> HttpResponse:
    """Marks a draft as sent by a person, with the day by which it asks for answers."""
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form = SendForm(request.POST or None, today=request.scope.today)
    if request.method == "POST" and form.is_valid():
        answer = _marked(request, form, record)
        if answer is not None:
            messages.success(request, _("Letter marked as sent. Its text is kept as it went out."))
            return answer
    context = {"form": form, "record": record, "writes": writes, "sends_from_here": sends_mail()}
    return render(request, "letters/send.html", context)


def _marked(request: RegisterRequest, form: SendForm, record: LetterOnRecord) -> HttpResponse | None:
    """Makes the file and records the letter as sent. None: it was refused, and the form says why."""
    try:
        _check_as_opened(request, record)
        with _turn(request):
            going = _going(_whole(request, record), **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return None
    return _recorded(request, form, going)


@contextmanager
def _turn(request: RegisterRequest) -> Iterator[None]:
    """The person's turn to have a file made. Raises ValidationError if another one is being made."""
    try:
        with turn(request.user.pk):
            yield
    except Busy as error:
        raise ValidationError(
            _("Another file is being made for you, or for other people. Wait until it is there, then send again.")
        ) from error


def _whole(request: RegisterRequest, record: LetterOnRecord) -> LetterOnRecord:
    """The letter with all its organisations, also if the page shows one of them."""
    return letter_on_record(whole(request, record), record.letter.id) or record


def _going(record: LetterOnRecord, *, way: str, on: date, due: date, address: str = "") -> Going:
    """A letter with the PDF that goes out. It is made before the change, which others wait for."""
    content = letter_file(record, PDF, on, due)
    return Going(record=record, content=content, way=way, on=on, due=due, address=address)


def _recorded(request: RegisterRequest, form: SendForm | MailForm, going: Going) -> HttpResponse | None:
    """Freezes the letter as it went out, with the digest of its file. None: it was refused, and the form says why."""
    key, mailbox = going.record.letter.id, going.record.letter.mailbox

    def write() -> None:
        _check_unchanged(request, going.record)
        sending = Sending(
            on=going.on,
            way=going.way,
            due=going.due,
            marks=marks_of(going.record, going.on, going.due),
            sha256=digest_of(going.content),
            address=going.address,
            mailbox=mailbox,
        )
        mark_sent(letter_id=key, sending=sending)

    return written(request, form, reason=_("Letter sent"), write=write, address=lambda: reverse("letter", args=[key]))


def _check_as_opened(request: RegisterRequest, now: LetterOnRecord) -> None:
    """Raises ValidationError if the draft was edited after the person opened the page that sends it."""
    opened = request.POST.get(OPENED, "")
    if opened and opened != now.fingerprint:
        raise ValidationError(_("The draft was edited after you opened this page. Look at it again, then send it."))


def _check_unchanged(request: RegisterRequest, gone: LetterOnRecord) -> None:
    """Raises ValidationError if the draft is not the one that went out."""
    now = draft_of(request, gone.letter.id)
    if now is None:
        raise ValidationError(_("The letter was sent meanwhile."))
    if not writes_letter(request, now):
        raise PermissionDenied
    if addressed(_whole(request, now), gone.letter.mailbox) != gone:
        raise ValidationError(_("The draft was edited meanwhile. Look at it again."))


@requires(Permission.READER)
@shows_kept
def mail(request: RegisterRequest, key: int) -> HttpResponse:
    """Sends a draft by mail to an address that the person enters and confirms."""
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record) and sends_mail()
    check(request, allowed=writes)
    form = MailForm(request.POST or None, today=request.scope.today)
    if request.method == "POST" and form.is_valid():
        letter = addressed(_whole(request, record), form.cleaned_data["mailbox"])
        answer = _sent_by_mail(request, form, letter, record)
        if answer is not None:
            return answer
    context = {"form": form, "record": record, "writes": writes, "sends_from_here": sends_mail()}
    return render(request, "letters/mail.html", context)


def _sent_by_mail(
    request: RegisterRequest, form: MailForm, record: LetterOnRecord, draft: LetterOnRecord
) -> HttpResponse | None:
    """Sends the mail, and records it once the mail server has taken it. None: the form says why not."""
    try:
        _check_as_opened(request, draft)
        with going_out(record), _turn(request):
            going = _mailed(request, record, form.cleaned_data["due"])
    except ValidationError as error:
        form.add_error(None, error)
        return None
    try:
        answer = _recorded(request, form, going)
    except Exception:
        # Whatever it is, it is too late to refuse: the person must learn that the letter is on its way.
        _log.exception("Letter %s went out by mail, and was not recorded.", record.letter.reference)
        answer = None
    if answer is None:
        form.add_error(None, _("The mail went out, but it could not be recorded. Mark the letter as sent."))
        return None
    messages.success(request, _("Letter sent to %(mailbox)s.") % {"mailbox": record.letter.mailbox})
    return answer


def _mailed(request: RegisterRequest, record: LetterOnRecord, due: date) -> Going:
    """The letter as it went out. Raises NotSent, also for more letters in an hour than a person may send."""
    if not ratelimit.consume(request, app="allauth.account", action="letter_mail", user=request.user):
        raise NotSent(_("You have sent many letters within the hour. Wait, or send this one yourself."))
    going = _going(record, way=Way.HERE, on=request.scope.today, due=due)
    # Before the mail: what cannot be noted does not go out.
    note(
        EventKind.EXPORTED,
        request=request,
        user=request.user,
        organisations=list(record.organisation_ids),
        detail=f"{record.letter.reference}, mail",
    )
    send_letter(record, going.content, going.on, going.due)
    return going


@requires(Permission.READER)
@shows_kept
def remind_of(request: RegisterRequest, key: int) -> HttpResponse:
    """Shows a reminder with the open questions, and records that it went out."""
    record = letter_of(request, key)
    if record is None or not record.letter.waiting:
        return absent(request)
    writes, today = writes_letter(request, record), request.scope.today
    check(request, allowed=writes)
    form = ReminderForm(request.POST or None, record=record, today=today)
    if request.method == "POST" and form.is_valid():
        answer = written(
            request,
            form,
            reason=_("Reminder of letter %(reference)s sent") % {"reference": record.letter.reference},
            write=lambda: remind(letter_id=key, **form.cleaned_data),
            address=lambda: reverse("letter", args=[key]),
        )
        if answer is not None:
            messages.success(request, _("Reminder recorded."))
            return answer
    printed = reminder(record, today, reminder_due(today))
    context = {"form": form, "record": record, "writes": writes, "printed": printed}
    return render(request, "letters/remind.html", context)
