"""Assessments and decisions of an organisation about its suppliers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from registry.values.choices import NoticeAnswer
from suppliers.values import Dated, NamedBy, Row


@dataclass(frozen=True, slots=True)
class RoleAssessment(Dated):
    """The role of a party as an organisation assesses it, with the reason. The supplier may declare another role."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("involvement", "role")

    organisation_id: int
    involvement_id: int
    role: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class NoticeDecision(Row):
    """The answer of an organisation to a change notice of a supplier."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("notice", "answer", joined=": ")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    notice_id: int
    received: date
    answer: str
    decided: date | None
    reason: str

    def as_of(self, day: date) -> "NoticeDecision":
        """The decision as known on a day: it is open before the day on which it is made."""
        if self.decided is None or self.decided <= day:
            return self
        return replace(self, answer=NoticeAnswer.OPEN, decided=None)


@dataclass(frozen=True, slots=True)
class Review(Row):
    """A review of an engagement, an activity or a supplier: date, outcome, next review."""

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
