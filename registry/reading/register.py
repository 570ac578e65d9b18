"""The Register: everything on record after one change, as plain frozen values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from itertools import chain
from typing import Any, TypeVar

import registry.values
import suppliers.values
from registry.reading.indexes import Index, Rows, Steps, after, differing, indexed, reindexed, steps_of
from registry.reading.short_names import renaming, written
from suppliers.values import Row, Supplier
from suppliers.values.base import columns_of

R = TypeVar("R", bound=Row)
KINDS: list[type[Row]] = [*suppliers.values.ROWS, *registry.values.ROWS]


COLUMNS = {kind: columns_of(kind) for kind in KINDS}


def columns(kind: type[Row]) -> tuple[str, ...]:
    """The fields of a value, in the order in which it is built."""
    return COLUMNS[kind]


# A question to a register: the rows of a kind whose column has a value. ("", None) asks for the whole kind.
Key = tuple[type[Row], str, Any]
Altered = Mapping[type[Row], Mapping[Any, Row | None]]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Register:
    """All rows known after change ``number``, read without a query. It never alters: the next change makes another.

    ``digest`` is the seal of that change and ``at`` its time. Change 0 is the empty register. ``base`` is the number
    and digest of the register that this one was advanced from; None: it was read whole. ``erased_later`` has the people
    whose details were erased from it after that change, by id, with the day. ``erasures`` is the number of the last
    change known here that erased texts, and ``texts_erased_later`` has the days of those after this register's change.
    """

    number: int
    digest: str
    at: datetime | None
    tables: Mapping[type[Row], Rows]
    _indexes: dict[tuple[type[Row], str], Index] = field(default_factory=dict)
    base: tuple[int, str] | None = None
    erased_later: Mapping[int, date] = field(default_factory=dict)
    erasures: int = 0
    texts_erased_later: frozenset[date] = frozenset()
    _steps: Mapping[type[Row], Steps] = field(default_factory=dict)
    _touched: list[frozenset[Key]] = field(default_factory=list)

    def all(self, kind: type[R]) -> Iterable[R]:
        """Every row of one kind, by id."""
        return self.tables[kind].values()  # type: ignore[return-value]

    def get(self, kind: type[R], key: Any) -> R | None:
        """The row of that id, or None where there is none."""
        return self.tables[kind].get(key)  # type: ignore[return-value]

    def where(self, kind: type[R], name: str, value: Any) -> tuple[R, ...]:
        """The rows whose field *name* is *value*, by id."""
        index = self._indexes.get((kind, name))
        if index is None:
            # Two threads may build the same index. The last one stays, and both are right.
            index = self._indexes[kind, name] = indexed(self.tables[kind].values(), name)
        return index.get(value, ())  # type: ignore[return-value]

    def followed_by(self, number: int, digest: str, at: datetime | None, altered: Altered) -> "Register":
        """The register after later changes. It shares every table except the *altered* ones (None: removed)."""
        steps = {kind: steps_of(self.tables[kind], rows) for kind, rows in altered.items()}
        if Supplier in steps:
            steps[Supplier] = renaming(self.tables[Supplier], steps[Supplier])
        tables = dict(self.tables)
        for kind, those in steps.items():
            tables[kind] = after(tables[kind], those)
        # Copied at once: another thread may be adding an index to this register.
        indexes = dict(self._indexes)
        for (kind, name), index in indexes.items():
            if kind in steps:
                indexes[kind, name] = reindexed(index, name, steps[kind])
        return Register(
            number=number,
            digest=digest,
            at=at,
            tables=tables,
            _indexes=indexes,
            base=(self.number, self.digest),
            erased_later=self.erased_later,
            erasures=self.erasures,
            _steps=steps,
        )

    def with_rows(self, altered: Altered) -> "Register":
        """This register with some rows replaced (None: removed), to answer "what if". Nothing is written."""
        if not any(altered.values()):
            return self
        replaced = sorted((kind.__name__, repr(sorted(rows.items()))) for kind, rows in altered.items() if rows)
        mark = sha256(repr((self.digest, replaced)).encode()).hexdigest()[:16]
        return self.followed_by(self.number, f"{self.digest.partition('+')[0]}+{mark}", self.at, altered)

    def diff(self, later: "Register") -> dict[type[Row], Steps]:
        """The rows that differ between this register and another: by kind and id, the row here and the row there.

        A row that one of the two lacks is None there. ``history.differences`` puts them into words.
        """
        found = {}
        for kind in KINDS:
            steps = written(differing(self.tables[kind], later.tables[kind]))
            if steps:
                found[kind] = steps
        return found

    @property
    def touched(self) -> frozenset[Key]:
        """The questions that ``base`` may answer differently: every other question has the same answer here.

        For each row added, altered or removed: the row's kind, and each of its columns with its old and new value.
        """
        if not self._touched:
            self._touched.append(frozenset(_keys(self._steps)))
        return self._touched[0]


def _keys(steps: Mapping[type[Row], Steps]) -> Iterator[Key]:
    for kind, each in steps.items():
        if each:
            yield kind, "", None
        for row in filter(None, chain.from_iterable(each.values())):
            for name in columns(kind):
                yield kind, name, getattr(row, name)
