"""The Register: everything on record as it stood after one change, as plain frozen values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from hashlib import sha256
from typing import Any, TypeVar

import registry.values
import suppliers.values
from registry.reading.indexes import Index, Rows, Steps, after, differing, indexed, reindexed, steps_of
from suppliers.values import Row

R = TypeVar("R", bound=Row)
KINDS: list[type[Row]] = [*suppliers.values.ROWS, *registry.values.ROWS]


COLUMNS = {kind: tuple(f.name for f in fields(kind)) for kind in KINDS}


def columns(kind: type[Row]) -> tuple[str, ...]:
    """The fields of a value, in the order in which it is built."""
    return COLUMNS[kind]


# What a reader may have asked for: the rows of a kind whose column has a value; ("", None) is the whole kind.
Key = tuple[type[Row], str, Any]
Altered = Mapping[type[Row], Mapping[Any, Row | None]]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Register:
    """All rows known after change ``number``, read without a query. It never alters: a newer one is another.

    ``digest`` is the seal of that change and ``at`` its time; change 0 is the empty register. ``base`` is the number
    and digest of the register it grew from, if it was not read whole.
    """

    number: int
    digest: str
    at: datetime | None
    tables: Mapping[type[Row], Rows]
    _indexes: dict[tuple[type[Row], str], Index] = field(default_factory=dict)
    base: tuple[int, str] | None = None
    _steps: Mapping[type[Row], Steps] = field(default_factory=dict)
    _touched: list[frozenset[Key]] = field(default_factory=list)

    def all(self, kind: type[R]) -> Iterable[R]:
        """Every row of one kind, by id."""
        return self.tables[kind].values()  # type: ignore[return-value]

    def get(self, kind: type[R], key: Any) -> R | None:
        """The row of that id, or None where there was none."""
        return self.tables[kind].get(key)  # type: ignore[return-value]

    def where(self, kind: type[R], name: str, value: Any) -> tuple[R, ...]:
        """The rows whose field *name* is *value*, by id."""
        index = self._indexes.get((kind, name))
        if index is None:
            # Two threads may build the same index; the last one stays, and both are right.
            index = self._indexes[kind, name] = indexed(self.tables[kind].values(), name)
        return index.get(value, ())  # type: ignore[return-value]

    def followed_by(self, number: int, digest: str, at: datetime | None, altered: Altered) -> "Register":
        """The register after later changes: shares every table but the *altered* ones (None: removed)."""
        steps = {kind: steps_of(self.tables[kind], rows) for kind, rows in altered.items()}
        tables = {**self.tables, **{kind: after(self.tables[kind], those) for kind, those in steps.items()}}
        # As a list at once: another thread may be adding an index to this register.
        indexes = {
            (kind, name): reindexed(index, name, steps[kind]) if kind in steps else index
            for (kind, name), index in list(self._indexes.items())
        }
        return Register(
            number=number,
            digest=digest,
            at=at,
            tables=tables,
            _indexes=indexes,
            base=(self.number, self.digest),
            _steps=steps,
        )

    def with_rows(self, altered: Altered) -> "Register":
        """This register with some rows supposed otherwise (None: not there), for "what if"; nothing is written."""
        if not any(altered.values()):
            return self
        supposed = sorted((kind.__name__, repr(sorted(rows.items()))) for kind, rows in altered.items() if rows)
        mark = sha256(repr((self.digest, supposed)).encode()).hexdigest()[:16]
        return self.followed_by(self.number, f"{self.digest.partition('+')[0]}+{mark}", self.at, altered)

    def diff(self, later: "Register") -> dict[type[Row], Steps]:
        """What differs between this register and another: per kind and id the row here and the row there.

        A row that one of the two lacks is None there. ``history.differences`` says it in words, with who, when and why.
        """
        both = {kind: differing(self.tables[kind], later.tables[kind]) for kind in KINDS}
        return {kind: found for kind, found in both.items() if found}

    @property
    def touched(self) -> frozenset[Key]:
        """What differs from ``base``: whoever asked it for none of these keys would be answered the same here.

        For each row added, altered or removed: the row's kind, and each of its columns with its old and new value.
        """
        if not self._touched:
            self._touched.append(frozenset(_keys(self._steps)))
        return self._touched[0]


def _keys(steps: Mapping[type[Row], Steps]) -> Iterator[Key]:
    for kind, each in steps.items():
        if each:
            yield kind, "", None
        for row in (version for step in each.values() for version in step if version is not None):
            for name in columns(kind):
                yield kind, name, getattr(row, name)
