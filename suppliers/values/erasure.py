"""Erasures of texts as values: which columns of which version were erased, and when."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from suppliers.values.base import NamedBy, Row


@dataclass(frozen=True, slots=True)
class Erasure(Row):
    """The texts erased from one version of a record, or from the reason of a change."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("label", "columns", joined=": ", otherwise=_("an erasure"))

    label: str
    version: int
    columns: str
    mark: str
    on: date
    old: str
    new: str
