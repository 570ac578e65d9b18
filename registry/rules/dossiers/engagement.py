"""An organisation's use of a service: everything that a rule about it may read, as it stands on the lens's day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.chains import (
    BreachClocks,
    Contradiction,
    LastCopy,
    Leg,
    Link,
    activities_of,
    answers,
    authorisation,
    breach_clocks,
    clause_reviews,
    contract,
    contradictions,
    governing,
    in_force,
    last_copy,
    legs,
    used,
)
from registry.reading.lens import Lens
from registry.rules.dossiers.service_claims import ServiceClaims
from registry.rules.severity import Severity, weighed
from registry.values import (
    ActivityData,
    ActivitySubjects,
    Agreement,
    Authorisation,
    ClauseReview,
    Engagement,
    NoticeDecision,
    Organisation,
    OurRole,
    ProcessingActivity,
)
from suppliers.values import (
    BackupTerm,
    ChangeNotice,
    DataCategory,
    RetentionEvent,
    RetentionTerm,
    SubjectCategory,
)


@dataclass(frozen=True, kw_only=True)
class EngagementDossier(ServiceClaims):
    """A service as one organisation uses it: what is claimed, agreed and assessed, and the data that goes there."""

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"engagement:{self.engagement.id}"

    @property
    def cause(self) -> str:
        """What findings of several organisations have in common."""
        return f"service:{self.service.id}"

    @property
    def names(self) -> dict[str, str]:
        """What messages call the parties."""
        return {
            "organisation": self.organisation.name,
            "service": self.service.name,
            "supplier": self.supplier.name,
        }

    @property
    def regime(self) -> str:
        """The law that applies to the engagement."""
        return self.organisation.regime

    @property
    def concerned(self) -> bool:
        """Whether personal data goes there at all, so that what is said of it matters."""
        return self.engagement.role != OurRole.NOT_PROCESSOR

    @property
    def processing(self) -> bool:
        """Whether the supplier is our processor, or our sub-processor for clients."""
        return self.engagement.role in {OurRole.PROCESSOR, OurRole.SUB_PROCESSOR}

    # What follows from the chain.

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link of the chain, denied ones too."""
        return self.chain.links

    @property
    def processors(self) -> tuple[Link, ...]:
        """The links whose party counts as a sub-processor: so assessed, or not assessed while role or reach says so."""
        return self.chain.processors

    @cached_property
    def sub_processors(self) -> dict[int, list[Link]]:
        """The links of each sub-processor, nearest first, by the party's id: behind several links it is still one."""
        found: dict[int, list[Link]] = {}
        for link in self.processors:
            if link.party.id != self.supplier.id:
                found.setdefault(link.party.id, []).append(link)
        return found

    @cached_property
    def clocks(self) -> BreachClocks:
        """How long until we know of a breach."""
        return breach_clocks(self.lens, self.engagement, self.chain)

    @cached_property
    def after_the_end(self) -> LastCopy:
        """When the last copy is gone after the contract ended."""
        return last_copy(self.lens, self.engagement, self.chain)

    @cached_property
    def after_erasure(self) -> LastCopy:
        """When the last copy is gone after an erasure in the service."""
        return last_copy(self.lens, self.engagement, self.chain, RetentionEvent.ERASED)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Two stated times for one thing that cannot both hold."""
        return tuple(contradictions(self.lens, self.stated(BackupTerm), self.stated(RetentionTerm)))

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """Where data goes, and what that rests on."""
        return legs(self.lens, self.engagement, self.chain, self.organisation)

    # What we agreed.

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements in force, oldest first."""
        return tuple(in_force(self.lens, self.engagement.id))

    @cached_property
    def reviews(self) -> dict[str, ClauseReview]:
        """The last review of each item of Article 28, by item."""
        rows = (row for a in self.agreements for row in clause_reviews(self.lens, a))
        return {row.item: row for row in sorted(rows, key=lambda row: (str(row.on or ""), row.id))}

    @cached_property
    def contract(self) -> tuple[Agreement, ...]:
        """Those of them that hold what Article 28 asks, oldest first."""
        return contract(self.lens, self.agreements)

    @cached_property
    def authorisation(self) -> Authorisation:
        """How sub-processors are authorised: what the latest text that speaks of it says."""
        return authorisation(self.contract)

    def agreed(self, term: str) -> Agreement | None:
        """The agreement whose figure for *term* ("breach", "change", "objection", …) governs on the day."""
        return governing(self.lens, self.engagement.id, term)

    @cached_property
    def changes(self) -> tuple[tuple[ChangeNotice, NoticeDecision | None], ...]:
        """The supplier's notices that its chain will change, each with our answer."""
        given = answers(self.lens, self.engagement.id)
        notices = self.lens.where(ChangeNotice, "service_id", self.service.id)
        return tuple((row, given.get(row.id)) for row in notices if row.announced <= self.lens.on)

    # The data and people concerned.

    @cached_property
    def activities(self) -> tuple[ProcessingActivity, ...]:
        """The activities in force that use it."""
        return tuple(activities_of(self.lens, self.engagement))

    @cached_property
    def data(self) -> tuple[DataCategory, ...]:
        """The categories of data that the activities send there."""
        keys = {row.category_id for row in self._of_activities(ActivityData)}
        return tuple(row for key in sorted(keys) if (row := self.lens.get(DataCategory, key)))

    @cached_property
    def subjects(self) -> tuple[SubjectCategory, ...]:
        """The categories of people concerned."""
        keys = {row.category_id for row in self._of_activities(ActivitySubjects)}
        return tuple(row for key in sorted(keys) if (row := self.lens.get(SubjectCategory, key)))

    @cached_property
    def people(self) -> int | None:
        """About how many people are concerned; None where no activity says."""
        return max(
            (row.number for row in self._of_activities(ActivitySubjects) if row.number is not None), default=None
        )

    def data_of(self, activity: ProcessingActivity) -> tuple[ActivityData, ...]:
        """The data of one of the activities."""
        return self.lens.where(ActivityData, "activity_id", activity.id)

    def weigh(self, severity: Severity) -> Severity:
        """The severity, weighed by the data and people concerned."""
        return weighed(severity, self.data, self.subjects, self.people)

    def _of_activities(self, kind: type[ActivityData] | type[ActivitySubjects]) -> Iterable:
        return (row for a in self.activities for row in self.lens.where(kind, "activity_id", a.id))


def engagement_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Engagement]]:
    """The engagements of an organisation, each with the name of its dossier."""
    for engagement in lens.where(Engagement, "organisation_id", organisation.id):
        yield f"engagement:{engagement.id}", engagement


def engagement_dossier(lens: Lens, organisation: Organisation, engagement: Engagement) -> EngagementDossier | None:
    """The dossier of an engagement, or None where it, or its service, does not apply on the day."""
    found = used(lens, engagement)
    return EngagementDossier(lens=lens, organisation=organisation, **found._asdict()) if found else None
