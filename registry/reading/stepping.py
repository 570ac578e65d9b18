"""Earlier registers made from a later one: what changes wrote is undone, so that only the rows they wrote are read.

They serve to compare findings before and after a change. The texts and people erased since are erased in them too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection

from registry.reading import cache, indexes, loading
from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS, Register, columns
from suppliers.ledger.seal import EMPTY
from suppliers.ledger.tracked import history_of
from suppliers.models import Change
from suppliers.values import Row

# Beyond so many changes, an earlier register or table is read whole.
FAR = 500

Rows = dict[Any, Row | None]


def known_after(register: Register, number: int) -> Register:
    """The register after change *number*, which is the change of *register* or an earlier one."""
    if number == register.number:
        return register
    if register.number - number > FAR:
        return cache.register_known_at(number)
    altered = {}
    for kind in _kinds_written(number, register.number):
        altered[kind] = _rows_at(kind, number, register.number)
    return _Undone(number, register.number).followed(register, number, altered)


def each_before(register: Register, last: int) -> Iterator[Register]:
    """The register before each change, from that of *register* down to the one after change *last*, newest first."""
    if last >= register.number:
        return
    undone = _Undone(last, register.number)
    undoing = {kind: _undoing(kind, last, register.number) for kind in _kinds_written(last, register.number)}
    for number in range(register.number, last, -1):
        altered = {kind: changes[number] for kind, changes in undoing.items() if number in changes}
        register = undone.followed(register, number - 1, altered)
        yield register


class Glimpses:
    """Earlier registers to put a few questions to: each reads the tables that are asked for, when they are asked for.

    A rule about one subject asks for few of them, so that a register of long ago takes no longer than one of yesterday.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._erased = loading.erased()
        self._last_written = _last_written(register.number)

    def known_after(self, number: int) -> Register:
        """The register after change *number*, which is the change of the first register or an earlier one."""
        if number == self._register.number:
            return self._register
        tables = _Tables(later=self._register, number=number, last_written=self._last_written)
        digest = f"{self._register.digest}@{number}"
        return Register(number=number, digest=digest, at=None, tables=tables, erased_later=self._erased)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables(Mapping[type[Row], indexes.Rows]):
    """The tables after a change, each made from that of a later register when it is asked for."""

    later: Register
    number: int
    last_written: Mapping[type[Row], int]
    made: dict[type[Row], indexes.Rows] = field(default_factory=dict)

    def __getitem__(self, kind: type[Row]) -> indexes.Rows:
        if self.last_written.get(kind, 0) <= self.number:
            return self.later.tables[kind]
        if kind not in self.made:
            self.made[kind] = self._made(kind)
        return self.made[kind]

    def __iter__(self) -> Iterator[type[Row]]:
        return iter(self.later.tables)

    def __len__(self) -> int:
        return len(self.later.tables)

    def _made(self, kind: type[Row]) -> indexes.Rows:
        if self.later.number - self.number > FAR:
            return loading.as_known(kind, self.number)
        table = self.later.tables[kind]
        return indexes.after(table, indexes.steps_of(table, _rows_at(kind, self.number, self.later.number)))


def _last_written(upto: int) -> dict[type[Row], int]:
    """The last change up to *upto* that wrote a row of each kind, in one query."""
    selected = []
    for place, kind in enumerate(KINDS):
        table = connection.ops.quote_name(history_of(model_of(kind))._meta.db_table)
        selected.append(f"SELECT {place}, MAX(change_id) FROM {table} WHERE change_id <= %s")  # noqa: S608 (our names)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(selected), [upto] * len(selected))
        return {KINDS[place]: last or 0 for place, last in cursor.fetchall()}


def rows_written(numbers: Sequence[int]) -> dict[int, int]:
    """How many rows each of some changes wrote, by the number of the change."""
    found = {}
    for number, touched in Change.objects.filter(number__in=numbers).values_list("number", "touched"):
        found[number] = sum(len(table["rows"]) for table in touched.values())
    return found


class _Undone:
    """What a register after each change of a span has of its own: digest, time, and who was erased since."""

    def __init__(self, first: int, last: int) -> None:
        changes = Change.objects.filter(number__gte=first, number__lte=last)
        self._heads: dict[int, tuple[str, Any]] = {0: (EMPTY, None)}
        for number, digest, at in changes.values_list("number", "digest", "at"):
            self._heads[number] = digest, at
        self._erased = loading.erased()

    def followed(self, register: Register, number: int, altered: dict[type[Row], Rows]) -> Register:
        """The register after change *number*, made from a later one."""
        digest, at = self._heads[number]
        return replace(register.followed_by(number, digest, at, altered), erased_later=self._erased)


def _kinds_written(after: int, upto: int) -> list[type[Row]]:
    """The kinds of the rows that the changes of a span wrote."""
    changes = Change.objects.filter(number__gt=after, number__lte=upto)
    labels: set[str] = set().union(*changes.values_list("touched", flat=True))
    return list(map(kind_of, sorted(labels)))


def _versions(kind: type[Row], after: int, upto: int) -> Iterator[tuple[int, Any, Row | None]]:
    """Every version, up to a change, of the rows that a span of changes wrote: change, id, and the row (None: none)."""
    history = history_of(model_of(kind))._base_manager
    written = history.filter(change_id__gt=after, change_id__lte=upto).values("id")
    versions = history.filter(id__in=written, change_id__lte=upto).order_by("history_id")
    for number, sort, *values in versions.values_list("change_id", "history_type", *columns(kind)):
        if sort == "-":
            yield number, values[0], None
        else:
            yield number, values[0], kind(*values)


def _rows_at(kind: type[Row], number: int, upto: int) -> Rows:
    """The rows that the changes after *number* wrote, as they were after it."""
    rows: Rows = {}
    for change, key, row in _versions(kind, number, upto):
        if change <= number:
            rows[key] = row
        else:
            rows.setdefault(key, None)
    return rows


def _undoing(kind: type[Row], after: int, upto: int) -> dict[int, Rows]:
    """By the number of each change: the rows that it wrote, as they were before it."""
    changes: dict[int, Rows] = {}
    rows: Rows = {}
    for number, key, row in _versions(kind, after, upto):
        if number > after:
            # A change may write a row twice; what counts is the row before the first time.
            changes.setdefault(number, {}).setdefault(key, rows.get(key))
        rows[key] = row
    return changes
