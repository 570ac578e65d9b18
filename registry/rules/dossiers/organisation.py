"""An organisation: the head of its records, its papers and its reviews, on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.causes.stakes import NOT_WEIGHED, Stakes
from registry.chains import Used, laws_of
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import by_day, confirmed_items, dated_until, used_services
from registry.values import (
    Engagement,
    FileCheck,
    Organisation,
    OrganisationConfirmedNone,
    OwnService,
    Paper,
    ProcessingActivity,
    ProcessingForClient,
    Review,
)
from suppliers.values import Regime, Row, Supplier


@dataclass(frozen=True, kw_only=True)
class OrganisationDossier:
    """An organisation that keeps records, with the head of its records and its papers."""

    lens: Lens
    organisation: Organisation
    supplier: Supplier | None = None
    stakes: Stakes = NOT_WEIGHED

    @property
    def subject(self) -> str:
        """The subject of its findings, which never changes."""
        return f"organisation:{self.organisation.id}"

    @property
    def cause(self) -> str:
        """The place that its findings share."""
        return self.subject

    @property
    def records(self) -> tuple[Row, ...]:
        """The records of its subject, for the forms on which its findings are fixed."""
        return (self.organisation,)

    @property
    def names(self) -> dict[str, str]:
        """The names that its messages use."""
        return {"organisation": self.organisation.name}

    @property
    def regime(self) -> str:
        """The law that applies to the organisation."""
        return self.organisation.regime

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The law or both laws that apply to the organisation."""
        return laws_of(self.organisation.regime)

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the head of its records that were confirmed as none."""
        rows = self.lens.where(OrganisationConfirmedNone, "organisation_id", self.organisation.id)
        return confirmed_items(rows, self.lens.on)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Its papers."""
        return self.lens.where(Paper, "organisation_id", self.organisation.id)

    def last_check(self, paper: Paper) -> FileCheck | None:
        """The last check of a paper's file against its digest; None where there was none."""
        checks = dated_until(self.lens.where(FileCheck, "paper_id", paper.id), self.lens.on)
        return max(checks, key=by_day, default=None)

    @cached_property
    def activities(self) -> tuple[ProcessingActivity, ...]:
        """Its processing activities in force on the day."""
        return self.lens.current(ProcessingActivity, "organisation_id", self.organisation.id)

    @cached_property
    def engagements(self) -> tuple[Used, ...]:
        """The services it uses, in force on the day."""
        return used_services(self.lens, self.lens.current(Engagement, "organisation_id", self.organisation.id))

    @cached_property
    def clients(self) -> tuple[ProcessingForClient, ...]:
        """Its processing for clients, in force on the day."""
        found: list[ProcessingForClient] = []
        for service in self.lens.current(OwnService, "organisation_id", self.organisation.id):
            found += self.lens.current(ProcessingForClient, "service_id", service.id)
        return tuple(found)

    def reviewed(self, review: Review) -> Row | None:
        """The engagement, activity or supplier that a review is about."""
        if review.engagement_id:
            return self.lens.get(Engagement, review.engagement_id)
        if review.activity_id:
            return self.lens.get(ProcessingActivity, review.activity_id)
        if review.supplier_id:
            return self.lens.get(Supplier, review.supplier_id)
        return None

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Its reviews of suppliers, engagements and activities."""
        return self.lens.where(Review, "organisation_id", self.organisation.id)


def organisation_dossiers(_lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Organisation]]:
    """The organisation, with the subject of its dossier."""
    yield f"organisation:{organisation.id}", organisation


def organisation_dossier(lens: Lens, organisation: Organisation, _same: Organisation) -> OrganisationDossier:
    """The dossier of an organisation."""
    return OrganisationDossier(lens=lens, organisation=organisation)
