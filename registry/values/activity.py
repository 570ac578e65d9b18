"""Processing activities: the units of the controller record, Article 30(1)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy, Period, Row
from suppliers.values.period import period


@dataclass(frozen=True, slots=True)
class ProcessingActivity(Dated):
    """One activity of an organisation's record under Article 30(1): a purpose, not a system or a supplier."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    organisation_id: int
    reference: str
    name: str
    business_function: str
    owner: str
    status: str
    regime: str
    purposes: str
    security: str
    source: str
    rights: str
    automated: str
    consent_record: str
    place: str
    high_risk: bool | None
    occasional: bool | None
    core: bool | None
    dpia: str
    dpia_list: str
    dpia_on: date | None
    dpia_address: str


@dataclass(frozen=True, slots=True)
class ActivityPurpose(Dated):
    """A purpose of the activity, with lawful bases of its own."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("purpose")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    purpose: str


@dataclass(frozen=True, slots=True)
class ActivityBasis(Dated):
    """A lawful basis of the activity, with the legitimate interests assessment if it needs one."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("basis")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    purpose_id: int | None
    basis: str
    provision: str
    assessment: str
    assessed: date | None

    def weighed(self, day: date) -> bool:
        """Whether a legitimate interests assessment is on record on a day, and is not of a later day."""
        return bool(self.assessment) and (self.assessed is None or self.assessed <= day)


@dataclass(frozen=True, slots=True)
class ActivityCondition(Dated):
    """The condition for special categories or criminal data, with the further requirements of the United Kingdom."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("condition")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    condition: str
    national: str
    schedule_1_term_id: int | None
    schedule_1: str
    policy: str
    policy_followed: bool | None
    policy_reason: str


@dataclass(frozen=True, slots=True)
class ActivitySubjects(Dated):
    """A category of data subjects in the activity."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("category")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    category_id: int
    number: int | None


@dataclass(frozen=True, slots=True)
class ActivityData(Dated):
    """A category of data in the activity, with its time limit for erasure and the reason for that limit."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("category")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    category_id: int
    number: int | None
    kept_number: int | None
    kept_unit: str
    criteria: str
    ground: str

    @property
    def kept(self) -> Period | None:
        """The envisaged time limit. None if there are only criteria, or neither."""
        return period(self.kept_number, self.kept_unit)


@dataclass(frozen=True, slots=True)
class ActivityEngagement(Dated):
    """A service that the activity uses, through an engagement of the organisation."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("engagement")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    engagement_id: int


@dataclass(frozen=True, slots=True)
class ActivityRecipient(Dated):
    """A recipient other than the services used. A supplier may pass the data to it on our instruction."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name|category")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    kind: str
    category: str
    name: str
    country_id: str | None
    through_id: int | None


@dataclass(frozen=True, slots=True)
class JointController(Dated):
    """A joint controller of the activity, and our arrangement with it (Article 26)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    name: str
    contact: str
    contact_person_id: int | None
    arrangement: str
    arranged: date | None
    country_id: str | None


@dataclass(frozen=True, slots=True)
class ActivityCriterion(Dated):
    """A criterion of high risk that the activity meets (Article 35; WP 248)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("term")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    term_id: int
    note: str


@dataclass(frozen=True, slots=True)
class ConfirmedNone(Row):
    """An item of the record whose answer is "none", with the date. Its change names who confirmed it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("item")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    item: str
    on: date
    note: str
