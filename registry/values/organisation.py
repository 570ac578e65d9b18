"""Our organisations, and the services that they use."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy, Period, Row
from suppliers.values.period import period
from suppliers.values.short_names import ShortNamed


@dataclass(frozen=True, slots=True)
class Organisation(ShortNamed):
    """A controller or processor that keeps its Article 30 records here, with its own policy."""

    slug: str
    registration_number: str
    address: str
    country_id: str | None
    email: str
    phone: str
    eu_representative: str
    eu_representative_person_id: int | None
    uk_representative: str
    uk_representative_person_id: int | None
    dpo: str
    dpo_person_id: int | None
    regime: str
    authority: str
    complaints: str
    notice_number: int | None
    notice_unit: str
    review_number: int | None
    review_unit: str
    age_number: int | None
    age_unit: str
    lead_number: int | None
    lead_unit: str
    second_factor: bool
    own_second_factor: bool

    @property
    def longest_notice(self) -> Period | None:
        """The longest breach notice that it accepts: its own policy, not law. None: no limit set."""
        return period(self.notice_number, self.notice_unit)

    @property
    def review(self) -> Period | None:
        """How often it reviews: its own policy, not law. None: no interval set."""
        return period(self.review_number, self.review_unit)

    @property
    def age(self) -> Period | None:
        """The greatest age of a statement that it accepts. None: no limit set."""
        return period(self.age_number, self.age_unit)

    @property
    def lead(self) -> Period | None:
        """How long before an end date it wants a warning. None: no time set."""
        return period(self.lead_number, self.lead_unit)


@dataclass(frozen=True, slots=True)
class OrganisationConfirmedNone(Row):
    """An item in the head of the records whose answer is "none", with the date."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("item")

    organisation_id: int
    item: str
    on: date
    note: str


@dataclass(frozen=True, slots=True)
class Engagement(Dated):
    """An organisation uses a service of a supplier from a first day to a last day."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("organisation", "service", joined=": ")

    organisation_id: int
    service_id: int
    role: str
    owner: str
    note: str


@dataclass(frozen=True, slots=True)
class EngagementOption(Dated):
    """An option of the service that the organisation bought."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("option")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    option_id: int


@dataclass(frozen=True, slots=True)
class ControlSwitched(Dated):
    """A control that the customer must switch on, and whether we did."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("measure")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    measure_id: int
    on: bool
    since: date | None
    note: str

    def switched(self, day: date) -> bool:
        """Whether it is switched on, on that day."""
        return self.on and (self.since is None or self.since <= day)


@dataclass(frozen=True, slots=True)
class GuaranteeAssessment(Row):
    """An assessment whether the guarantees of the supplier are sufficient (Article 28(1)), with its sign-off."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("engagement", "outcome", "on")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    on: date
    by: str
    tier: str
    outcome: str
    evidence: str
    conditions: str
    next: date | None


@dataclass(frozen=True, slots=True)
class Membership(Row):
    """A person has a role in an organisation."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("user", "role", "organisation")

    user_id: int
    organisation_id: int
    role: str


@dataclass(frozen=True, slots=True)
class InstallationRole(Row):
    """A person has a role in the installation, which shows no organisation's records."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("user", "role")

    user_id: int
    role: str
