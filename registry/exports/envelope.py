"""The envelope of every file: its organisation, day, how that day is known, last change and producer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.values import Organisation
from registry.wording.clocks import clocks_in_file
from suppliers.values import Person
from suppliers.wording.figures import day, erased_words, listing, moment, number

T = TypeVar("T")
# The number of characters of a seal that are printed: enough to find the change.
SEAL = 16


class DayToCome(ValueError):
    """A file of a day to come was asked for. Nobody knows such a day yet, and a file would seem to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The data by which a file can be checked against the register later. Number 0: there was no change yet.

    The content is of the day *on*, as known at the end of the day *known_on*. *erased* has the later days on which a
    part of it was erased: an earlier file of the same change and seal has that part.
    """

    organisation: str
    on: date
    known_on: date
    number: int
    seal: str
    produced_at: datetime
    produced_by: str
    erased: tuple[date, ...] = ()

    @property
    def known(self) -> str:
        """The day of the file's content and, if it is a later one, the day on which this was known."""
        return f"{capfirst(clocks_in_file(self.on, self.known_on))}."

    @property
    def days(self) -> str:
        """The same for a name of a file."""
        if self.known_on == self.on:
            return self.on.isoformat()
        return f"{self.on.isoformat()}-known-{self.known_on.isoformat()}"

    @property
    def produced(self) -> str:
        """The time of production and the person who produced the file."""
        words = {"moment": moment(self.produced_at), "person": self.produced_by}
        return _("Produced %(moment)s by %(person)s.") % words

    @property
    def sealed(self) -> str:
        """The last change known then, with the start of its seal. Empty before the first change."""
        if not self.number:
            return ""
        return _("Change %(number)s, seal %(seal)s…") % {"number": number(self.number), "seal": self.seal[:SEAL]}

    @property
    def erased_since(self) -> str:
        """The days on which a part of the content was erased after the last change known then. Empty: none."""
        if not self.erased:
            return ""
        days = listing([day(each) for each in self.erased])
        return _("Parts were erased later (Art. 17): %(days)s.") % {"days": days}

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that every file must contain."""
        return tuple(filter(None, (self.organisation, self.known, self.produced, self.sealed, self.erased_since)))


def envelope_of(
    lens: Lens,
    organisation: Organisation | None,
    *,
    produced_at: datetime,
    produced_by: str,
    texts: Iterable[str] = (),
) -> Envelope:
    """The envelope of a file with those texts written from a lens. Without an organisation, it has shared facts alone.

    Raises DayToCome if the lens is of a day to come.
    """
    if lens.foreseen:
        raise DayToCome(lens.on)
    owner = ""
    if organisation is not None:
        owner = organisation.legal_name
    return Envelope(
        organisation=owner,
        on=lens.on,
        known_on=lens.known_on or lens.on,
        number=lens.register.number,
        seal=lens.register.digest,
        produced_at=produced_at,
        produced_by=produced_by,
        erased=_erased_later(lens, texts),
    )


def _erased_later(lens: Lens, texts: Iterable[str]) -> tuple[date, ...]:
    """The days on which a part of the texts was erased after the last change of the lens's register."""
    register = lens.register
    days = set(register.texts_erased_later)
    for key, on in register.erased_later.items():
        person = register.get(Person, key)
        if person is not None and person.erased is None:
            days.add(on)
    if not days:
        return ()
    whole = "\n".join(texts)
    return tuple(each for each in sorted(days) if erased_words(each) in whole)


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """A kind of file: its content type, and the function that writes a record or facts with their envelope.

    A writer must put every sentence of the envelope and every text of the record into the file.
    """

    content_type: str
    write: Callable[[T, Envelope], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file ready to be handed over."""

    content: bytes
    content_type: str
    filename: str
    envelope: Envelope
