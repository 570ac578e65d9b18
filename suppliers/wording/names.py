"""The name of a record, from the fields in ``NAMED_BY`` of its value."""

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from itertools import chain
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from suppliers.values import NamedBy
from suppliers.wording.fields import Get, Refer, ShownField, field_in_words, plain, shown_fields

# The longest part of a name, in characters. A longer text is cut.
LONGEST = 200
# The value of an open choice, which no name contains.
UNKNOWN = "unknown"
# The columns for the record that another belongs to, the nearest first.
WHOLES = ("service_id", "engagement_id", "activity_id", "organisation_id")


@cache
def value_of(model: type[models.Model]) -> Any:
    """The value class of a tracked model: the class of the same name in the values of its app."""
    return getattr(import_module(f"{model._meta.app_label}.values"), model.__name__)


def name_in(model: type[models.Model], get: Get, refer: Refer) -> str:
    """The name of a record with the columns that *get* gives; empty if all fields of its name are empty."""
    named_by: NamedBy = value_of(model).NAMED_BY
    return named_by.name(_speller(model, get, refer))


def whole_of(model: type[models.Model], get: Get, refer: Refer) -> str:
    """The name of the record that this one belongs to; empty if its own name contains it, or if there is none."""
    own, fields = fields_of_name(model), shown_fields(model)
    for column in WHOLES:
        if column in fields and column.removesuffix("_id") not in own:
            return field_in_words(fields[column], get, refer)
    return ""


def fields_of_name(model: type[models.Model]) -> tuple[str, ...]:
    """The fields that make the name of a record."""
    return tuple(chain.from_iterable(value_of(model).NAMED_BY.parts))


def record_name(record: models.Model) -> str:
    """The name of a record that was read from the database, or its kind if it has no name."""
    related: dict[tuple[Any, Any], str] = {}
    for field in record._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            related[field.related_model, getattr(record, field.attname)] = field.name

    def refer(model: type[models.Model], key: Any) -> str:
        try:
            return str(getattr(record, related[model, key]))
        except ObjectDoesNotExist:
            # A version of a record that was deleted together with the one that it belonged to.
            return ""

    return name_in(type(record), partial(getattr, record), refer) or str(record._meta.verbose_name)


@cache
def named_through(model: type[models.Model]) -> tuple[str, ...]:
    """The foreign keys that the name of a record needs, as ``select_related`` takes them."""
    found: list[str] = []
    if not hasattr(model, "history"):
        return ()
    for name in fields_of_name(model):
        field = model._meta.get_field(name)
        if isinstance(field, models.ForeignKey):
            found += [name, *(f"{name}__{below}" for below in named_through(field.related_model))]
    return tuple(found)


def titled(kind: str, name: str) -> str:
    """A record by its kind and name, such as "breach notice “48 hours”"; by its kind alone if it has no name."""
    if not name or name.casefold() == kind.casefold():
        return kind
    return f"{kind} “{name}”"


@cache
def _fields_of_name(model: type[models.Model]) -> dict[str, tuple[Any, ShownField | None]]:
    """The fields of a name, each with its column and, unless it is the id, the field as people see it."""
    shown = shown_fields(model)
    found: dict[str, tuple[Any, ShownField | None]] = {}
    for name in fields_of_name(model):
        field: Any = model._meta.get_field(name)
        found[name] = (field, shown.get(field.attname))
    return found


def _speller(model: type[models.Model], get: Get, refer: Refer) -> Callable[[str], str]:
    """A function that gives the words of a field for the name of one record."""
    fields = _fields_of_name(model)

    def words_of(name: str) -> str:
        field, shown = fields[name]
        value = get(field.attname)
        if not value or (value == UNKNOWN and field.choices):
            return ""
        if shown is None:
            return _shortened(plain(field, value))
        return _shortened(field_in_words(shown, get, refer))

    return words_of


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[: LONGEST - 1]}…"
