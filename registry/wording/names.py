"""What records are called in a sentence, as they were known that day."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from suppliers.ledger.tracked import Tracked
from suppliers.values import Row
from suppliers.wording.fields import Get, Refer, plain
from suppliers.wording.names import name_in

# Names of accounts by their id: they are not of the register.
Accounts = Mapping[Any, str]


def name_of(lens: Lens, row: Row | None, accounts: Accounts | None = None) -> str:
    """What to call a record: its own name, or what kind of record it is; empty where it is not there."""
    if row is None:
        return ""
    model = model_of(type(row))
    return name_in(model, getter(row), refer_in(lens, accounts)) or str(model._meta.verbose_name)


def plain_name(row: Row) -> str:
    """What to call a record whose name refers to no other, as figures of findings are."""
    model = model_of(type(row))
    return name_in(model, getter(row), lambda _model, _key: "") or str(model._meta.verbose_name)


def word_of(row: Row, column: str) -> str:
    """What a record has in a column that refers to no other record, in words."""
    field: Any = model_of(type(row))._meta.get_field(column)
    return plain(field, getattr(row, column))


def getter(row: Row) -> Get:
    """Gives what a record has in a column."""
    return lambda column: getattr(row, column)


def refer_in(lens: Lens, accounts: Accounts | None = None) -> Refer:
    """Names of the records that a lens sees, as it knows them; of accounts where they are given."""

    def refer(model: type[models.Model], key: Any) -> str:
        if issubclass(model, Tracked):
            return name_of(lens, lens.get(kind_of(model._meta.label), key), accounts)
        return (accounts or {}).get(key, "")

    return refer
