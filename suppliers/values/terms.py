"""The terms of a service: breach notice, copies, retention, service levels."""

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy
from suppliers.values.period import Period, period


class Trigger(TextChoices):
    """The moment from which the time for a breach notice is counted."""

    AWARE = "aware", _("after becoming aware")
    CONFIRMED = "confirmed", _("after confirming it")
    SUSPECTED = "suspected", _("after suspecting it")
    UNKNOWN = "unknown", _("from a moment not stated")


class RetentionEvent(TextChoices):
    """What starts a retention period."""

    ERASED = "erased", _("erasure in the service")
    CONTRACT_END = "contract end", _("end of the contract")
    OTHER = "other", _("another event")


class Disposal(TextChoices):
    DELETE = "delete", _("deletion")
    RETURN = "return", _("return")
    CHOICE = "choice", _("the customer's choice of return or deletion")
    UNKNOWN = "unknown", _("not stated")


class BackupKind(TextChoices):
    FULL = "full", _("backup")
    IMAGE = "image", _("image of a server")
    SNAPSHOT = "snapshot", _("snapshot")
    DATABASE = "database", _("database copy")
    OTHER = "other", _("other copy")


class LevelKind(TextChoices):
    RPO = "rpo", _("recovery point")
    RTO = "rto", _("recovery time")
    RESPONSE = "response", _("response")
    AVAILABILITY = "availability", _("availability")


@dataclass(frozen=True, slots=True)
class BreachTerm(Claim):
    """The time within which the supplier notifies us of a breach (Article 33(2)). It may have no figure."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("number", "trigger")

    number: int | None
    unit: str
    trigger: str
    channel: str
    content: str

    @property
    def notice(self) -> Period | None:
        """The notice period. None means unknown, never zero."""
        return period(self.number, self.unit)

    def hours(self) -> int | None:
        """The notice in hours. None if there is no figure, or if the hours depend on a calendar."""
        if self.notice is None:
            return None
        return self.notice.hours()


@dataclass(frozen=True, slots=True)
class BackupTerm(Claim):
    """One kind of copy that the supplier makes: interval, time kept, place, maker, encryption."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "what|place", "every_number")

    kind: str
    what: str
    every_number: int | None
    every_unit: str
    upto_number: int | None
    upto_unit: str
    kept_number: int | None
    kept_unit: str
    place: str
    by_id: int | None
    encrypted: str
    encrypted_where: str
    tested_number: int | None
    tested_unit: str

    @property
    def every(self) -> Period | None:
        """The longest time between two copies."""
        return period(self.every_number, self.every_unit)

    @property
    def upto(self) -> Period | None:
        """The shortest time between two copies, if the source gives a range."""
        return period(self.upto_number, self.upto_unit)

    @property
    def kept(self) -> Period | None:
        """How long a copy is kept: its rotation."""
        return period(self.kept_number, self.kept_unit)

    @property
    def tested(self) -> Period | None:
        """The time between two tests of restoring it."""
        return period(self.tested_number, self.tested_unit)


@dataclass(frozen=True, slots=True)
class RetentionTerm(Claim):
    """The time after an event by which data is deleted or returned (Article 28(3)(g))."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("what", "number|criteria")

    what: str
    number: int | None
    unit: str
    criteria: str
    event: str
    disposal: str
    retrieval_number: int | None
    retrieval_unit: str
    rotation_number: int | None
    rotation_unit: str
    confirmation: str

    @property
    def kept(self) -> Period | None:
        """The period after the event. None means unknown, never zero."""
        return period(self.number, self.unit)

    @property
    def retrieval(self) -> Period | None:
        """How long the customer can still retrieve the data."""
        return period(self.retrieval_number, self.retrieval_unit)

    @property
    def rotation(self) -> Period | None:
        """How long copies are kept after the deletion."""
        return period(self.rotation_number, self.rotation_unit)


@dataclass(frozen=True, slots=True)
class ServiceLevel(Claim):
    """A service level: recovery point, recovery time, response time or availability."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "what", "number")

    kind: str
    what: str
    number: int | None
    unit: str

    @property
    def within(self) -> Period | None:
        """The figure. None means unknown."""
        return period(self.number, self.unit)
