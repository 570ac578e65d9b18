"""A processing activity: everything that a rule about it may read, as it stands on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from registry.chains import Used, used
from registry.reading.lens import Lens
from registry.rules.severity import Severity, weighed
from registry.values import (
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityStatus,
    ActivitySubjects,
    ConfirmedNone,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import DataCategory, Row, SubjectCategory, Supplier

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, kw_only=True)
class ActivityDossier:
    """One activity of an organisation's record, Article 30(1), with all its parts."""

    lens: Lens
    organisation: Organisation
    activity: ProcessingActivity
    supplier: Supplier | None = None

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"activity:{self.activity.id}"

    @property
    def cause(self) -> str:
        """What its findings have in common."""
        return self.subject

    @property
    def names(self) -> dict[str, str]:
        """What messages call it."""
        return {"organisation": self.organisation.name, "activity": self.activity.name}

    @property
    def regime(self) -> str:
        """The law that the activity is under: its own, else its organisation's."""
        return self.activity.regime or self.organisation.regime

    @property
    def planned(self) -> bool:
        """Whether nothing is processed yet."""
        return self.activity.status == ActivityStatus.PLANNED

    def parts(self, kind: type[R]) -> tuple[R, ...]:
        """Its rows of one kind: bases, conditions, recipients, transfers, …"""
        return self.lens.where(kind, "activity_id", self.activity.id)

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the record that somebody confirmed as none."""
        return frozenset(row.item for row in self.parts(ConfirmedNone) if row.on <= self.lens.on)

    @cached_property
    def data(self) -> tuple[tuple[ActivityData, DataCategory], ...]:
        """Its categories of data, each with its time limit."""
        rows = self.parts(ActivityData)
        return tuple((row, found) for row in rows if (found := self.lens.get(DataCategory, row.category_id)))

    @cached_property
    def subjects(self) -> tuple[tuple[ActivitySubjects, SubjectCategory], ...]:
        """The people it concerns."""
        rows = self.parts(ActivitySubjects)
        return tuple((row, found) for row in rows if (found := self.lens.get(SubjectCategory, row.category_id)))

    @cached_property
    def special(self) -> tuple[DataCategory, ...]:
        """Its categories under Articles 9 and 10."""
        return tuple(category for _row, category in self.data if category.special)

    @cached_property
    def conditions(self) -> tuple[ActivityCondition, ...]:
        """The conditions on record for those."""
        return self.parts(ActivityCondition)

    @cached_property
    def engagements(self) -> tuple[Used, ...]:
        """The services it uses, in force on the day."""
        rows = (self.lens.get(Engagement, row.engagement_id) for row in self.parts(ActivityEngagement))
        return tuple(found for row in rows if (found := used(self.lens, row)))

    @cached_property
    def people(self) -> int | None:
        """About how many people are concerned; None where it does not say."""
        return max((row.number for row, _category in self.subjects if row.number is not None), default=None)

    def weigh(self, severity: Severity) -> Severity:
        """The severity, weighed by the data and people concerned."""
        data, subjects = (each for _row, each in self.data), (each for _row, each in self.subjects)
        return weighed(severity, data, subjects, self.people)


def activity_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, ProcessingActivity]]:
    """The activities of an organisation, each with the name of its dossier."""
    for activity in lens.where(ProcessingActivity, "organisation_id", organisation.id):
        yield f"activity:{activity.id}", activity


def activity_dossier(lens: Lens, organisation: Organisation, activity: ProcessingActivity) -> ActivityDossier | None:
    """The dossier of an activity, or None where it does not apply on the day."""
    return (
        ActivityDossier(lens=lens, organisation=organisation, activity=activity) if activity.in_force(lens.on) else None
    )
