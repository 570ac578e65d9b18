"""A field in words: the one place that knows how what a record has in a field is said.

A field is one column, or two that are said together: a number with its unit, a claim with its kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from suppliers.values import CLAIM_KINDS
from suppliers.values.period import period
from suppliers.wording.countries import country_name
from suppliers.wording.figures import day, moment, number

# The record's own number, and what only seals its details.
NOT_SHOWN = frozenset({"id", "salt", "sealed"})
# Columns that name a claim of any kind, with the column that says which kind.
CLAIMED = {"claim_id": "claim_kind", "first_id": "first_kind", "second_id": "second_kind"}

# What a record has in a column.
Get = Callable[[str], Any]
# What another record, of a model and with an id, is called; empty where that is not known.
Refer = Callable[[type[models.Model], Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """One field as people see it; ``beside`` is the column that is said together with it."""

    field: models.Field
    column: str
    beside: str = ""

    @property
    def label(self) -> str:
        """Its heading."""
        return capfirst(str(self.field.verbose_name))

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that are said by it."""
        return (self.column, self.beside) if self.beside else (self.column,)


@cache
def shown_fields(model: type[models.Model]) -> Mapping[str, ShownField]:
    """The fields of a model as people see them, by their column; units and kinds of claims stand with their partner."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    pairs = {**_periods(columns), **{key: kind for key, kind in CLAIMED.items() if key in columns}}
    beside = set(pairs.values())
    return {
        column: ShownField(field=field, column=column, beside=pairs.get(column, ""))
        for column, field in columns.items()
        if column not in NOT_SHOWN and column not in beside
    }


def _periods(columns: Mapping[str, Any]) -> dict[str, str]:
    """The column of each unit, by that of the number that it belongs to."""
    units = {column: f"{column.removesuffix('number')}unit" for column in columns if column.endswith("number")}
    return {column: unit for column, unit in units.items() if unit in columns}


def field_in_words(said: ShownField, get: Get, refer: Refer) -> str:
    """What a record has in a field, as people read it; empty where there is nothing."""
    value, field = get(said.column), said.field
    if value is None or value == "":
        return ""
    if said.column in CLAIMED:
        return _claim(str(get(said.beside)), value, refer)
    if said.beside:
        unit = get(said.beside)
        return str(period(value, unit)) if unit else str(value)
    if isinstance(field, models.ForeignKey):
        return refer(field.related_model, value) or _("a record since removed (%(id)s)") % {"id": value}
    return plain(field, value)


def plain(field: models.Field, value: Any) -> str:
    """A value of a column that refers to no other record, as people read it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if field.primary_key and field.model._meta.model_name == "country":
        return country_name(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return number(value) if isinstance(value, int) else str(value)


def claim_model(kind: str) -> type[models.Model]:
    """The model of a kind of claim, as a citation or a conflict names it."""
    return apps.get_model("suppliers", CLAIM_KINDS[kind].__name__)


def _claim(kind: str, key: int, refer: Refer) -> str:
    """A claim of any kind by its kind and its name."""
    model = claim_model(kind)
    name = refer(model, key) or _("a record since removed (%(id)s)") % {"id": key}
    return f"{model._meta.verbose_name}: {name}"
