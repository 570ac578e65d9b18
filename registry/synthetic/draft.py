"""A draft of a register: changes in the order of their days, as values, before anything is stored."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from registry.reading.kinds import model_of
from registry.reading.register import KINDS, columns
from suppliers.values import Row, Service

AnyRow = TypeVar("AnyRow", bound=Row)
# Columns by which rows are found while a register is made up.
INDEXED_COLUMNS = frozenset(
    {"supplier_id", "service_id", "engagement_id", "agreement_id", "organisation_id", "activity_id"}
    | {"involvement_id", "first_id"}
)


@dataclass
class DraftChange:
    """One change of the draft: its day and reason, and per kind and id how ("+", "~", "-") each row was written."""

    on: date
    reason: str
    written: dict[type[Row], dict[Any, tuple[str, Row]]] = field(default_factory=dict)

    def rows(self, kind: type[Row], sort: str) -> list[Any]:
        """The rows of a kind that the change adds, alters or removes."""
        return [row for how, row in self.written.get(kind, {}).values() if how == sort]


class Draft:
    """The rows of a register that is being made up, and the changes that wrote them.

    ``defects`` says which defects each supplier was given, by the code of the rule that asks about it.
    """

    def __init__(self, seed: int, terms: Mapping[str, int]) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (made-up data, not a secret)
        # Entries of the law's list of criteria by their code: reference data, which a draft does not make.
        self.terms = terms
        self.changes: list[DraftChange] = []
        self.tables: dict[type[Row], dict[Any, Row]] = {kind: {} for kind in KINDS}
        self.defects: dict[int, set[str]] = {}
        self.names: set[str] = set()
        self._below: dict[tuple[type[Row], str, int], dict[int, None]] = {}
        self._defaults = {kind: _defaults(kind) for kind in KINDS}
        self._last: dict[type[Row], int] = dict.fromkeys(KINDS, 0)

    def begin_change(self, on: date, reason: str) -> None:
        """Begins a change of that day, to which every later row belongs."""
        self.changes.append(DraftChange(on, reason))

    def add(self, kind: type[AnyRow], /, **given: Any) -> AnyRow:
        """A new row, with the model's own defaults for what is not given."""
        self._last[kind] += 1
        row = kind(**{**self._defaults[kind], **given, "id": self._last[kind]})
        self._write("+", row)
        return row

    def put_back(self, row: Row) -> None:
        """A row that was removed, under its old id."""
        self._write("+", row)

    def alter(self, row: AnyRow, /, **given: Any) -> AnyRow:
        """A new version of a row, whichever version is handed over."""
        new: Any = replace(self.tables[type(row)][row.id], **given)
        self._write("~", new)
        return new

    def remove(self, row: Row) -> None:
        """Takes a row away, as one does with a mistake."""
        self._write("-", row)

    def all(self, kind: type[AnyRow]) -> Iterable[AnyRow]:
        """Every row of a kind as it stands."""
        return list(self.tables[kind].values())  # type: ignore[arg-type]

    def where(self, kind: type[AnyRow], name: str, value: int) -> list[AnyRow]:
        """The rows of a kind that belong to a service, a supplier or another record named in INDEXED_COLUMNS."""
        table = self.tables[kind]
        return [table[key] for key in self._below.get((kind, name, value), ()) if key in table]  # type: ignore[misc]

    def has_defect(self, supplier_id: int, code: str) -> bool:
        """Whether a supplier is to have a defect."""
        return code in self.defects.get(supplier_id, ())

    def defects_of_service(self, service_id: int) -> set[str]:
        """The defects of the supplier whose service it is."""
        return self.defects.get(self.tables[Service][service_id].supplier_id, set())  # type: ignore[attr-defined]

    def _write(self, sort: str, row: Row) -> None:
        written = self.changes[-1].written.setdefault(type(row), {})
        before = written.get(row.id, ("", row))[0]
        # Altered in the change that added it: added as it then was.
        written[row.id] = ("+" if before == "+" and sort == "~" else sort, row)
        if sort == "-":
            del self.tables[type(row)][row.id]
        else:
            self.tables[type(row)][row.id] = row
            for name in INDEXED_COLUMNS & set(columns(type(row))):
                self._below.setdefault((type(row), name, getattr(row, name)), {})[row.id] = None


def _defaults(kind: type[Row]) -> dict[str, Any]:
    """What a model gives a column that nobody fills."""
    fields = {f.attname: f for f in model_of(kind)._meta.concrete_fields}
    return {name: None if fields[name].null else fields[name].get_default() for name in columns(kind) if name != "id"}
