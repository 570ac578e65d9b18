"""Our organisations, who works for them and which services they use."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values import Dated, Period, Row
from suppliers.values.period import period


class Regime(TextChoices):
    """The law an organisation's records are kept under."""

    EU = "EU", _("EU GDPR")
    UK = "UK", _("UK GDPR")


class Role(TextChoices):
    READER = "reader", _("reads")
    EDITOR = "editor", _("reads and writes")


@dataclass(frozen=True, slots=True)
class Organisation(Row):
    """A record keeper of ours, with the limits it has set itself."""

    slug: str
    legal_name: str
    registration_number: str
    address: str
    country_id: str | None
    email: str
    phone: str
    representative: str
    dpo: str
    regime: str
    notice_number: int | None
    notice_unit: str

    @property
    def name(self) -> str:
        """What people call it."""
        return self.legal_name

    @property
    def longest_notice(self) -> Period | None:
        """The longest breach notice it accepts from a supplier: its own policy, not law. None: no limit set."""
        return period(self.notice_number, self.notice_unit)


@dataclass(frozen=True, slots=True)
class Membership(Row):
    """A person works for an organisation."""

    user_id: int
    organisation_id: int
    role: str


@dataclass(frozen=True, slots=True)
class Engagement(Dated):
    """An organisation uses a supplier's service."""

    organisation_id: int
    service_id: int
    owner: str
