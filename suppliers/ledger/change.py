"""The one way to write: ``with change(by=…, reason=…):``."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from suppliers.ledger.cycles import refuse_cycles
from suppliers.ledger.reason import check_reason
from suppliers.ledger.seal import change_digest, seal_tables
from suppliers.ledger.tracked import Acting, acting
from suppliers.models.change import Change, ChangeHead

_loading: ContextVar[datetime | None] = ContextVar("loading", default=None)


class NoHead(RuntimeError):
    """The register's head is not there: its tables were not migrated."""


class BackdatingRefused(ValueError):
    """An earlier day was asked for although people have already written, or the day is not past."""


@contextmanager
def change(*, by: Any, reason: str) -> Iterator[Acting]:
    """Writes everything inside it as one act of *by* for *reason*, or nothing of it.

    It is the transaction, holds the lock of the register's head until it ends, and seals what was written. An act
    that wrote nothing leaves no change. Raises ValidationError without a reason, RuntimeError inside another change.
    """
    reason = check_reason(reason)
    if acting.get() is not None:
        raise RuntimeError("A change cannot begin inside another change.")
    with transaction.atomic():
        head = _lock_head()
        earlier = _loading.get()
        if earlier is not None:
            # Once more under the lock: somebody may have written since the loading began.
            _refuse_late_loading(earlier, head)
        now = earlier or timezone.now()
        act = Acting(number=head.number + 1, at=max(now, head.at) if head.at else now)
        token = acting.set(act)
        try:
            yield act
        finally:
            acting.reset(token)
        if "suppliers.Involvement" in act.tables:
            refuse_cycles()
        if act.tables:
            _seal(head, act, by, reason, backdated=earlier is not None)


def _lock_head() -> ChangeHead:
    # SQLite takes its one write lock when the transaction begins; there this is a plain read.
    head = ChangeHead.objects.select_for_update().filter(pk=1).first()
    if head is None:
        raise NoHead("The register is not set up: run manage.py migrate.")
    return head


def _seal(head: ChangeHead, act: Acting, by: Any, reason: str, *, backdated: bool) -> None:
    change = Change(number=act.number, at=act.at, by=by, reason=reason, backdated=backdated, previous=head.digest)
    change.touched = seal_tables(act.number, act.tables)
    if not change.touched:
        # All that was written was undone again inside the act.
        return
    change.digest = change_digest(change)
    change.save(force_insert=True)
    head.number, head.at, head.digest = change.number, change.at, change.digest
    head.save()


@contextmanager
def as_loaded_at(at: datetime) -> Iterator[None]:
    """Changes inside are dated *at*: for history loaded into a register in which nobody has written yet.

    Raises BackdatingRefused when *at* is in the future, before the last change, or when a change exists that was
    not itself loaded this way.
    """
    _refuse_late_loading(at, ChangeHead.objects.filter(pk=1).first())
    token = _loading.set(at)
    try:
        yield
    finally:
        _loading.reset(token)


def _refuse_late_loading(at: datetime, head: ChangeHead | None) -> None:
    if at > timezone.now():
        raise BackdatingRefused("History is loaded with a day that has passed.")
    if Change.objects.filter(backdated=False).exists():
        raise BackdatingRefused("The register holds changes already: only an empty one takes earlier days.")
    if head is not None and head.at is not None and at < head.at:
        raise BackdatingRefused("History is loaded in the order of its days.")
