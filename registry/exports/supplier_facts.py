"""One supplier's shared facts with their citations, in the order in which each row names only earlier ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registry.chains import citations_of, conflicts_of
from registry.reading.indexes import BY_ID
from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from registry.wording.names import name_of
from suppliers.values import (
    CLAIM_KINDS,
    CLAIMS,
    Account,
    ChangeNotice,
    Claim,
    Component,
    Contact,
    Country,
    Declaration,
    DeclaredParty,
    Document,
    Mention,
    NoticeLink,
    Person,
    Row,
    Service,
    ServiceOption,
    Supplier,
)
from suppliers.wording.fields import CLAIMED

# The kinds that belong to a supplier, with the column of the row that they belong to.
PARTS: dict[type[Row], tuple[tuple[type[Row], str], ...]] = {
    Supplier: ((Document, "supplier_id"), (Contact, "supplier_id"), (Service, "supplier_id")),
    Document: ((Mention, "document_id"),),
    Service: (
        (ServiceOption, "service_id"),
        (Component, "service_id"),
        *((kind, "service_id") for kind in CLAIMS),
        (ChangeNotice, "service_id"),
    ),
    ChangeNotice: ((NoticeLink, "notice_id"),),
    Declaration: ((DeclaredParty, "declaration_id"),),
}
# Countries are named by their codes; the names of people and accounts stay in the register.
NOT_NAMED = (Account, Country, Person)


@dataclass(frozen=True, slots=True)
class SupplierFacts:
    """The rows of a supplier and those of others that they name, each with its name."""

    supplier: Supplier
    rows: Mapping[Row, str]


def supplier_facts(lens: Lens, supplier: Supplier) -> SupplierFacts:
    """All shared facts on record about a supplier on the lens's day."""
    gathering = _Gathering(lens)
    own = list(_own(lens, supplier))
    for row in own:
        gathering.add(row)
    # After all claims, because a conflict names two of them.
    for row in own:
        if isinstance(row, Claim):
            for conflict in conflicts_of(lens, row):
                gathering.add(conflict)
    return SupplierFacts(supplier, gathering.rows)


def references(row: Row) -> Iterator[tuple[str, type[Row], int]]:
    """The rows that a row names: the column, the kind and the id; countries and people apart."""
    for field in model_of(type(row))._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.related_model is not None and value is not None:
            kind = kind_of(field.related_model._meta.label)
            if kind not in NOT_NAMED:
                yield field.attname, kind, value
    for column, kind_column in CLAIMED.items():
        if hasattr(row, column):
            yield column, CLAIM_KINDS[getattr(row, kind_column)], getattr(row, column)


def names_a_person(field: Any) -> bool:
    """Whether a column of a model names a person."""
    return field.related_model is not None and kind_of(field.related_model._meta.label) is Person


def _own(lens: Lens, row: Row) -> Iterator[Row]:
    """A row, what belongs to it, and the further sources of its claims."""
    yield row
    for kind, column in PARTS.get(type(row), ()):
        for part in sorted(lens.where(kind, column, row.id), key=BY_ID):
            yield from _own(lens, part)
    if isinstance(row, Claim):
        yield from citations_of(lens, row)


class _Gathering:
    """Rows in their order: before each, the rows that it names."""

    def __init__(self, lens: Lens) -> None:
        self.lens = lens
        self.rows: dict[Row, str] = {}

    def add(self, row: Row) -> None:
        """Adds a row after those that it names."""
        if row in self.rows:
            return
        for _column, kind, key in references(row):
            named = self.lens.get(kind, key)
            if named is not None:
                self.add(named)
        self.rows[row] = name_of(self.lens, row)
