"""Grounds of transfers: what we recorded for a transfer under one law (Articles 44 to 49)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy


@dataclass(frozen=True, slots=True)
class TransferGround(Dated):
    """The columns of every ground: the mechanism, its paper, the entry in a list, the fallback, the assessment."""

    regime: str
    mechanism: str
    instrument: str
    clauses: str
    dated: date | None
    approval: str
    commitments: bool | None
    covered: bool | None
    listed_as: str
    list_checked: date | None
    inactive_since: date | None
    covers_hr: bool | None
    uk_extension: bool | None
    sensitive_told: bool | None
    fallback: str
    fallback_instrument: str
    fallback_clauses: str
    fallback_dated: date | None
    assessment: str
    assessed: date | None
    conclusion: str
    outcome: str
    measures: str
    review: date | None

    def reserve(self, day: date) -> str:
        """The fallback on record on a day. One that is dated later does not count yet."""
        if self.fallback_dated is not None and self.fallback_dated > day:
            return ""
        return self.fallback


@dataclass(frozen=True, slots=True)
class TransferBasis(TransferGround):
    """The ground of a transfer under an engagement: ours, or one of an exporter further down, as far as we know it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("importer", "regime", "mechanism")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    exporter_id: int | None
    importer_id: int
    country_id: str
    copy_seen: date | None


@dataclass(frozen=True, slots=True)
class ActivityTransfer(TransferGround):
    """A transfer of the activity to a third country or international organisation, Article 30(1)(e)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("country|body", "recipient", "mechanism")

    OWNER: ClassVar[str] = "activity_id"

    activity_id: int
    country_id: str | None
    body: str
    recipient: str
    safeguards: str
