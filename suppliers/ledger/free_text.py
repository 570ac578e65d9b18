"""Free texts: the columns in which a person can type a name, and which can be erased."""

from datetime import date
from functools import cache
from typing import Any

from django.db import models

from suppliers.ledger.tracked import Tracked
from suppliers.wording.figures import erased_words

# A shorter column has a code, such as that of a rule.
SHORTEST = 41
# Longer columns with codes or digests, which nobody types.
DIGESTS = frozenset({"facts", "sha256", "salt", "sealed", "old", "new"})
CODES = DIGESTS | {"label", "columns", "mark", "subject", "surely", "at_most", "dpia_list", "schedule_1"}


@cache
def free_texts(model: type[Tracked]) -> tuple[str, ...]:
    """The columns of a model that hold free text. Details of people have a way of their own to be erased.

    A key is none: two records would have the same.
    """
    return tuple(field.attname for field in model._meta.concrete_fields if _is_free(model, field))


def _is_free(model: type[Tracked], field: Any) -> bool:
    if not isinstance(field, models.CharField | models.TextField) or field.choices or field.unique:
        return False
    if field.attname in CODES or field.attname in model.ERASABLE or field.name in _keys(model):
        return False
    return field.max_length is None or field.max_length >= SHORTEST


def _keys(model: type[Tracked]) -> set[str]:
    """The columns that together are unique."""
    keys: set[str] = set()
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            keys.update(constraint.fields)
    return keys


def mark_of(on: date) -> str:
    """What is put in the place of an erased text, so that every page and file of any day says it."""
    return f"[{erased_words(on)}]"


def marked(model: type[models.Model], column: str, mark: str) -> str:
    """The mark as a column can hold it: an address cannot, and becomes empty."""
    field: Any = model._meta.get_field(column)
    if isinstance(field, models.EmailField | models.URLField):
        return ""
    return mark
