"""A service, the parties involved in it and the places where its data rests."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, Dated


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
    BACKS_UP = "backs up", _("backs up")
    DEVELOPS = "develops", _("develops")
    OWNS_SOFTWARE = "owns software", _("owns the software")
    MAKES_DEVICES = "makes devices", _("makes devices")
    TESTS = "tests", _("tests")
    SUPPORTS = "supports", _("supports")
    OTHER = "other", _("other")


class LocationKind(TextChoices):
    STORAGE = "storage", _("storage")
    BACKUP = "backup", _("backup")
    PROCESSING = "processing", _("processing without storage")
    REMOTE_ACCESS = "remote access", _("remote access")
    SUPPORT = "support", _("support")
    RECOVERY = "recovery", _("recovery")


@dataclass(frozen=True, slots=True)
class Service(Dated):
    """What a supplier provides."""

    supplier_id: int
    name: str
    nature: str
    purpose: str
    declared_role: str


@dataclass(frozen=True, slots=True)
class Involvement(Claim):
    """A dated link from a service to another party (and that party's own service, where it is known)."""

    party_id: int
    party_service_id: int | None
    kind: str
    declared_role: str
    description: str


@dataclass(frozen=True, slots=True)
class DataLocation(Claim):
    """A place where data rests, is worked on or is reached from; the place may be unknown."""

    kind: str
    country_id: str | None
    city: str
    facility: str
    operator_id: int | None
