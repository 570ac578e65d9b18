"""Sent forms: a form that is sent twice writes once, and a form that is shown again writes nothing.

Each form has a token of its own. The change that a form writes notes the token in the same transaction, with the
address of the result. A second submission finds the token and leads to the result of the first.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from suppliers.models.change import ChangeHead
from suppliers.models.sent_form import SentForm

FIELD = "form_token"
# The parts of a submission that differ without a difference of content: which button was pressed, and the tokens.
NO_CONTENT = {FIELD, "csrfmiddlewaretoken", "_save", "_continue", "_addanother"}
KEPT = timedelta(days=1)


class SentTwice(Exception):
    """The same form was sent before, with the same content. ``first`` has the result."""

    def __init__(self, first: SentForm) -> None:
        super().__init__("The form was sent twice.")
        self.first = first


class ShownOnly(ValidationError):
    """Nothing is written: the form is shown to be checked, or was already saved with other content."""


@dataclass(kw_only=True)
class Sending:
    """The form that the present request sends: its token, a digest of its content, and the address of its result."""

    token: str
    content: str
    answer: str = ""
    popup: str = ""


sending: ContextVar[Sending | None] = ContextVar("sending", default=None)
# Whether the present request shows what was typed earlier, and so must write nothing.
showing: ContextVar[bool] = ContextVar("showing", default=False)


# The mark of a view that shows its form again, filled with what was typed earlier.
FILLS = "fills_kept_form"
View = TypeVar("View", bound=Callable[..., Any])


def shows_kept(view: View) -> View:
    """Marks a view that writes through ``change()`` alone, and that shows its form again if that refuses to write."""
    setattr(view, FILLS, True)
    return view


def new_token(person: int) -> str:
    """The token of one form as a person is shown it, signed."""
    return _signer().sign(f"{person}.{secrets.token_urlsafe(16)}")


def token_of(posted: QueryDict, oldest: timedelta | None = None) -> tuple[int | None, str]:
    """The person to whom a form was shown, and the token. None and an empty text without a token that we signed."""
    try:
        person, _dot, token = _signer().unsign(posted.get(FIELD, ""), max_age=oldest).partition(".")
        return int(person), token
    except (signing.BadSignature, ValueError):
        return None, ""


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="suppliers.ledger.sent_forms")


def sent(posted: QueryDict, person: int) -> Sending | None:
    """The form that a person sends. None without a token of that person: such a form is accepted each time."""
    owner, token = token_of(posted)
    if owner != person:
        return None
    content = sorted((name, values) for name, values in posted.lists() if name not in NO_CONTENT)
    # With the key of the installation, so that nobody can guess what was typed from a copy of the database.
    digest = salted_hmac("suppliers.ledger.sent_forms", urlencode(content, doseq=True), algorithm="sha256").hexdigest()
    return Sending(token=token, content=digest)


def first_of(form: Sending) -> SentForm | None:
    """The same form with the same content, if it was sent before."""
    return SentForm.objects.filter(token=form.token, content=form.content).first()


def refuse_second() -> None:
    """Called under the lock, before anything is written.

    Raises SentTwice if the form was sent before, and ShownOnly if it was sent with other content or is only shown.
    """
    if showing.get():
        raise ShownOnly(_("Not saved yet. Check what you typed, and save again."))
    form = sending.get()
    if form is None:
        return
    first = SentForm.objects.filter(token=form.token).first()
    if first is None:
        return
    if first.content == form.content:
        raise SentTwice(first)
    raise ShownOnly(
        _("You already saved this form once, with other content. To save what it has now as well, save again.")
    )


def note_sent(at: datetime) -> None:
    """Notes that the form has written, and forgets the forms of more than a day ago."""
    form = sending.get()
    if form is None:
        return
    SentForm.objects.filter(at__lt=at - KEPT).delete()
    # A change to an account is noted by the change and again with its result.
    noted = {"content": form.content, "at": at, "answer": form.answer, "popup": form.popup}
    SentForm.objects.update_or_create(token=form.token, defaults=noted)


def leads_to(answer: HttpResponse) -> HttpResponse:
    """Notes the response as the result of the form that is being sent."""
    form = sending.get()
    if form is not None:
        form.answer = answer.get("Location", "")
        form.popup = (getattr(answer, "context_data", None) or {}).get("popup_response_data", "")
    return answer


@contextmanager
def written_once() -> Iterator[None]:
    """For writes outside the history, such as accounts: a form that is sent twice writes once."""
    with transaction.atomic():
        ChangeHead.objects.select_for_update().filter(pk=1).first()
        refuse_second()
        yield
        form = sending.get()
        if form is not None and (form.answer or form.popup):
            note_sent(timezone.now())
