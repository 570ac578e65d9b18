"""Where data is stored, and who can access it."""

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy
from suppliers.values.period import Period, period


class LocationKind(TextChoices):
    STORAGE = "storage", _("storage")
    BACKUP = "backup", _("backup")
    PROCESSING = "processing", _("processing without storage")
    REMOTE_ACCESS = "remote access", _("remote access")
    SUPPORT = "support", _("support")
    RECOVERY = "recovery", _("recovery")


class Operator(TextChoices):
    """Who runs a place: a party on record, the customer, or not stated."""

    PARTY = "party", _("the party named")
    CUSTOMER = "customer", _("the customer")
    UNKNOWN = "unknown", _("not stated")


class Layer(TextChoices):
    """The layer of a system that someone can access."""

    PHYSICAL = "physical", _("physical")
    INFRASTRUCTURE = "infrastructure", _("infrastructure")
    SYSTEM = "operating system", _("operating system")
    DATABASE = "database", _("database")
    APPLICATION = "application", _("application")
    BACKUP = "backup", _("backup")


class Reads(TextChoices):
    """The data that someone with this access can read."""

    READABLE = "readable", _("readable data")
    CIPHERTEXT = "ciphertext", _("ciphertext only")
    NOTHING = "nothing", _("nothing")
    UNKNOWN = "unknown", _("not stated")


class ReachedFrom(TextChoices):
    """The places from which access is possible."""

    OFFICE = "office", _("its own offices only")
    SITE = "site", _("the site of the servers")
    REMOTE = "remote", _("remotely, through a restricted connection")
    ANYWHERE = "anywhere", _("anywhere")
    UNKNOWN = "unknown", _("not stated")


class Occasion(TextChoices):
    STANDING = "standing", _("permanent")
    ON_CALL = "on call", _("when needed")
    NEVER = "never", _("never")
    UNKNOWN = "unknown", _("not stated")


@dataclass(frozen=True, slots=True)
class DataLocation(Claim):
    """A place where data is stored, processed or accessed from. The place may be unknown."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "city|facility", "country")

    kind: str
    country_id: str | None
    city: str
    facility: str
    operated_by: str
    operator_id: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Access(Claim):
    """Who can access which layer, from where and when. It may also be a denial, such as "never"."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party|people", "layer", "occasion")

    party_id: int | None
    people: str
    people_number: int | None
    layer: str
    occasion: str
    purpose: str
    reached: str
    reached_from: str
    country_id: str | None
    supervised: str
    reads: str
    control: str
    logged: str
    log_number: int | None
    log_unit: str

    @property
    def from_afar(self) -> bool:
        """Whether access is possible from outside the supplier's sites."""
        return self.reached in {ReachedFrom.REMOTE, ReachedFrom.ANYWHERE}

    @property
    def log_kept(self) -> Period | None:
        """How long the log of this access is kept. None means unknown."""
        return period(self.log_number, self.log_unit)


@dataclass(frozen=True, slots=True)
class OnwardTransfer(Claim):
    """A transfer as stated: exporter, separate importer, countries and mechanism."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("importer", "established|accessed_from", "mechanism")

    exporter_id: int | None
    importer_id: int | None
    established_id: str | None
    accessed_from_id: str | None
    mechanism: str
    description: str
