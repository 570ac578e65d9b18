"""A field in words: the one place that turns the content of a field into text.

A field is one column, or two that belong together: a number with its unit, a claim with its kind.
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
from suppliers.wording.adequacy import ADEQUACY, adequacy_words
from suppliers.wording.countries import country_name
from suppliers.wording.figures import day, moment, number

# The id of the record, and the columns that only seal its details.
NOT_SHOWN = frozenset({"id", "salt", "sealed"})
# Columns that name a claim of any kind, with the column for the kind.
CLAIMED = {"claim_id": "claim_kind", "first_id": "first_kind", "second_id": "second_kind"}
# Columns that name a record by its code, with its model: a set of clauses is one row under each law.
CODED = {"clauses": "TransferInstrument", "fallback_clauses": "TransferInstrument"}
# Columns for a mechanism of transfers, which has the words of its record's law.
OF_LAW = frozenset({"mechanism", "fallback"})

# The value of a record in a column.
Get = Callable[[str], Any]
# The name of another record, given its model and its id, or its code; empty if it is not known.
Refer = Callable[[type[models.Model], Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """One field as people see it. ``beside`` is the column that belongs to it, such as a unit."""

    field: "models.Field[Any, Any]"
    column: str
    beside: str = ""

    @property
    def label(self) -> str:
        """The heading of the field."""
        return capfirst(str(self.field.verbose_name))

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns of the field."""
        return tuple(filter(None, (self.column, self.beside)))


@cache
def shown_fields(model: type[models.Model]) -> Mapping[str, ShownField]:
    """The fields of a model as people see them, by column. A unit or a kind of claim belongs to its partner."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    beside = _beside(columns)
    hidden = NOT_SHOWN.union(beside.values())
    shown: dict[str, ShownField] = {}
    for column, field in columns.items():
        if column not in hidden:
            shown[column] = ShownField(field=field, column=column, beside=beside.get(column, ""))
    return shown


def _beside(columns: Mapping[str, Any]) -> dict[str, str]:
    """For each number of a period its unit, and for each claim its kind."""
    beside: dict[str, str] = {}
    for column in columns:
        unit = f"{column.removesuffix('number')}unit"
        if column in CLAIMED:
            beside[column] = CLAIMED[column]
        elif column.endswith("number") and unit in columns:
            beside[column] = unit
    return beside


def field_in_words(shown: ShownField, get: Get, refer: Refer) -> str:
    """The content of a field in words; empty if the field is empty."""
    value, field = get(shown.column), shown.field
    if value is None or value == "":
        return ""
    if shown.column in CLAIMED:
        return _claim(str(get(shown.beside)), value, refer)
    if shown.column in CODED:
        return _coded(shown.column, value, refer)
    if shown.beside and get(shown.beside):
        return str(period(value, get(shown.beside)))
    if isinstance(field, models.ForeignKey):
        return refer(field.related_model, value) or _("a deleted record (%(id)s)") % {"id": value}
    if value == ADEQUACY and shown.column in OF_LAW and "regime" in shown_fields(field.model):
        return adequacy_words((get("regime"),))
    return plain(field, value)


def plain(field: "models.Field[Any, Any]", value: Any) -> str:
    """A value in words, from a column that refers to no other record."""
    if value is True:
        return _("yes")
    if value is False:
        return _("no")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if field.primary_key and field.model._meta.model_name == "country":
        return country_name(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int):
        return number(value)
    return str(value)


def claim_model(kind: str) -> type[models.Model]:
    """The model of a kind of claim in a citation or a conflict."""
    return apps.get_model("suppliers", CLAIM_KINDS[kind].__name__)


def coded_model(column: str) -> type[models.Model]:
    """The model of the records that a column names by their code."""
    return apps.get_model("suppliers", CODED[column])


def _coded(column: str, code: str, refer: Refer) -> str:
    """A record that a column names by its code: its name, or the code if no record has it."""
    return refer(coded_model(column), code) or code


def _claim(kind: str, key: int, refer: Refer) -> str:
    """A claim by its kind and name."""
    model = claim_model(kind)
    name = refer(model, key) or _("a deleted record (%(id)s)") % {"id": key}
    return f"{model._meta.verbose_name}: {name}"
