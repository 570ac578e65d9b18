"""A draft of a register: its changes as values, in the order of their days, before anything is stored."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar, cast

from registry.reading.kinds import model_of
from registry.reading.register import KINDS, columns
from suppliers.values import Row, Service

AnyRow = TypeVar("AnyRow", bound=Row)
# Entries of the law's lists, by list and code: reference data, which a draft does not contain.
Terms = Mapping[str, Mapping[str, int]]
# Columns by which the draft finds rows.
INDEXED_COLUMNS = frozenset(
    {"supplier_id", "service_id", "engagement_id", "agreement_id", "organisation_id", "activity_id"}
    | {"involvement_id", "first_id"}
)


@dataclass
class DraftChange:
    """One change of the draft: its day and reason, and the rows written, each with its sort ("+", "~" or "-")."""

    on: date
    reason: str
    written: dict[type[Row], dict[Any, tuple[str, Row]]] = field(default_factory=dict)

    def rows(self, kind: type[Row], sort: str) -> list[Any]:
        """The rows of a kind that the change adds, alters or removes."""
        return [row for written, row in self.written.get(kind, {}).values() if written == sort]


class Draft:
    """The rows of a register that is being drafted, and the changes that wrote them.

    ``defects`` holds the defects of each supplier, each by the code of the rule that finds it.
    """

    def __init__(self, seed: int, terms: Terms) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (invented data, not a secret)
        self.terms = terms
        self._turns: Counter[str] = Counter()
        self.changes: list[DraftChange] = []
        self.tables: dict[type[Row], dict[Any, Row]] = {kind: {} for kind in KINDS}
        self.defects: dict[int, set[str]] = {}
        self.names: set[str] = set()
        self._below: dict[tuple[type[Row], str, int], dict[int, None]] = {}
        self._defaults = {kind: _defaults(kind) for kind in KINDS}
        self._last: dict[type[Row], int] = dict.fromkeys(KINDS, 0)

    def begin_change(self, on: date, reason: str) -> None:
        """Begins a change on that day. Every row written from here on belongs to it."""
        self.changes.append(DraftChange(on, reason))

    def add(self, kind: type[AnyRow], /, **given: Any) -> AnyRow:
        """A new row, with the model's own defaults for columns that are not given."""
        self._last[kind] += 1
        filled: dict[str, Any] = {**self._defaults[kind], **given, "id": self._last[kind]}
        row = kind(**filled)
        self._write("+", row)
        return row

    def put_back(self, row: Row) -> None:
        """Adds a removed row again, under its old id."""
        self._write("+", row)

    def alter(self, row: AnyRow, /, **given: Any) -> AnyRow:
        """A new version of a row. *row* may be any version of it: only its id counts."""
        new = replace(self.get(type(row), row.id), **given)
        self._write("~", new)
        return new

    def remove(self, row: Row) -> None:
        """Deletes a row, as a person deletes a mistake."""
        self._write("-", row)

    def all(self, kind: type[AnyRow]) -> Iterable[AnyRow]:
        """Every row of a kind, in its latest version."""
        return list(self._table(kind).values())

    def get(self, kind: type[AnyRow], key: int) -> AnyRow:
        """The latest version of a row."""
        return self._table(kind)[key]

    def where(self, kind: type[AnyRow], name: str, value: int) -> list[AnyRow]:
        """The rows of a kind that belong to a service, a supplier or another record named in INDEXED_COLUMNS."""
        table = self._table(kind)
        keys = self._below.get((kind, name, value), {})
        return [table[key] for key in keys if key in table]

    def turn(self, name: str) -> int:
        """How often something was asked before: whatever comes in turn begins at 0 and misses no kind."""
        self._turns[name] += 1
        return self._turns[name] - 1

    def term(self, listed: str) -> int | None:
        """An entry of a list of the law, each in turn. None without reference data."""
        codes = sorted(self.terms.get(listed, {}))
        if not codes:
            return None
        return self.terms[listed][codes[self.turn(listed) % len(codes)]]

    def has_defect(self, supplier_id: int, *codes: str) -> bool:
        """Whether a supplier was given one of the defects."""
        return not self.defects.get(supplier_id, set()).isdisjoint(codes)

    def defects_of_service(self, service_id: int) -> set[str]:
        """The defects of the supplier of a service."""
        return self.defects.get(self.get(Service, service_id).supplier_id, set())

    def _table(self, kind: type[AnyRow]) -> dict[int, AnyRow]:
        return cast("dict[int, AnyRow]", self.tables[kind])

    def _write(self, sort: str, row: Row) -> None:
        kind = type(row)
        written = self.changes[-1].written.setdefault(kind, {})
        before = written.get(row.id, ("", row))[0]
        if before == "+" and sort == "~":
            # A row altered in the change that adds it is simply added with its later content.
            sort = "+"
        written[row.id] = (sort, row)
        if sort == "-":
            del self.tables[kind][row.id]
            return
        self.tables[kind][row.id] = row
        for name in INDEXED_COLUMNS.intersection(columns(kind)):
            self._below.setdefault((kind, name, getattr(row, name)), {})[row.id] = None


def _defaults(kind: type[Row]) -> dict[str, Any]:
    """The default of each column of a model: None where the column may be empty."""
    defaults: dict[str, Any] = {}
    for column in model_of(kind)._meta.concrete_fields:
        defaults[column.attname] = None
        if not column.null:
            defaults[column.attname] = column.get_default()
    return defaults
