"""Where the data is and who reaches it."""

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
    """Who runs a place, where it is not a party on record."""

    PARTY = "party", _("the party named")
    CUSTOMER = "customer", _("the customer")
    UNKNOWN = "unknown", _("not stated")


class Layer(TextChoices):
    """How deep an access reaches."""

    PHYSICAL = "physical", _("physical")
    INFRASTRUCTURE = "infrastructure", _("infrastructure")
    SYSTEM = "operating system", _("operating system")
    DATABASE = "database", _("database")
    APPLICATION = "application", _("application")
    BACKUP = "backup", _("backup")


class Reads(TextChoices):
    """What whoever has the access can read."""

    READABLE = "readable", _("readable data")
    CIPHERTEXT = "ciphertext", _("ciphertext only")
    NOTHING = "nothing", _("nothing")
    UNKNOWN = "unknown", _("not stated")


class ReachedFrom(TextChoices):
    """From where an access is possible."""

    OFFICE = "office", _("its own offices only")
    SITE = "site", _("the place of the machines")
    REMOTE = "remote", _("remotely, over a limited way")
    ANYWHERE = "anywhere", _("anywhere")
    UNKNOWN = "unknown", _("not stated")


class Occasion(TextChoices):
    STANDING = "standing", _("standing")
    ON_CALL = "on call", _("when a need arises")
    NEVER = "never", _("never")
    UNKNOWN = "unknown", _("not stated")


@dataclass(frozen=True, slots=True)
class DataLocation(Claim):
    """A place where data rests, is worked on or is reached from; the place may be unknown."""

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
    """Who reaches what, from where, how; denials ("never", "nobody else") too."""

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
        """Whether it is possible from outside the supplier's places."""
        return self.reached in {ReachedFrom.REMOTE, ReachedFrom.ANYWHERE}

    @property
    def log_kept(self) -> Period | None:
        """How long the log of this access is kept; None is unknown."""
        return period(self.log_number, self.log_unit)


@dataclass(frozen=True, slots=True)
class OnwardTransfer(Claim):
    """A transfer as stated: who exports to which separate importer, where, on what claimed mechanism."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("importer", "established|accessed_from", "mechanism")

    exporter_id: int | None
    importer_id: int | None
    established_id: str | None
    accessed_from_id: str | None
    mechanism: str
    description: str
