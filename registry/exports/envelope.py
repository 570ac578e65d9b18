"""The envelope of every file: of whom, as known when, after which change, and who produced it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records import Record
from registry.values import Organisation
from suppliers.wording.figures import day, moment, number

# As much of a seal as is printed: enough to find the change by.
SEAL = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What makes a file checkable against the register later; change 0 is that of a register without any."""

    organisation: str
    on: date
    number: int
    seal: str
    produced_at: datetime
    produced_by: str

    @property
    def known(self) -> str:
        """The day whose knowledge the file holds."""
        return _("As known on %(day)s.") % {"day": day(self.on)}

    @property
    def produced(self) -> str:
        """When and by whom the file was made."""
        made = {"moment": moment(self.produced_at), "person": self.produced_by}
        return _("Produced %(moment)s by %(person)s.") % made

    @property
    def sealed(self) -> str:
        """The last change known that day, with the beginning of its seal; empty before the first change."""
        if not self.number:
            return ""
        return _("Change %(number)s, seal %(seal)s…") % {"number": number(self.number), "seal": self.seal[:SEAL]}

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that every file must say of itself."""
        return tuple(filter(None, (self.organisation, self.known, self.produced, self.sealed)))


def envelope_of(lens: Lens, organisation: Organisation, *, produced_at: datetime, produced_by: str) -> Envelope:
    """The envelope of what is written from a lens."""
    return Envelope(
        organisation=organisation.legal_name,
        on=lens.on,
        number=lens.register.number,
        seal=lens.register.digest,
        produced_at=produced_at,
        produced_by=produced_by,
    )


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its content type, and what writes a record with its envelope.

    A writer must put every sentence of the envelope and every text of the record into the file.
    """

    content_type: str
    write: Callable[[Record, Envelope], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file as it is handed over."""

    content: bytes
    content_type: str
    filename: str
    envelope: Envelope
