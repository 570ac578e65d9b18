"""The differences between two versions of a record, field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from suppliers.wording.fields import Get, Refer, ShownField, field_in_words, shown_fields


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs, in words. The text is empty if the field was empty."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two versions: its columns, and the names of the records that it refers to.

    ``get`` is None if the record did not exist.
    """

    get: Get | None
    refer: Refer

    def values(self, shown: ShownField) -> list[Any]:
        """The values in the columns of a field."""
        if self.get is None:
            return [None] * len(shown.columns)
        return list(map(self.get, shown.columns))

    def words(self, shown: ShownField) -> str:
        """The content of a field in words."""
        if self.get is None:
            return ""
        return field_in_words(shown, self.get, self.refer)


def differences(model: type[models.Model], old: Side, new: Side) -> Iterator[Difference]:
    """Each field in which two versions differ. If one of them is absent, each field of the other that is not empty.

    A period is one field, number and unit together. Each version uses the names known at its time.
    """
    for shown in shown_fields(model).values():
        if old.values(shown) == new.values(shown):
            continue
        before, after = old.words(shown), new.words(shown)
        if before != after:
            yield Difference(shown.label, before, after)
