"""The names of records in a sentence, as known on the lens's day."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from suppliers.ledger.tracked import Tracked
from suppliers.values import Row, ShortNamed, TransferInstrument
from suppliers.wording.fields import Get, Refer, plain
from suppliers.wording.names import name_in

# The names of accounts by their id. The register does not contain accounts.
Accounts = Mapping[Any, str]


def name_of(lens: Lens, row: Row | None, accounts: Accounts | None = None) -> str:
    """A record's own name, or the name of its kind. Empty where there is no record."""
    if row is None:
        return ""
    if isinstance(row, ShortNamed):
        return row.name
    model = model_of(type(row))
    return name_in(model, getter(row), refer_in(lens, accounts)) or str(model._meta.verbose_name)


def name_in_history(lens: Lens, row: Row, accounts: Accounts | None = None) -> str:
    """The name under which histories and data entry list a record: of a party, its full name."""
    if isinstance(row, ShortNamed):
        return row.full_name
    return name_of(lens, row, accounts)


def plain_name(row: Row) -> str:
    """The name of a record whose name refers to no other record, as in figures of findings."""
    if isinstance(row, ShortNamed):
        return row.name
    model = model_of(type(row))
    return name_in(model, getter(row), lambda _model, _key: "") or str(model._meta.verbose_name)


def kind_name(row: Row) -> str:
    """The kind of a record in words, such as "breach notice"."""
    return str(model_of(type(row))._meta.verbose_name)


def word_of(row: Row, column: str) -> str:
    """The value of a column that refers to no other record, in words."""
    field: Any = model_of(type(row))._meta.get_field(column)
    return plain(field, getattr(row, column))


def getter(row: Row) -> Get:
    """A function that gives a record's value in a column."""
    return lambda column: getattr(row, column)


def refer_in(lens: Lens, accounts: Accounts | None = None) -> Refer:
    """A function that names the records that a lens sees, and the given accounts."""

    def refer(model: type[models.Model], key: Any) -> str:
        if not issubclass(model, Tracked):
            return (accounts or {}).get(key, "")
        kind = kind_of(model._meta.label)
        if kind is TransferInstrument:
            return clauses_name(lens, key)
        return name_of(lens, lens.get(kind, key), accounts)

    return refer


def clauses_name(lens: Lens, code: str) -> str:
    """The official name of a set of standard clauses, such as "(EU) 2021/914". Empty if no set has the code."""
    for row in lens.where(TransferInstrument, "code", code):
        return row.name
    return ""
