"""The chain: parties behind a service, notices that it will change, and names that documents mention."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy, Row
from suppliers.values.period import Period, period


class DeclaredRole(TextChoices):
    """The role a source gives a party. What an organisation assesses is kept apart from it."""

    PROCESSOR = "processor", _("processor")
    SUB_PROCESSOR = "sub-processor", _("sub-processor")
    CONTROLLER = "controller", _("independent controller")
    JOINT = "joint controller", _("joint controller")
    NOT_PROCESSOR = "not a processor", _("not a processor")
    NONE = "none", _("no role declared")


class InvolvementKind(TextChoices):
    HOSTS = "hosts", _("hosts")
    DATA_CENTRE = "data centre", _("houses the machines")
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
    OTHER = "other", _("other")


class FlowDown(TextChoices):
    """What is known of the contract that passes the same duties on, Article 28(4)."""

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
    """A dated link from a service to another party (and that party's own service, where it is known)."""

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
        """How long the party has to tell the one above it of a breach; None is unknown."""
        return period(self.number, self.unit)


@dataclass(frozen=True, slots=True)
class ChangeNotice(Row):
    """A supplier announces that it will add, replace, remove or move a party."""

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
    """An involvement that a change notice is about."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("notice", "involvement", joined=": ")

    notice_id: int
    involvement_id: int


@dataclass(frozen=True, slots=True)
class Mention(Row):
    """A party named in a document, with an explanation where it is not declared there."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party", "section")

    document_id: int
    party_id: int
    section: str
    declared: bool
    explanation: str
