"""The bases of every value: an id, a first and a last day, and for claims their standing and source."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Standing(TextChoices):
    """What a source states about a fact. Silence is not a "no", and unread is not silence."""

    STATED = "stated", pgettext_lazy("standing", "stated")
    DENIED = "denied", pgettext_lazy("standing", "denied")
    UNCLEAR = "unclear", pgettext_lazy("standing", "unclear")
    SILENT = "silent", pgettext_lazy("standing", "not stated")
    UNREAD = "unread", pgettext_lazy("standing", "not yet read")


class Assurance(TextChoices):
    """The evidence for a claim, apart from its standing."""

    CLAIMED = "claimed", _("claimed by the supplier")
    SEEN = "seen", _("document seen")
    VERIFIED = "verified", _("verified by us")
    INFERRED = "inferred", _("inferred by us")


class NamedBy:
    """The fields that make the name of a record, on every page and in every sentence.

    *parts* are names of fields; "a|b" means the first that is not empty. Empty parts are left out. *otherwise* is the
    name of a record whose parts are all empty; without it, such a record is called by its kind.
    """

    __slots__ = ("joined", "otherwise", "parts")

    def __init__(self, *parts: str, joined: str = ", ", otherwise: Promise | str = "") -> None:
        self.parts = tuple(tuple(part.split("|")) for part in parts)
        self.joined, self.otherwise = joined, otherwise

    def name(self, words_of: Callable[[str], str]) -> str:
        """The name of a record, given the words of each of its fields; empty if all are empty."""
        words = (next(filter(None, map(words_of, part)), "") for part in self.parts)
        return self.joined.join(filter(None, words)) or str(self.otherwise)


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the register as known on one day."""

    NAMED_BY: ClassVar[NamedBy]

    id: int


# The metadata of a field that is no column: the register works it out from other rows.
NOT_A_COLUMN = {"column": False}


def columns_of(kind: type[Any]) -> tuple[str, ...]:
    """The columns of a value, in the order in which it is built."""
    return tuple(each.name for each in fields(kind) if each.metadata.get("column", True))


def own_name(row: Row) -> str:
    """The name of a record whose name refers to no other record. Lists ask for a thousand of them."""
    words = []
    for part in row.NAMED_BY.parts:
        for field in part:
            if word := getattr(row, field):
                words.append(word)
                break
    return row.NAMED_BY.joined.join(words) or str(row.NAMED_BY.otherwise)


@dataclass(frozen=True, slots=True)
class Dated(Row):
    """A record that applies from ``starts`` to ``ends``, both days included. None means open."""

    starts: date | None
    ends: date | None

    def in_force(self, on: date) -> bool:
        """Whether it applies on the day *on*."""
        return (self.starts is None or self.starts <= on) and (self.ends is None or on <= self.ends)


@dataclass(frozen=True, slots=True)
class Claim(Dated):
    """One statement of a source about a service, with its document and section."""

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
        """Its kind and its id, by which a citation or a conflict names it."""
        return type(self).__name__.lower(), self.id
