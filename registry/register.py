"""The Register: everything on record as it stood after one change, as plain frozen values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, TypeVar

import registry.values
import suppliers.values
from suppliers.values import Row

R = TypeVar("R", bound=Row)
Table = Mapping[Any, Row]
KINDS: list[type[Row]] = [*suppliers.values.ROWS, *registry.values.ROWS]


COLUMNS = {kind: tuple(f.name for f in fields(kind)) for kind in KINDS}


def columns(kind: type[Row]) -> tuple[str, ...]:
    """The fields of a value, in the order in which it is built."""
    return COLUMNS[kind]


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """All rows known after change ``number``, read without a query. It never alters: a newer one is another.

    ``digest`` is the seal of that change and ``at`` its time; change 0 is the empty register.
    """

    number: int
    digest: str
    at: datetime | None
    tables: Mapping[type[Row], Table]
    _indexes: dict[tuple[type[Row], str], dict[Any, tuple[Row, ...]]] = field(default_factory=dict)

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
            grouped: dict[Any, list[Row]] = {}
            for row in self.tables[kind].values():
                grouped.setdefault(getattr(row, name), []).append(row)
            index = {key: tuple(rows) for key, rows in grouped.items()}
            # Two threads may build the same index; the last one stays, and both are right.
            self._indexes[kind, name] = index
        return index.get(value, ())  # type: ignore[return-value]

    def followed_by(
        self, number: int, digest: str, at: datetime, altered: Mapping[type[Row], Mapping[Any, Row | None]]
    ) -> "Register":
        """The register after later changes: shares every table but the *altered* ones (None: removed)."""
        tables = dict(self.tables)
        for kind, rows in altered.items():
            merged = {**tables[kind], **rows}
            tables[kind] = {key: row for key, row in sorted(merged.items()) if row is not None}
        # As a list at once: another thread may be adding an index to this register.
        indexes = {key: index for key, index in list(self._indexes.items()) if key[0] not in altered}
        return Register(number, digest, at, tables, indexes)
