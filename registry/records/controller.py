"""The controller record of Article 30(1) as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from registry.reading.lens import Lens
from registry.records.engagement import (
    BasisWithImporter,
    EngagementRecord,
    by_supplier,
    engagement_records,
    transfers_through,
)
from registry.records.keeper import Keeper, keeper
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityPurpose,
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
    purposes: tuple[ActivityPurpose, ...]
    bases: tuple[ActivityBasis, ...]
    conditions: tuple[ActivityCondition, ...]
    recipients: tuple[tuple[ActivityRecipient, Supplier | None], ...]
    own_transfers: tuple[ActivityTransfer, ...]
    none: dict[str, ConfirmedNone]
    subjects: tuple[tuple[SubjectCategory, ActivitySubjects], ...]
    data: tuple[tuple[DataCategory, ActivityData], ...]
    engagements: tuple[EngagementRecord, ...]
    use: Mapping[int, ActivityEngagement]

    @property
    def limits(self) -> tuple[tuple[ActivityData, tuple[str, ...]], ...]:
        """The time limits for erasure with their grounds. Each comes once, with its categories of data."""
        first: dict[tuple[str, str, str], ActivityData] = {}
        names: dict[tuple[str, str, str], list[str]] = {}
        for category, row in self.data:
            limit = (str(row.kept), row.criteria, row.ground)
            first.setdefault(limit, row)
            names.setdefault(limit, []).append(category.name)
        return tuple((row, tuple(names[limit])) for limit, row in first.items())

    @property
    def transfers(self) -> tuple[tuple[EngagementRecord, BasisWithImporter], ...]:
        """The bases of transfers through services used, under the regime of the activity."""
        return transfers_through(self.engagements, self.regime)


@dataclass(frozen=True, slots=True)
class ControllerRecord:
    """The record that an organisation keeps as controller, as known on the lens's day."""

    keeper: Keeper
    activities: tuple[ActivityRecord, ...]

    @property
    def organisation(self) -> Organisation:
        """The organisation that keeps it."""
        return self.keeper.organisation

    @property
    def engagements(self) -> tuple[EngagementRecord, ...]:
        """Every service that its activities use, once, by the supplier's name."""
        return by_supplier(chain.from_iterable(activity.engagements for activity in self.activities))


def controller_record(lens: Lens, organisation: Organisation) -> ControllerRecord:
    """The organisation's record of the activities that apply on the lens's day, by reference."""
    activities = lens.current(ProcessingActivity, "organisation_id", organisation.id)
    ordered = sorted(activities, key=lambda a: (a.reference, a.id))
    used = engagement_records(lens, lens.where(Engagement, "organisation_id", organisation.id))
    return ControllerRecord(
        keeper(lens, organisation), tuple(_activity_record(lens, each, organisation, used) for each in ordered)
    )


def activity_record(lens: Lens, activity: ProcessingActivity, organisation: Organisation) -> ActivityRecord:
    """An activity with all that its record names."""
    rows = lens.current(ActivityEngagement, "activity_id", activity.id)
    engagements = lens.get_each(Engagement, (row.engagement_id for row in rows))
    return _activity_record(lens, activity, organisation, engagement_records(lens, engagements))


def _activity_record(
    lens: Lens, activity: ProcessingActivity, organisation: Organisation, used: Mapping[int, EngagementRecord]
) -> ActivityRecord:
    recipients = lens.current(ActivityRecipient, "activity_id", activity.id)
    use = {row.engagement_id: row for row in lens.current(ActivityEngagement, "activity_id", activity.id)}
    return ActivityRecord(
        activity=activity,
        regime=activity.regime or organisation.regime,
        joint_controllers=lens.current(JointController, "activity_id", activity.id),
        purposes=lens.current(ActivityPurpose, "activity_id", activity.id),
        bases=lens.current(ActivityBasis, "activity_id", activity.id),
        conditions=lens.current(ActivityCondition, "activity_id", activity.id),
        recipients=tuple((row, lens.get(Supplier, row.through_id)) for row in recipients),
        own_transfers=lens.current(ActivityTransfer, "activity_id", activity.id),
        none={row.item: row for row in lens.where(ConfirmedNone, "activity_id", activity.id)},
        subjects=_with_category(lens, activity, ActivitySubjects, SubjectCategory),
        data=_with_category(lens, activity, ActivityData, DataCategory),
        engagements=tuple(filter(None, map(used.get, use))),
        use=use,
    )


def _with_category(lens: Lens, activity: ProcessingActivity, kind: type[Any], of: type[C]) -> tuple[tuple[C, Any], ...]:
    """The rows of an activity, each with its category."""
    found = []
    for row in lens.applying(kind, "activity_id", activity.id):
        category = lens.get(of, row.category_id)
        if category is not None:
            found.append((category, row))
    return tuple(found)
