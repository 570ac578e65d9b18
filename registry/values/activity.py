"""Processing activities: the unit of the controller record, Article 30(1)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values import Dated, Period, Row
from suppliers.values.period import period


class LawfulBasis(TextChoices):
    """The heads of Article 6(1)."""

    CONSENT = "a", _("consent, Art. 6(1)(a)")
    CONTRACT = "b", _("contract, Art. 6(1)(b)")
    LEGAL_OBLIGATION = "c", _("legal obligation, Art. 6(1)(c)")
    VITAL_INTERESTS = "d", _("vital interests, Art. 6(1)(d)")
    PUBLIC_TASK = "e", _("public task, Art. 6(1)(e)")
    LEGITIMATE_INTERESTS = "f", _("legitimate interests, Art. 6(1)(f)")


@dataclass(frozen=True, slots=True)
class ProcessingActivity(Dated):
    """One activity of the controller record."""

    organisation_id: int
    reference: str
    name: str
    business_function: str
    purposes: str
    lawful_basis: str
    recipients: str
    transfers: str
    security: str


@dataclass(frozen=True, slots=True)
class ActivitySubjects(Row):
    """A category of people whose data the activity uses, Article 30(1)(c)."""

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    category_id: int
    number: int | None


@dataclass(frozen=True, slots=True)
class ActivityData(Row):
    """A category of data in the activity, and when it is erased, Article 30(1)(c) and (f)."""

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    category_id: int
    kept_number: int | None
    kept_unit: str
    criteria: str

    @property
    def kept(self) -> Period | None:
        """The envisaged time limit; None where there is none or only criteria."""
        return period(self.kept_number, self.kept_unit)


@dataclass(frozen=True, slots=True)
class ActivityEngagement(Row):
    """A service that the activity uses."""

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    engagement_id: int
