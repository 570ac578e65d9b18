"""Reading a Register from the database: whole, advanced by later changes, or as known at an earlier one."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Max

from registry.reading.gc_pause import gc_paused
from registry.reading.indexes import Rows
from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS, Register, columns
from registry.reading.short_names import told_apart_in
from suppliers.ledger.seal import EMPTY
from suppliers.ledger.tracked import acting, history_of
from suppliers.models import Change, ChangeHead, Erasure, Person
from suppliers.values import Row, Supplier

# A load beside busy writers is tried this often before it is read from the history instead.
TRIES = 3


def head() -> tuple[int, str]:
    """Number and digest of the last change. An empty register has number 0."""
    found = ChangeHead.objects.filter(pk=1).values_list("number", "digest").first()
    return found or (0, EMPTY)


def load() -> Register:
    """The register as it is now."""
    if acting.get() is not None:
        # Inside a change, the live rows include values that are not sealed yet and may be rolled back.
        return load_as_known(head()[0])
    for _attempt in range(TRIES):
        number, digest = head()
        last = last_erasure()
        with gc_paused(kept=True):
            tables = _tables(_live)
        # The head is the same before and after, so no change was committed and all tables are of one moment.
        if head() == (number, digest):
            return Register(number=number, digest=digest, at=_at(number), tables=tables, erasures=last)
    return load_as_known(head()[0])


def load_as_known(number: int) -> Register:
    """The register as known after change *number*, read from the history."""
    change = Change.objects.filter(number=number).only("digest", "at").first()
    if change is None:
        return Register(number=0, digest=EMPTY, at=None, tables=_tables(lambda _kind: {}))
    last = last_erasure()
    with gc_paused(kept=True):
        tables = _tables(lambda kind: as_known(kind, number))
    return Register(
        number=number,
        digest=change.digest,
        at=change.at,
        tables=tables,
        erased_later=erased(),
        erasures=last,
        texts_erased_later=_texts_erased_after(number),
    )


def advance(base: Register, number: int) -> Register | None:
    """*base* with the changes after it up to *number*. None: *base* is of another history than the database."""
    if number < base.number or (base.number and digest_of(base.number) != base.digest):
        return None
    changes = list(Change.objects.filter(number__gt=base.number, number__lte=number).order_by("number"))
    if [change.number for change in changes] != list(range(base.number + 1, number + 1)):
        return None
    if not changes:
        return base
    kinds = map(kind_of, sorted(set().union(*(change.touched for change in changes))))
    altered = {kind: _altered(kind, base.number, number) for kind in kinds}
    return base.followed_by(number, changes[-1].digest, changes[-1].at, altered)


def _altered(kind: type[Row], after: int, upto: int) -> dict[Any, Row | None]:
    """The rows of one kind that changes *after* one number and *upto* another wrote (None: removed)."""
    history = history_of(model_of(kind))._base_manager.filter(change_id__gt=after, change_id__lte=upto)
    altered: dict[Any, Row | None] = {}
    for sort, *row in history.order_by("history_id").values_list("history_type", *columns(kind)):
        altered[row[0]] = kind(*row)
        if sort == "-":
            altered[row[0]] = None
    return altered


def last_change_before(moment: Any) -> int:
    """The number of the last change recorded before *moment*; 0 where there is none."""
    return Change.objects.filter(at__lt=moment).aggregate(last=Max("number"))["last"] or 0


def digest_of(number: int) -> str:
    """The digest of a change."""
    return Change.objects.filter(number=number).values_list("digest", flat=True).first() or EMPTY


def erased() -> dict[int, date]:
    """The people whose details were erased from every version, by id, with the day; also those deleted since."""
    versions = history_of(Person)._base_manager.filter(erased__isnull=False)
    return dict(versions.values_list("id", "erased"))


def last_erasure() -> int:
    """The number of the last change that erased texts from earlier versions; 0 where there is none."""
    return history_of(Erasure)._base_manager.aggregate(last=Max("change_id"))["last"] or 0


def _texts_erased_after(number: int) -> frozenset[date]:
    """The days on which texts were erased after a change."""
    later = history_of(Erasure)._base_manager.filter(change_id__gt=number)
    return frozenset(later.values_list("on", flat=True))


def _tables(read: Callable[[type[Row]], Rows]) -> dict[type[Row], Rows]:
    """The table of every kind, as *read* gives it, with suppliers told apart by their names."""
    tables = {kind: read(kind) for kind in KINDS}
    tables[Supplier] = told_apart_in(tables[Supplier])
    return tables


def _at(number: int) -> Any:
    return Change.objects.filter(number=number).values_list("at", flat=True).first()


def _live(kind: type[Row]) -> Rows:
    rows = model_of(kind)._base_manager.order_by("pk").values_list(*columns(kind))
    return {row[0]: kind(*row) for row in rows}


def as_known(kind: type[Row], number: int) -> Rows:
    """The rows of one kind as known after change *number*, read from the history."""
    history = history_of(model_of(kind))._base_manager
    last = history.filter(change_id__lte=number).values("id").annotate(last=Max("history_id")).values("last")
    rows = history.filter(history_id__in=last).exclude(history_type="-").order_by("id")
    return {row[0]: kind(*row) for row in rows.values_list(*columns(kind))}
