"""An organisation's use of a service: everything that a rule about it may read, on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.causes.stakes import Stakes
from registry.chains import (
    AppliedLaw,
    BreachClocks,
    Contradiction,
    LastCopy,
    Leg,
    Link,
    OpenPlace,
    Transfers,
    activities_of,
    answers,
    applied_to_engagement,
    authorisation,
    breach_clocks,
    clause_reviews,
    contract,
    contradictions,
    governing,
    in_force,
    last_copy,
    legs_under,
    places_under,
    transfers_of,
    used,
)
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import K, P, most_people
from registry.rules.dossiers.service_claims import ServiceClaims
from registry.values import (
    ActivityData,
    ActivitySubjects,
    Agreement,
    AgreementKind,
    AmendedItem,
    Authorisation,
    ClauseItem,
    ClauseReview,
    Engagement,
    NoticeDecision,
    Organisation,
    OurRole,
    ProcessingActivity,
)
from suppliers.values import (
    CLAIMS,
    BackupTerm,
    ChangeNotice,
    DataCategory,
    Regime,
    RetentionEvent,
    RetentionTerm,
    Row,
    SubjectCategory,
)


@dataclass(frozen=True, kw_only=True)
class EngagementDossier(ServiceClaims):
    """A service as one organisation uses it: claims, agreements and assessments, and the data that goes there."""

    @property
    def subject(self) -> str:
        """The subject of its findings, which never changes."""
        return f"engagement:{self.engagement.id}"

    @property
    def cause(self) -> str:
        """The place that findings of several organisations share."""
        return f"service:{self.service.id}"

    @property
    def records(self) -> tuple[Row, ...]:
        """The records of its subject, for the forms on which its findings are fixed."""
        return (self.engagement, self.service, self.supplier, self.organisation)

    @property
    def names(self) -> dict[str, str]:
        """The names that its messages use."""
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
        """Whether personal data goes there at all, so that statements about it matter."""
        return self.engagement.role != OurRole.NOT_PROCESSOR

    @property
    def processing(self) -> bool:
        """Whether the supplier is our processor, or our sub-processor for clients."""
        return self.engagement.role in {OurRole.PROCESSOR, OurRole.SUB_PROCESSOR}

    # The chain, and figures that follow from it.

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link of the chain, denied ones too."""
        return self.chain.links

    @property
    def processors(self) -> tuple[Link, ...]:
        """The links whose party counts as a sub-processor: by our assessment, or else by its role or access."""
        return self.chain.processors

    @cached_property
    def sub_processors(self) -> dict[int, list[Link]]:
        """The links of each sub-processor, nearest first, by the id of the party: one party may have several links."""
        found: dict[int, list[Link]] = {}
        for link in self.processors:
            if link.party.id != self.supplier.id:
                found.setdefault(link.party.id, []).append(link)
        return found

    @cached_property
    def clocks(self) -> BreachClocks:
        """The time until we know of a breach."""
        return breach_clocks(self.lens, self.engagement, self.chain)

    @cached_property
    def after_the_end(self) -> LastCopy:
        """The time until the last copy is erased after the contract ends."""
        return last_copy(self.lens, self.engagement, self.chain)

    @cached_property
    def after_erasure(self) -> LastCopy:
        """The time until the last copy is erased after an erasure in the service."""
        return last_copy(self.lens, self.engagement, self.chain, RetentionEvent.ERASED)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Pairs of stated times for one thing that contradict each other."""
        return tuple(contradictions(self.lens, self.stated(BackupTerm), self.stated(RetentionTerm)))

    @cached_property
    def applied(self) -> AppliedLaw:
        """The laws of the activities that use it; without any, those of the organisation."""
        return applied_to_engagement(self.lens, self.engagement, self.organisation)

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The laws under which we send data there."""
        return self.applied.laws

    @cached_property
    def transfers(self) -> Transfers:
        """What goes where, before any law is applied to it."""
        return transfers_of(self.lens, self.engagement, self.chain)

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """The parties that data goes to, each with what that rests on under the law of its exporter."""
        return legs_under(self.lens, self.transfers, self.applied, self.organisation)

    @cached_property
    def places(self) -> tuple[OpenPlace, ...]:
        """The places abroad that leave open whether there is a transfer."""
        return places_under(self.lens, self.transfers, self.applied)

    # The agreements.

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements in force, oldest first."""
        return tuple(in_force(self.lens, self.engagement.id))

    @cached_property
    def reviews(self) -> dict[str, ClauseReview]:
        """The last review of each item of Article 28, by item."""
        rows: list[ClauseReview] = []
        for agreement in self.agreements:
            rows += clause_reviews(self.lens, agreement)
        rows.sort(key=lambda row: (str(row.on or ""), row.id))
        return {row.item: row for row in rows}

    def amended_items(self, amendment: Agreement) -> frozenset[str]:
        """The items that an amendment changes: those it names or, if it names nothing, every one."""
        named = {row.item for row in self.lens.where(AmendedItem, "agreement_id", amendment.id)}
        return frozenset(named or ClauseItem)

    @property
    def known_by_name(self) -> bool:
        """Whether neither a document of the supplier, nor a claim, nor an agreement of ours is on record."""
        if self.documents:
            return False
        if self.lens.where(Agreement, "engagement_id", self.engagement.id):
            return False
        return not any(self.lens.where(kind, "service_id", self.service.id) for kind in CLAIMS)

    @cached_property
    def contract(self) -> tuple[Agreement, ...]:
        """The agreements in force that contain what Article 28 requires, oldest first."""
        return contract(self.lens, self.agreements)

    @property
    def latest_agreement(self) -> Agreement | None:
        """The agreement in force that another can amend, the latest one; None where there is none."""
        rows = (row for row in reversed(self.contract) if row.kind != AgreementKind.AMENDMENT)
        return next(rows, None)

    @cached_property
    def authorisation(self) -> Authorisation:
        """The kind of authorisation of sub-processors, by the latest agreement that states one."""
        return authorisation(self.contract)

    def agreed(self, term: str) -> Agreement | None:
        """The agreement with the figure for *term* ("breach", "change", "objection", …) that applies on the day."""
        return governing(self.lens, self.engagement.id, term)

    @cached_property
    def changes(self) -> tuple[tuple[ChangeNotice, NoticeDecision | None], ...]:
        """The notices in which the supplier announces a change of its chain, each with our answer."""
        decisions = answers(self.lens, self.engagement.id)
        found: list[tuple[ChangeNotice, NoticeDecision | None]] = []
        for notice in self.lens.where(ChangeNotice, "service_id", self.service.id):
            if notice.announced <= self.lens.on:
                found.append((notice, decisions.get(notice.id)))
        return tuple(found)

    # The data and people concerned.

    @cached_property
    def activities(self) -> tuple[ProcessingActivity, ...]:
        """The activities in force that use it."""
        return tuple(activities_of(self.lens, self.engagement))

    @cached_property
    def data(self) -> tuple[DataCategory, ...]:
        """The categories of data that the activities send there."""
        return self._categories(DataCategory, ActivityData)

    @cached_property
    def subjects(self) -> tuple[SubjectCategory, ...]:
        """The categories of data subjects concerned."""
        return self._categories(SubjectCategory, ActivitySubjects)

    @cached_property
    def people(self) -> int | None:
        """About how many people are concerned; None where no activity has a number."""
        return most_people(self._of_activities(ActivitySubjects))

    def data_of(self, activity: ProcessingActivity) -> tuple[ActivityData, ...]:
        """The data of one of the activities."""
        return self.lens.current(ActivityData, "activity_id", activity.id)

    @cached_property
    def stakes(self) -> Stakes:
        """The data and the people concerned."""
        return Stakes(data=self.data, subjects=self.subjects, people=self.people)

    def _categories(self, kind: type[K], part: type[P]) -> tuple[K, ...]:
        """The categories that a part of the activities names, each once."""
        keys = {row.category_id for row in self._of_activities(part)}
        return tuple(self.lens.get_each(kind, sorted(keys)))

    def _of_activities(self, part: type[P]) -> Iterator[P]:
        """The rows of one part of all the activities."""
        for activity in self.activities:
            yield from self.lens.applying(part, "activity_id", activity.id)


def engagement_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Engagement]]:
    """The engagements of an organisation, each with the subject of its dossier."""
    for engagement in lens.where(Engagement, "organisation_id", organisation.id):
        yield f"engagement:{engagement.id}", engagement


def engagement_dossier(lens: Lens, organisation: Organisation, engagement: Engagement) -> EngagementDossier | None:
    """The dossier of an engagement, or None where it or its service is not in force on the day."""
    found = used(lens, engagement)
    if found is None:
        return None
    return EngagementDossier(
        lens=lens,
        organisation=organisation,
        engagement=found.engagement,
        service=found.service,
        supplier=found.supplier,
    )
