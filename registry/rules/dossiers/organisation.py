"""An organisation itself: the head of its records, its papers and its reviews, as they stand on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.chains import Used, used
from registry.reading.lens import Lens
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
from suppliers.values import Row, Supplier


@dataclass(frozen=True)
class OrganisationDossier:
    """A record keeper, with what stands at the head of its records and the files it holds."""

    lens: Lens
    organisation: Organisation
    supplier: Supplier | None = None

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"organisation:{self.organisation.id}"

    @property
    def cause(self) -> str:
        """What its findings have in common."""
        return self.subject

    @property
    def names(self) -> dict[str, str]:
        """What messages call it."""
        return {"organisation": self.organisation.name}

    @property
    def regime(self) -> str:
        """The law it keeps its records under."""
        return self.organisation.regime

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the records' head that somebody confirmed as none."""
        rows = self.lens.where(OrganisationConfirmedNone, "organisation_id", self.organisation.id)
        return frozenset(row.item for row in rows if row.on <= self.lens.on)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """The files of its own."""
        return self.lens.where(Paper, "organisation_id", self.organisation.id)

    def last_check(self, paper: Paper) -> FileCheck | None:
        """When a paper's file was last held against its digest."""
        rows = [row for row in self.lens.where(FileCheck, "paper_id", paper.id) if row.on <= self.lens.on]
        return max(rows, key=lambda row: (row.on, row.id), default=None)

    @cached_property
    def activities(self) -> tuple[ProcessingActivity, ...]:
        """Its processing activities in force on the day."""
        return self.lens.current(ProcessingActivity, "organisation_id", self.organisation.id)

    @cached_property
    def engagements(self) -> tuple[Used, ...]:
        """The services it uses, in force on the day."""
        rows = self.lens.current(Engagement, "organisation_id", self.organisation.id)
        return tuple(found for row in rows if (found := used(self.lens, row)))

    @cached_property
    def clients(self) -> tuple[ProcessingForClient, ...]:
        """What it does for clients, in force on the day."""
        services = self.lens.where(OwnService, "organisation_id", self.organisation.id)
        return tuple(row for each in services for row in self.lens.current(ProcessingForClient, "service_id", each.id))

    def reviewed(self, review: Review) -> Row | None:
        """What a review is about: an engagement, an activity or a supplier."""
        if review.engagement_id:
            return self.lens.get(Engagement, review.engagement_id)
        if review.activity_id:
            return self.lens.get(ProcessingActivity, review.activity_id)
        return self.lens.get(Supplier, review.supplier_id) if review.supplier_id else None

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Its reviews of suppliers, engagements and activities."""
        return self.lens.where(Review, "organisation_id", self.organisation.id)


def organisation_dossiers(_lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Organisation]]:
    """The organisation, with the name of its dossier."""
    yield f"organisation:{organisation.id}", organisation


def organisation_dossier(lens: Lens, organisation: Organisation, _same: Organisation) -> OrganisationDossier:
    """The dossier of an organisation."""
    return OrganisationDossier(lens, organisation)
