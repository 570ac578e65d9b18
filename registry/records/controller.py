"""The controller record of Article 30(1) as values."""

from dataclasses import dataclass
from typing import Any, TypeVar

from registry.reading.lens import Lens
from registry.records.engagement import BasisWithImporter, EngagementRecord, engagement_record
from registry.records.keeper import Keeper, keeper
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivitySubjects,
    ActivityTransfer,
    ConfirmedNone,
    Engagement,
    JointController,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import DataCategory, SubjectCategory, Supplier

C = TypeVar("C", SubjectCategory, DataCategory)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRecord:
    """A processing activity with its people, data and services, in the order of Article 30(1)."""

    activity: ProcessingActivity
    regime: str
    joint_controllers: tuple[JointController, ...]
    bases: tuple[ActivityBasis, ...]
    conditions: tuple[ActivityCondition, ...]
    recipients: tuple[tuple[ActivityRecipient, Supplier | None], ...]
    own_transfers: tuple[ActivityTransfer, ...]
    none: dict[str, ConfirmedNone]
    subjects: tuple[tuple[SubjectCategory, ActivitySubjects], ...]
    data: tuple[tuple[DataCategory, ActivityData], ...]
    engagements: tuple[EngagementRecord, ...]

    @property
    def limits(self) -> tuple[tuple[ActivityData, tuple[str, ...]], ...]:
        """The time limits for erasure with their grounds, each once, with the categories of data that it is for."""
        found: dict[tuple[str, str, str], list[tuple[ActivityData, str]]] = {}
        for category, row in self.data:
            found.setdefault((str(row.kept), row.criteria, row.ground), []).append((row, category.name))
        return tuple((rows[0][0], tuple(name for _row, name in rows)) for rows in found.values())

    @property
    def transfers(self) -> tuple[tuple[EngagementRecord, BasisWithImporter], ...]:
        """What transfers through services used rest on, under the regime that the activity follows."""
        return tuple((used, each) for used in self.engagements for each in used.transfers_under(self.regime))


@dataclass(frozen=True, slots=True)
class ControllerRecord:
    """The record that an organisation keeps as controller, as it was known on the lens's day."""

    keeper: Keeper
    activities: tuple[ActivityRecord, ...]

    @property
    def organisation(self) -> Organisation:
        """Who keeps it."""
        return self.keeper.organisation

    @property
    def engagements(self) -> tuple[EngagementRecord, ...]:
        """Every service that its activities use, once, by the supplier's name."""
        found = {each.engagement.id: each for told in self.activities for each in told.engagements}
        return tuple(sorted(found.values(), key=lambda e: (e.supplier.legal_name.casefold(), e.engagement.id)))


def controller_record(lens: Lens, organisation: Organisation) -> ControllerRecord:
    """The organisation's record of the activities that apply on the lens's day, by reference."""
    activities = lens.current(ProcessingActivity, "organisation_id", organisation.id)
    ordered = sorted(activities, key=lambda a: (a.reference, a.id))
    told = {e.id: engagement_record(lens, e) for e in lens.where(Engagement, "organisation_id", organisation.id)}
    return ControllerRecord(keeper(lens, organisation), tuple(_told(lens, a, organisation, told) for a in ordered))


def activity_record(lens: Lens, activity: ProcessingActivity, organisation: Organisation) -> ActivityRecord:
    """An activity with all that its record names."""
    used = lens.where(ActivityEngagement, "activity_id", activity.id)
    rows = [engagement for row in used if (engagement := lens.get(Engagement, row.engagement_id))]
    return _told(lens, activity, organisation, {row.id: engagement_record(lens, row) for row in rows})


def _told(
    lens: Lens, activity: ProcessingActivity, organisation: Organisation, told: dict[int, EngagementRecord | None]
) -> ActivityRecord:
    recipients = [
        (row, lens.get(Supplier, row.through_id) if row.through_id else None)
        for row in lens.where(ActivityRecipient, "activity_id", activity.id)
    ]
    engagements = [
        each
        for row in lens.where(ActivityEngagement, "activity_id", activity.id)
        if (each := told.get(row.engagement_id))
    ]
    return ActivityRecord(
        activity=activity,
        regime=activity.regime or organisation.regime,
        joint_controllers=lens.where(JointController, "activity_id", activity.id),
        bases=lens.where(ActivityBasis, "activity_id", activity.id),
        conditions=lens.where(ActivityCondition, "activity_id", activity.id),
        recipients=tuple(recipients),
        own_transfers=lens.where(ActivityTransfer, "activity_id", activity.id),
        none={row.item: row for row in lens.where(ConfirmedNone, "activity_id", activity.id)},
        subjects=_with_category(lens, activity, ActivitySubjects, SubjectCategory),
        data=_with_category(lens, activity, ActivityData, DataCategory),
        engagements=tuple(engagements),
    )


def _with_category(lens: Lens, activity: ProcessingActivity, kind: type[Any], of: type[C]) -> tuple[tuple[C, Any], ...]:
    rows = lens.where(kind, "activity_id", activity.id)
    return tuple((category, row) for row in rows if (category := lens.get(of, row.category_id)))
