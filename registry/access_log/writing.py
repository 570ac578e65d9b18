"""Writing an event, outside every change to the register."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext

from allauth.core import context
from allauth.core.internal.httpkit import get_client_ip
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest
from django.utils import timezone

from registry.access_log.event import AccessEvent, EventKind
from registry.people.membership import Membership
from registry.people.user import User

# The first letters of a name that belongs to no account are kept: people type passwords there by mistake.
KEPT_OF_UNKNOWN = 3
# How long an event of a stranger waits for the database, in seconds. A change may hold SQLite for longer.
PATIENCE = 0.2

FAILURES = {EventKind.SIGN_IN_FAILED, EventKind.FACTOR_FAILED}

_log = logging.getLogger("registry.access_log")


def note(
    kind: EventKind,
    *,
    request: HttpRequest | None = None,
    user: User | None = None,
    name: str = "",
    about: User | None = None,
    organisations: Iterable[int] | None = None,
    detail: str = "",
) -> AccessEvent:
    """Writes an event at once. Without *organisations* it concerns those of the person, as of now.

    Call it outside ``change()``: there it would be lost with the change.
    """
    event = AccessEvent(
        at=timezone.now(),
        kind=kind,
        user=user,
        username=name or (user.username if user else ""),
        about=about,
        address=address_of(request or context.request),
        detail=detail[:200],
    )
    if organisations is None:
        organisations = organisations_of(about or user)
    with transaction.atomic():
        event.save()
        event.organisations.set(organisations)
    if kind not in FAILURES:
        # A failure has its line already, also if the database is too busy for the event.
        account, address = event.username and f"account {event.username}", f"address {event.address or 'none'}"
        _log.info("%s: %s", kind.value, _signs(", ".join(filter(None, (account, detail, address)))))
    return event


def note_failure(kind: EventKind, *, request: HttpRequest | None, name: str, detail: str = "") -> None:
    """Writes that somebody failed to sign in: always to the server's log, to the access log without waiting long."""
    name = User.normalize_username(name)
    user = User.objects.filter(username=name).first()
    if user is None:
        name = shortened(name)
    _log.warning("%s: account %s, address %s", kind.value, _signs(name), address_of(request) or "unknown")
    try:
        with _short_patience():
            note(kind, request=request, user=user, name=name, detail=detail)
    except DatabaseError:
        _log.warning("The event before this line is not in the access log: the database is busy.")


def _signs(text: str) -> str:
    """A text for one line of the log: line ends and the like are written as signs."""
    return text.encode("unicode_escape").decode()


def shortened(name: str) -> str:
    """A name that belongs to no account, as far as it may be kept."""
    if len(name) <= KEPT_OF_UNKNOWN:
        return name
    return f"{name[:KEPT_OF_UNKNOWN]}…"


def organisations_of(user: User | None) -> list[int]:
    """The organisations for which a person works now."""
    if user is None:
        return []
    return list(Membership.objects.filter(user=user).values_list("organisation_id", flat=True))


def address_of(request: HttpRequest | None) -> str | None:
    """The client's address, as far as the trusted web servers in front tell it."""
    if request is None:
        return None
    try:
        address: str | None = get_client_ip(request)
    except ImproperlyConfigured:
        return None
    return address


@contextmanager
def _short_patience() -> Iterator[None]:
    """Gives up soon if another process writes to the same SQLite file."""
    if connection.vendor != "sqlite":
        with nullcontext():
            yield
        return
    usual = connection.settings_dict["OPTIONS"].get("timeout", 5)
    try:
        _wait_for(PATIENCE)
        yield
    finally:
        _wait_for(usual)


def _wait_for(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
