"""Accounts as values: who wrote a change, by the name of that time."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from suppliers.values.base import NamedBy, Row


@dataclass(frozen=True, slots=True)
class Account(Row):
    """The username and the name of a person who signs in, or of the loader, as the history names them."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name|username", otherwise=_("an erased account"))

    ERASABLE: ClassVar[tuple[str, ...]] = ("username", "name", "salt")

    user_id: int
    username: str
    name: str
    salt: str
    sealed: str
    erased: date | None
