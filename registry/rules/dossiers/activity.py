"""A processing activity: everything that a rule about it may read, on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from registry.causes.stakes import Stakes
from registry.chains import Leg, OpenPlace, Sent, Used, chain_of, sent_by_activity, status_of, transfers_of
from registry.chains.law import laws_of_activity
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import confirmed_items, most_people, used_services, with_category
from registry.values import (
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityPurpose,
    ActivityStatus,
    ActivitySubjects,
    ConfirmedNone,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import DataCategory, Regime, Row, SubjectCategory, Supplier

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
        """The subject of its findings, which never changes."""
        return f"activity:{self.activity.id}"

    @property
    def cause(self) -> str:
        """The place that its findings share."""
        return self.subject

    @property
    def records(self) -> tuple[Row, ...]:
        """The records of its subject, for the forms on which its findings are fixed."""
        return (self.activity, self.organisation)

    @property
    def names(self) -> dict[str, str]:
        """The names that its messages use."""
        return {"organisation": self.organisation.name, "activity": self.activity.name}

    @property
    def regime(self) -> str:
        """The law that applies to the activity: its own or, if it has none, that of its organisation."""
        return self.activity.regime or self.organisation.regime

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The law or both laws that apply to it."""
        return laws_of_activity(self.activity, self.organisation)

    def part_of(self, law: Regime) -> str:
        """What keeps findings under two laws about one record apart: the law, where both apply."""
        if len(self.laws) > 1:
            return law.value
        return ""

    @property
    def planned(self) -> bool:
        """Whether the processing has not started."""
        return self._status == ActivityStatus.PLANNED

    @property
    def ended(self) -> bool:
        """Whether the processing no longer takes place."""
        return self._status == ActivityStatus.ENDED

    @property
    def _status(self) -> ActivityStatus:
        return status_of(self.lens, self.activity)

    def parts(self, kind: type[R]) -> tuple[R, ...]:
        """Its rows of one kind that apply on the day: bases, conditions, recipients, transfers, …"""
        return self.lens.applying(kind, "activity_id", self.activity.id)

    @cached_property
    def purposes(self) -> tuple[ActivityPurpose, ...]:
        """Its purposes that apply on the day."""
        return self.parts(ActivityPurpose)

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the record that were confirmed as none."""
        return confirmed_items(self.parts(ConfirmedNone), self.lens.on)

    @cached_property
    def data(self) -> tuple[tuple[ActivityData, DataCategory], ...]:
        """Its categories of data, each with its time limit."""
        return with_category(self.lens, DataCategory, self.parts(ActivityData))

    @cached_property
    def subjects(self) -> tuple[tuple[ActivitySubjects, SubjectCategory], ...]:
        """Its categories of data subjects, each with its number of people."""
        return with_category(self.lens, SubjectCategory, self.parts(ActivitySubjects))

    @cached_property
    def categories(self) -> tuple[DataCategory, ...]:
        """Its categories of data, without their time limits."""
        return tuple(category for _row, category in self.data)

    @cached_property
    def special(self) -> tuple[DataCategory, ...]:
        """Its categories under Articles 9 and 10."""
        return tuple(category for category in self.categories if category.special)

    @cached_property
    def conditions(self) -> tuple[ActivityCondition, ...]:
        """The conditions on record for its special categories."""
        return self.parts(ActivityCondition)

    @cached_property
    def engagements(self) -> tuple[Used, ...]:
        """The services it uses, in force on the day."""
        keys = [row.engagement_id for row in self.parts(ActivityEngagement)]
        return used_services(self.lens, self.lens.get_each(Engagement, keys))

    @cached_property
    def sent(self) -> Sent:
        """Its transfers under its laws, as its record lists them."""
        services = []
        for engagement, service, _supplier in self.engagements:
            services.append(transfers_of(self.lens, engagement, chain_of(self.lens, engagement, service)))
        return sent_by_activity(self.lens, self.activity, self.organisation, services)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """All its transfers under its laws: through the services that it uses, and its own."""
        return self.sent.legs

    @property
    def own(self) -> tuple[Leg, ...]:
        """Its own transfers, recipients and joint controllers abroad."""
        return self.sent.own

    @property
    def places(self) -> tuple[OpenPlace, ...]:
        """The places abroad of its services of which it is not on record whether data is transferred there."""
        return self.sent.places

    @cached_property
    def people(self) -> int | None:
        """About how many people it concerns; None where that is not on record."""
        return most_people(row for row, _category in self.subjects)

    @cached_property
    def stakes(self) -> Stakes:
        """The data and the people concerned."""
        subjects = tuple(category for _row, category in self.subjects)
        return Stakes(data=tuple(self.categories), subjects=subjects, people=self.people)


def activity_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, ProcessingActivity]]:
    """The activities of an organisation, each with the subject of its dossier."""
    for activity in lens.where(ProcessingActivity, "organisation_id", organisation.id):
        yield f"activity:{activity.id}", activity


def activity_dossier(lens: Lens, organisation: Organisation, activity: ProcessingActivity) -> ActivityDossier | None:
    """The dossier of an activity, or None where the activity is not in force on the day."""
    if not activity.in_force(lens.on):
        return None
    return ActivityDossier(lens=lens, organisation=organisation, activity=activity)
