"""Records that no check has seen yet, and a way past every check but that of the database."""

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import QuerySet

from tests import factories


def another(label: str, **fields: object) -> models.Model:
    """An unsaved record that is as a valid one, but for *fields*.

    A field that is a function makes its record; "=other" takes the value of the other field.
    """
    with factories.acting():
        record = factories.MAKERS[apps.get_model(label)]()
        record.delete()
    record._state.adding = True
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("="):
            value = getattr(record, value[1:])
        setattr(record, name, value() if callable(value) else value)
    return record


def store(record: models.Model) -> None:
    """Writes past every check but the database's own."""
    with transaction.atomic():
        QuerySet(type(record)).bulk_create([record])
        connection.check_constraints()
