"""The controller record of Article 30(1) as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from registry.chains import Sent, purposes_in_text, sent_by_activity, status_of
from registry.reading.lens import Lens
from registry.records.confirmed import confirmed
from registry.records.engagement import EngagementRecord, by_supplier, engagement_records, without_use
from registry.records.keeper import Keeper, keeper
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityPurpose,
    ActivityRecipient,
    ActivityStatus,
    ActivitySubjects,
    ConfirmedNone,
    Engagement,
    JointController,
    Organisation,
    OurRole,
    ProcessingActivity,
)
from suppliers.values import DataCategory, LegalTerm, SubjectCategory, Supplier

C = TypeVar("C", SubjectCategory, DataCategory)

# The roles in which a supplier receives data of activities of ours.
FOR_US = frozenset({OurRole.PROCESSOR, OurRole.JOINT, OurRole.CONTROLLER})


@dataclass(frozen=True, kw_only=True)
class ActivityRecord:
    """A processing activity with its people, data and services, in the order of Article 30(1)."""

    lens: Lens
    organisation: Organisation
    activity: ProcessingActivity
    regime: str
    joint_controllers: tuple[JointController, ...]
    purposes: tuple[ActivityPurpose, ...]
    bases: tuple[ActivityBasis, ...]
    conditions: tuple[tuple[ActivityCondition, LegalTerm | None], ...]
    recipients: tuple[tuple[ActivityRecipient, Supplier | None], ...]
    none: dict[str, ConfirmedNone]
    subjects: tuple[tuple[SubjectCategory, ActivitySubjects], ...]
    data: tuple[tuple[DataCategory, ActivityData], ...]
    engagements: tuple[EngagementRecord, ...]
    use: Mapping[int, ActivityEngagement]

    @property
    def status(self) -> ActivityStatus:
        """Its status on the day of the record."""
        return status_of(self.lens, self.activity)

    @property
    def in_use(self) -> bool:
        """Whether the processing takes place: it has begun, and no entry says that it has ended."""
        return self.status == ActivityStatus.LIVE

    @property
    def purposes_in_text(self) -> str:
        """The purposes in one text, of an activity that never had them as rows."""
        return purposes_in_text(self.lens, self.activity)

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

    @cached_property
    def sent(self) -> Sent:
        """Its transfers under its laws: through the services used, and its own."""
        services = [used.transfers for used in self.engagements]
        return sent_by_activity(self.lens, self.activity, self.organisation, services)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControllerRecord:
    """The record that an organisation keeps as controller, as known on the lens's day.

    ``unnamed`` are the services in use for the organisation that no activity and no client's processing names.
    """

    keeper: Keeper
    activities: tuple[ActivityRecord, ...]
    unnamed: tuple[EngagementRecord, ...]

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
    rows = lens.current(ProcessingActivity, "organisation_id", organisation.id)
    ordered = sorted(rows, key=lambda a: (a.reference, a.id))
    used = engagement_records(lens, lens.where(Engagement, "organisation_id", organisation.id))
    activities = tuple(_activity_record(lens, each, organisation, used) for each in ordered)
    return ControllerRecord(
        keeper=keeper(lens, organisation),
        activities=activities,
        unnamed=without_use(used.values(), FOR_US),
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
        lens=lens,
        organisation=organisation,
        activity=activity,
        regime=activity.regime or organisation.regime,
        joint_controllers=lens.current(JointController, "activity_id", activity.id),
        purposes=lens.current(ActivityPurpose, "activity_id", activity.id),
        bases=lens.current(ActivityBasis, "activity_id", activity.id),
        conditions=_conditions(lens, activity),
        recipients=tuple((row, lens.get(Supplier, row.through_id)) for row in recipients),
        none=confirmed(lens, lens.where(ConfirmedNone, "activity_id", activity.id)),
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


def _conditions(lens: Lens, activity: ProcessingActivity) -> tuple[tuple[ActivityCondition, LegalTerm | None], ...]:
    """The conditions of an activity, each with its entry of the list of Schedule 1."""
    rows = lens.current(ActivityCondition, "activity_id", activity.id)
    return tuple((row, lens.get(LegalTerm, row.schedule_1_term_id)) for row in rows)
