"""Reading a Register from the database: whole, advanced by later changes, or as known at an earlier one."""

from typing import Any

from django.db.models import Max

from registry.reading.gc_pause import gc_paused
from registry.reading.indexes import Rows
from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS, Register, columns
from suppliers.ledger.seal import EMPTY
from suppliers.ledger.tracked import acting, history_of
from suppliers.models import Change, ChangeHead, Person
from suppliers.values import Row

# A load beside busy writers is tried this often before it is read from the history instead.
TRIES = 3


def head() -> tuple[int, str]:
    """Number and digest of the last change; (0, …) for an empty register."""
    found = ChangeHead.objects.filter(pk=1).values_list("number", "digest").first()
    return found or (0, EMPTY)


def load() -> Register:
    """The register as it stands now."""
    if acting.get() is not None:
        # Inside a change the live rows hold what is not sealed yet, and may never be.
        return load_as_known(head()[0])
    for _attempt in range(TRIES):
        number, digest = head()
        with gc_paused():
            tables: dict[type[Row], Rows] = {kind: _live(kind) for kind in KINDS}
        # No change was committed between the two looks at the head, so all tables are of one moment.
        if head() == (number, digest):
            return Register(number=number, digest=digest, at=_at(number), tables=tables)
    return load_as_known(head()[0])


def load_as_known(number: int) -> Register:
    """The register as it stood after change *number*, read from the history."""
    change = Change.objects.filter(number=number).only("digest", "at").first()
    if change is None:
        return Register(number=0, digest=EMPTY, at=None, tables={kind: {} for kind in KINDS})
    with gc_paused():
        return Register(
            number=number, digest=change.digest, at=change.at, tables={kind: _as_known(kind, number) for kind in KINDS}
        )


def advance(base: Register, number: int) -> Register | None:
    """*base* with the changes after it up to *number*, or None where it is not what the database grew from."""
    if number < base.number or (base.number and digest_of(base.number) != base.digest):
        return None
    changes = list(Change.objects.filter(number__gt=base.number, number__lte=number).order_by("number"))
    if [c.number for c in changes] != list(range(base.number + 1, number + 1)):
        return None
    if not changes:
        return base
    altered: dict[type[Row], dict[Any, Row | None]] = {}
    for label in sorted({label for change in changes for label in change.touched}):
        kind = kind_of(label)
        rows = history_of(model_of(kind))._base_manager.filter(change_id__gt=base.number, change_id__lte=number)
        found = rows.order_by("history_id").values_list("history_type", *columns(kind))
        altered[kind] = {row[0]: None if sort == "-" else kind(*row) for sort, *row in found}
    return base.followed_by(number, changes[-1].digest, changes[-1].at, altered)


def last_change_before(moment: Any) -> int:
    """The number of the last change recorded before *moment*; 0 where there was none."""
    return Change.objects.filter(at__lt=moment).aggregate(last=Max("number"))["last"] or 0


def digest_of(number: int) -> str:
    """The digest of a change."""
    return Change.objects.filter(number=number).values_list("digest", flat=True).first() or EMPTY


def erased() -> list[int]:
    """The ids of the people whose details were taken out of the record and of every version of it."""
    return list(Person._base_manager.filter(erased__isnull=False).values_list("pk", flat=True))


def _at(number: int) -> Any:
    return Change.objects.filter(number=number).values_list("at", flat=True).first()


def _live(kind: type[Row]) -> Rows:
    rows = model_of(kind)._base_manager.order_by("pk").values_list(*columns(kind))
    return {row[0]: kind(*row) for row in rows}


def _as_known(kind: type[Row], number: int) -> Rows:
    history = history_of(model_of(kind))._base_manager
    last = history.filter(change_id__lte=number).values("id").annotate(last=Max("history_id")).values("last")
    rows = history.filter(history_id__in=last).exclude(history_type="-").order_by("id")
    return {row[0]: kind(*row) for row in rows.values_list(*columns(kind))}
