"""What records are called in a sentence, as they were known that day."""

from datetime import date
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from suppliers.ledger.tracked import Tracked
from suppliers.values import Row
from suppliers.wording.naming import own_name


def name_of(lens: Lens, row: Row | None) -> str:
    """What to call a record: its own name, or what kind of record it is."""
    if row is None:
        return _("not on record")
    model = model_of(type(row))
    return own_name(model, lambda field: _said(lens, row, field)) or str(model._meta.verbose_name)


def word_of(row: Row, column: str) -> str:
    """The word for a stored choice of a record."""
    field: Any = model_of(type(row))._meta.get_field(column)
    value = getattr(row, column)
    return str(dict(field.flatchoices).get(value, value))


def _said(lens: Lens, row: Row, field: models.Field) -> str:
    """What a record has in a field, in words; accounts are not of the register, and are not named."""
    value = getattr(row, field.attname)
    if value is None or value == "":
        return ""
    if isinstance(field, models.ForeignKey):
        related = field.related_model
        return name_of(lens, lens.get(kind_of(related._meta.label), value)) if issubclass(related, Tracked) else ""
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return word_of(row, field.attname)
