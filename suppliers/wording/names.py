"""What a record is called: by the fields that its value names, wherever it is named."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from django.db import models

from suppliers.values import NamedBy
from suppliers.wording.fields import Get, Refer, ShownField, field_in_words, plain, shown_fields

# Names stand in sentences and lists: of a long text as much as tells it apart.
LONGEST = 200
# A choice that is left open: no name says it.
UNKNOWN = "unknown"
# What a record is part of, the nearest first; said beside a name that does not say it.
WHOLES = ("service_id", "engagement_id", "activity_id", "organisation_id")


@cache
def value_of(model: type[models.Model]) -> Any:
    """The value of a tracked model: the class of the same name among the values of its app."""
    return getattr(import_module(f"{model._meta.app_label}.values"), model.__name__)


def name_in(model: type[models.Model], get: Get, refer: Refer) -> str:
    """The name of a record that has in its columns what *get* gives; empty where no field of its name says anything."""
    named_by: NamedBy = value_of(model).NAMED_BY
    return named_by.name(_sayer(model, get, refer))


def whole_of(model: type[models.Model], get: Get, refer: Refer) -> str:
    """What the record is part of, by its name; empty where its own name says it already, or it is part of nothing."""
    own = {part for parts in value_of(model).NAMED_BY.parts for part in parts}
    fields = shown_fields(model)
    found = (column for column in WHOLES if column in fields and column.removesuffix("_id") not in own)
    return next((field_in_words(fields[column], get, refer) for column in found), "")


def record_name(record: models.Model) -> str:
    """What to call a record that was read from the database: its own name, or what kind of record it is."""
    related = {
        (field.related_model, getattr(record, field.attname)): field.name
        for field in record._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
    }

    def refer(model: type[models.Model], key: Any) -> str:
        return str(getattr(record, related[model, key]))

    return name_in(type(record), lambda column: getattr(record, column), refer) or str(record._meta.verbose_name)


@cache
def named_through(model: type[models.Model]) -> tuple[str, ...]:
    """The foreign keys that a record's name goes through, as ``select_related`` takes them."""
    named_by: NamedBy | None = getattr(value_of(model), "NAMED_BY", None) if hasattr(model, "history") else None
    found: list[str] = []
    for name in (part for parts in named_by.parts for part in parts) if named_by else ():
        field = model._meta.get_field(name)
        if isinstance(field, models.ForeignKey):
            found += [name, *(f"{name}__{below}" for below in named_through(field.related_model))]
    return tuple(found)


def titled(kind: str, name: str) -> str:
    """A record by its kind and name, such as "breach notice “48 hours”"; by its kind alone where it has no name."""
    return f"{kind} “{name}”" if name and name.casefold() != kind.casefold() else kind


@cache
def _fields_of_name(model: type[models.Model]) -> dict[str, tuple[Any, ShownField | None]]:
    """The fields of a record's name by what its value calls them, with how each is shown if it is more than a key."""
    shown = shown_fields(model)
    names = {name for parts in value_of(model).NAMED_BY.parts for name in parts}
    fields: dict[str, Any] = {name: model._meta.get_field(name) for name in names}
    return {name: (field, shown.get(field.attname)) for name, field in fields.items()}


def _sayer(model: type[models.Model], get: Get, refer: Refer) -> Callable[[str], str]:
    """Says what a record has in a field of its name."""
    fields = _fields_of_name(model)

    def said(name: str) -> str:
        field, shown = fields[name]
        value = get(field.attname)
        if not value or (value == UNKNOWN and field.choices):
            return ""
        words = field_in_words(shown, get, refer) if shown else plain(field, value)
        return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"

    return said
