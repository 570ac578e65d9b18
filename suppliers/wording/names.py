"""What a record is called: by the fields that its value names, wherever it is named."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from django.db import models

from suppliers.values import NamedBy
from suppliers.wording.fields import Get, Refer, fields_said, in_words

# Names stand in sentences and lists: of a long text as much as tells it apart.
LONGEST = 80


@cache
def value_of(model: type[models.Model]) -> Any:
    """The value of a tracked model: the class of the same name among the values of its app."""
    return getattr(import_module(f"{model._meta.app_label}.values"), model.__name__)


def name_in(model: type[models.Model], get: Get, refer: Refer) -> str:
    """The name of a record that has in its columns what *get* gives; empty where no field of its name says anything."""
    named_by: NamedBy = value_of(model).NAMED_BY
    return named_by.name(_sayer(model, get, refer))


def _sayer(model: type[models.Model], get: Get, refer: Refer) -> Callable[[str], str]:
    fields = fields_said(model)

    def said(name: str) -> str:
        column = model._meta.get_field(name).attname
        words = in_words(fields[column], get, refer) if column in fields else str(get(column))
        return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"

    return said


def record_name(record: models.Model) -> str:
    """What to call a record that was read from the database: its own name, or what kind of record it is."""

    def refer(_model: type[models.Model], key: Any) -> str:
        field = next(each for each in related if getattr(record, each.attname) == key and each.related_model is _model)
        return str(getattr(record, field.name))

    related = [each for each in record._meta.concrete_fields if isinstance(each, models.ForeignKey)]
    return name_in(type(record), lambda column: getattr(record, column), refer) or str(record._meta.verbose_name)


def titled(kind: str, name: str) -> str:
    """A record by its kind and name, such as "breach notice “48 hours”"; by its kind alone where it has no name."""
    return f"{kind} “{name}”" if name and name.casefold() != kind.casefold() else kind
