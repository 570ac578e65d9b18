"""The one way to write: ``with change(by=…, reason=…):``."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import transaction

from suppliers.ledger.authors import author_version, check_author, seal_new_accounts
from suppliers.ledger.clock import now as clock_now
from suppliers.ledger.clock import trusted_now
from suppliers.ledger.cycles import refuse_cycles
from suppliers.ledger.overlaps import refuse_overlaps
from suppliers.ledger.reason import check_reason
from suppliers.ledger.seal import change_digest, seal_tables
from suppliers.ledger.sent_forms import note_sent, refuse_second
from suppliers.ledger.tracked import Acting, acting
from suppliers.models.account import Account
from suppliers.models.change import Change, ChangeHead

# The form of seal of new changes.
FORM = 2
_loading: ContextVar[datetime | None] = ContextVar("loading", default=None)
_command: ContextVar[str] = ContextVar("command", default="")


class NoHead(RuntimeError):
    """The register has no head row: its tables were not migrated."""


class BackdatingRefused(ValueError):
    """An earlier day was refused: people have already written, or the day is not in the past."""


@contextmanager
def change(*, by: Any, reason: str) -> Iterator[Acting]:
    """Writes everything inside it as one change by *by* for *reason*, or nothing.

    It opens a transaction, locks the head of the register until the end, and seals the new versions. If nothing was
    written, no change is recorded. Raises NoAuthor without an active account; ValidationError without a reason, for a
    chain that leads back to itself, for records that may not overlap, and if the clock is implausible (ClockRefused) or
    the form only shown (ShownOnly); SentTwice if a form is sent twice; RuntimeError inside another change.
    """
    check_author(by)
    reason = check_reason(reason)
    if acting.get() is not None:
        raise RuntimeError("A change cannot begin inside another change.")
    with transaction.atomic():
        head = _lock_head()
        refuse_second()
        earlier = _loading.get()
        if earlier is not None:
            # Checked again under the lock: a person may have written since the import began.
            _refuse_late_loading(earlier, head)
        now = earlier or trusted_now(head)
        act = Acting(number=head.number + 1, at=max(now, head.at or now))
        token = acting.set(act)
        try:
            yield act
            if "suppliers.Involvement" in act.tables:
                refuse_cycles()
            refuse_overlaps(act.tables, act.number)
            if act.tables:
                _seal(head, act, by, reason, backdated=earlier is not None)
        finally:
            acting.reset(token)


def _lock_head() -> ChangeHead:
    # On SQLite the transaction already has the write lock, and this only reads.
    head = ChangeHead.objects.select_for_update().filter(pk=1).first()
    if head is None:
        raise NoHead("The register is not set up: run manage.py migrate.")
    return head


def _seal(head: ChangeHead, act: Acting, by: Any, reason: str, *, backdated: bool) -> None:
    touched = seal_tables(act.number, act.tables)
    if not touched:
        # All writes were undone inside the change.
        return
    if seal_new_accounts():
        touched |= seal_tables(act.number, {Account._meta.label})
    author = author_version(by)
    change = Change(
        number=act.number,
        at=act.at,
        by=by,
        reason=reason,
        backdated=backdated,
        touched=touched,
        form=FORM,
        author=author,
        command=_command.get(),
        salt=secrets.token_hex(16),
        previous=head.digest,
    )
    change.digest = change_digest(change, author.sealed)
    change.save(force_insert=True)
    head.number, head.at, head.digest = change.number, change.at, change.digest
    head.save()
    note_sent(act.at)


@contextmanager
def by_command(name: str) -> Iterator[None]:
    """Names the command that writes the changes inside."""
    token = _command.set(name)
    try:
        yield
    finally:
        _command.reset(token)


@contextmanager
def as_loaded_at(at: datetime) -> Iterator[None]:
    """Dates the changes inside to *at*: for the import of history into an empty register.

    Raises BackdatingRefused if *at* is in the future or before the last change, or if a change was not imported this
    way.
    """
    _refuse_late_loading(at, ChangeHead.objects.filter(pk=1).first())
    token = _loading.set(at)
    try:
        yield
    finally:
        _loading.reset(token)


def _refuse_late_loading(at: datetime, head: ChangeHead | None) -> None:
    if at > clock_now():
        raise BackdatingRefused("This day is in the future. Import history with a day in the past.")
    if Change.objects.filter(backdated=False).exists():
        raise BackdatingRefused("The register already has changes. Import earlier days into an empty register.")
    if head is not None and head.at is not None and at < head.at:
        raise BackdatingRefused("This day is before the last change. Import history in the order of its days.")
