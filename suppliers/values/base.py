"""What every value of the register shares: identity, a period, and for claims how they are known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Standing(TextChoices):
    """What the source does with a fact. Silence is never a "no", and unread is never silence."""

    STATED = "stated", pgettext_lazy("standing", "stated")
    DENIED = "denied", pgettext_lazy("standing", "denied")
    UNCLEAR = "unclear", pgettext_lazy("standing", "unclear")
    SILENT = "silent", pgettext_lazy("standing", "not stated")
    UNREAD = "unread", pgettext_lazy("standing", "not yet read")


class Assurance(TextChoices):
    """What stands behind a claim, apart from its standing."""

    CLAIMED = "claimed", _("claimed by the supplier")
    SEEN = "seen", _("document seen")
    VERIFIED = "verified", _("verified by us")
    INFERRED = "inferred", _("inferred by us")


class NamedBy:
    """By which of its fields a record is called, wherever it is named.

    *parts* are names of fields, "a|b" the first of several that says something; what is empty is left out. *otherwise*
    is what a record is called of which no part says anything; without it, it is called by its kind.
    """

    __slots__ = ("joined", "otherwise", "parts")

    def __init__(self, *parts: str, joined: str = ", ", otherwise: Promise | str = "") -> None:
        self.parts = tuple(tuple(part.split("|")) for part in parts)
        self.joined, self.otherwise = joined, otherwise

    def name(self, said: Callable[[str], str]) -> str:
        """The name of a record that has in each field what *said* says; empty where no field says anything."""
        words = (next(filter(None, map(said, part)), "") for part in self.parts)
        return self.joined.join(filter(None, words)) or str(self.otherwise)


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the register as it stood."""

    NAMED_BY: ClassVar[NamedBy]

    id: int


@dataclass(frozen=True, slots=True)
class Dated(Row):
    """A record that applies from ``starts`` to ``ends``, both days included; None is open."""

    starts: date | None
    ends: date | None

    def in_force(self, on: date) -> bool:
        """Whether it applies on the day *on*."""
        return (self.starts is None or self.starts <= on) and (self.ends is None or on <= self.ends)


@dataclass(frozen=True, slots=True)
class Claim(Dated):
    """Something a source says about a service, with the document and section it came from."""

    service_id: int
    option_id: int | None
    component_id: int | None
    standing: str
    assurance: str
    worded: str
    document_id: int | None
    section: str

    @property
    def key(self) -> tuple[str, int]:
        """What a citation or a conflict calls it by: its kind and its id."""
        return type(self).__name__.lower(), self.id
