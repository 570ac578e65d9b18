"""Unsaved records, and a way to write them past every check except that of the database."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import QuerySet

from tests import factories


def another(label: str, **fields: object) -> models.Model:
    """An unsaved record that is valid except for *fields*.

    A function as a field creates its record. "=other" takes the value of the other field.
    """
    with factories.acting():
        record: models.Model = factories.MAKERS[apps.get_model(label)]()
        record.delete()
    record._state.adding = True
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("="):
            value = getattr(record, value[1:])
        if callable(value):
            value = value()
        setattr(record, name, value)
    return record


def foreign_keys(model: type[models.Model]) -> "list[models.ForeignKey[Any, Any]]":
    """The foreign keys of a model."""
    return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]


def own_models() -> Iterator[type[models.Model]]:
    """The models of this project."""
    for app in ("suppliers", "registry"):
        yield from apps.get_app_config(app).get_models()


def store(record: models.Model) -> None:
    """Writes a record past every check except that of the database."""
    with transaction.atomic():
        QuerySet(type(record)).bulk_create([record])
        connection.check_constraints()
