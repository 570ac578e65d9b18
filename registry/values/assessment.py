"""What an organisation assesses and decides about its suppliers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from registry.values.choices import NoticeAnswer
from suppliers.values import NamedBy, Row


@dataclass(frozen=True, slots=True)
class RoleAssessment(Row):
    """The role that an organisation sees in a party, beside the one the supplier declares, with the reason."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("involvement", "role")

    organisation_id: int
    involvement_id: int
    role: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class NoticeDecision(Row):
    """How an organisation answers a supplier's notice of change, and by when it had to."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("notice", "answer", joined=": ")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    notice_id: int
    received: date
    answer: str
    decided: date | None
    reason: str

    def as_of(self, day: date) -> "NoticeDecision":
        """The decision as it stands on a day: open before the day on which it is made."""
        later = self.decided is not None and self.decided > day
        return replace(self, answer=NoticeAnswer.OPEN, decided=None) if later else self


@dataclass(frozen=True, slots=True)
class TransferBasis(Row):
    """On what a transfer under an engagement rests: one mechanism per regime, with its instrument and assessment."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("importer", "regime", "mechanism")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    regime: str
    importer_id: int
    country_id: str
    mechanism: str
    instrument: str
    dated: date | None
    listed_as: str
    list_checked: date | None
    covers_hr: bool | None
    uk_extension: bool | None
    fallback: str
    fallback_instrument: str
    assessment: str
    assessed: date | None
    outcome: str
    measures: str
    review: date | None


@dataclass(frozen=True, slots=True)
class Review(Row):
    """A review of an engagement, an activity or a supplier: when, what came of it, when next."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("supplier|engagement|activity", "outcome", "on")

    organisation_id: int
    supplier_id: int | None
    engagement_id: int | None
    activity_id: int | None
    by: str
    on: date
    outcome: str
    note: str
    next: date | None
