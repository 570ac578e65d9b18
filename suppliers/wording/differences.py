"""What differs between two versions of a record, field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from suppliers.wording.fields import Get, Refer, ShownField, field_in_words, shown_fields


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs, as people read it; empty text where there was nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two versions: what it has in its columns, and what it calls the records that it refers to.

    ``get`` is None where the record was not there.
    """

    get: Get | None
    refer: Refer

    def columns(self, said: ShownField) -> tuple[Any, ...]:
        """What it has in the columns of a field."""
        return tuple(self.get(column) if self.get else None for column in said.columns)

    def words(self, said: ShownField) -> str:
        """What it has in a field, in words."""
        return field_in_words(said, self.get, self.refer) if self.get else ""


def differences(model: type[models.Model], old: Side, new: Side) -> Iterator[Difference]:
    """Each field in which two versions differ; all that says something where there is one version alone.

    A period is one field, number and unit together. Names are those that each version knew.
    """
    for said in shown_fields(model).values():
        if old.columns(said) == new.columns(said):
            continue
        was, now = old.words(said), new.words(said)
        if was != now:
            yield Difference(said.label, was, now)
