"""The envelope of every file: its organisation, day, last change and producer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.values import Organisation
from suppliers.wording.figures import day, moment, number

T = TypeVar("T")
# The number of characters of a seal that are printed: enough to find the change.
SEAL = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The data by which a file can be checked against the register later. Number 0: there was no change yet."""

    organisation: str
    on: date
    number: int
    seal: str
    produced_at: datetime
    produced_by: str

    @property
    def known(self) -> str:
        """The day on which the file's content was known."""
        return _("As known on %(day)s.") % {"day": day(self.on)}

    @property
    def produced(self) -> str:
        """The time of production and the person who produced the file."""
        words = {"moment": moment(self.produced_at), "person": self.produced_by}
        return _("Produced %(moment)s by %(person)s.") % words

    @property
    def sealed(self) -> str:
        """The last change known that day, with the start of its seal. Empty before the first change."""
        if not self.number:
            return ""
        return _("Change %(number)s, seal %(seal)s…") % {"number": number(self.number), "seal": self.seal[:SEAL]}

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that every file must contain."""
        return tuple(filter(None, (self.organisation, self.known, self.produced, self.sealed)))


def envelope_of(lens: Lens, organisation: Organisation | None, *, produced_at: datetime, produced_by: str) -> Envelope:
    """The envelope of a file written from a lens. Without an organisation, the file has shared facts alone."""
    owner = ""
    if organisation is not None:
        owner = organisation.legal_name
    return Envelope(
        organisation=owner,
        on=lens.on,
        number=lens.register.number,
        seal=lens.register.digest,
        produced_at=produced_at,
        produced_by=produced_by,
    )


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
