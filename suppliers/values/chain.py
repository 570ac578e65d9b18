"""The chain: parties behind a service, notices of change, and parties that documents mention."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy, Row
from suppliers.values.period import Period, period


class DeclaredRole(TextChoices):
    """The role that a source gives a party. The role that an organisation assesses is another record."""

    PROCESSOR = "processor", _("processor")
    SUB_PROCESSOR = "sub-processor", _("sub-processor")
    CONTROLLER = "controller", _("independent controller")
    JOINT = "joint controller", _("joint controller")
    NOT_PROCESSOR = "not a processor", _("not a processor")
    NONE = "none", _("no role declared")


class InvolvementKind(TextChoices):
    HOSTS = "hosts", _("hosts")
    DATA_CENTRE = "data centre", _("runs the data centre")
    MANAGES = "manages", _("manages or maintains")
    MONITORS = "monitors", _("monitors")
    BACKS_UP = "backs up", _("backs up")
    DEVELOPS = "develops", _("develops")
    OWNS_SOFTWARE = "owns software", _("owns the software")
    MAKES_DEVICES = "makes devices", _("makes devices")
    TESTS = "tests", _("tests")
    SUPPORTS = "supports", _("supports")
    ANTI_VIRUS = "anti-virus", _("protects against malware")
    LICENSES = "licenses", _("provides software or licences")
    OTHER = "other", _("other work")


class FlowDown(TextChoices):
    """Our knowledge of the contract that binds the party to the same duties, Article 28(4)."""

    COPY_SEEN = "copy seen", _("copy seen")
    CONFIRMED = "confirmed", _("confirmed by the supplier")
    DENIED = "denied", _("denied")
    NOT_ASKED = "not asked", _("not asked")


class NoticeKind(TextChoices):
    ADDS = "adds", _("adds a party")
    REPLACES = "replaces", _("replaces a party")
    REMOVES = "removes", _("removes a party")
    MOVES = "moves", _("moves data")


@dataclass(frozen=True, slots=True)
class Involvement(Claim):
    """A dated link from a service to another party, and to that party's own service if it is on record."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party", "kind")

    party_id: int
    party_service_id: int | None
    kind: str
    declared_role: str
    description: str
    flow_down: str
    number: int | None
    unit: str

    @property
    def notice(self) -> Period | None:
        """The time within which the party must notify the one above it of a breach. None means unknown."""
        return period(self.number, self.unit)


@dataclass(frozen=True, slots=True)
class ChangeNotice(Row):
    """A supplier announces that it will add, replace or remove a party, or move data."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "announced")

    service_id: int
    kind: str
    announced: date
    effective: date | None
    party_id: int | None
    replaced_id: int | None
    description: str
    document_id: int | None
    section: str


@dataclass(frozen=True, slots=True)
class NoticeLink(Row):
    """An involvement that a change notice concerns."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("notice", "involvement", joined=": ")

    notice_id: int
    involvement_id: int


@dataclass(frozen=True, slots=True)
class Mention(Row):
    """A party that a document names, with an explanation if the document declares no role for it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party", "section")

    document_id: int
    party_id: int
    section: str
    declared: bool
    explanation: str
