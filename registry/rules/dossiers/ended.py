"""An engagement that has ended: the data to be deleted, and the confirmations that it was."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from registry.causes.stakes import Stakes
from registry.chains import service_and_supplier
from registry.reading.lens import Lens
from registry.rules.dossiers.engagement import EngagementDossier
from registry.values import DeletionConfirmation, Engagement, Organisation
from suppliers.values import Regime, Row, Service, Supplier


@dataclass(frozen=True, kw_only=True)
class EndedDossier:
    """A service that an organisation no longer uses, as known on its last day."""

    lens: Lens
    organisation: Organisation
    engagement: Engagement
    service: Service
    supplier: Supplier
    ended: date

    @property
    def subject(self) -> str:
        """The subject of its findings, which never changes."""
        return f"ended:{self.engagement.id}"

    @property
    def cause(self) -> str:
        """The place that findings of several organisations share."""
        return f"service:{self.service.id}"

    @property
    def records(self) -> tuple[Row, ...]:
        """The records of its subject, for the forms on which its findings are fixed."""
        return self.last_day.records

    @property
    def names(self) -> dict[str, str]:
        """The names that its messages use."""
        return self.last_day.names

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The laws under which data went there."""
        return self.last_day.laws

    @cached_property
    def last_day(self) -> EngagementDossier:
        """The engagement on its last day, with the terms that govern the time after it."""
        lens = replace(self.lens, on=self.ended)
        return EngagementDossier(
            lens=lens,
            organisation=self.organisation,
            engagement=self.engagement,
            service=self.service,
            supplier=self.supplier,
        )

    @cached_property
    def unconfirmed(self) -> tuple[Supplier, ...]:
        """The supplier and the processors behind it on the last day that have not confirmed the deletion since."""
        parties = {self.supplier.id: self.supplier}
        for copy in self.last_day.after_the_end.parties:
            parties[copy.party.id] = copy.party
        for row in self.lens.where(DeletionConfirmation, "engagement_id", self.engagement.id):
            if self.ended < row.on <= self.lens.on:
                parties.pop(row.party_id or self.supplier.id, None)
        return tuple(parties.values())

    @property
    def stakes(self) -> Stakes:
        """The data and the people concerned on the last day."""
        return self.last_day.stakes


def ended_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Engagement]]:
    """The engagements of an organisation that have ended, each with the subject of its dossier."""
    for engagement in lens.where(Engagement, "organisation_id", organisation.id):
        if engagement.ends is not None and engagement.ends < lens.on:
            yield f"ended:{engagement.id}", engagement


def ended_dossier(lens: Lens, organisation: Organisation, engagement: Engagement) -> EndedDossier | None:
    """The dossier of an ended engagement, or None while another engagement of the service is in force."""
    provided = service_and_supplier(lens, engagement)
    if provided is None or engagement.ends is None or engagement.ends >= lens.on:
        return None
    service, supplier = provided
    engagements = lens.current(Engagement, "service_id", service.id)
    if any(row.organisation_id == organisation.id for row in engagements):
        return None
    return EndedDossier(
        lens=lens,
        organisation=organisation,
        engagement=engagement,
        service=service,
        supplier=supplier,
        ended=engagement.ends,
    )
