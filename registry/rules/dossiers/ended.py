"""An engagement that has ended: what was to be deleted, and what shows that it was."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from registry.reading.lens import Lens
from registry.rules.dossiers.engagement import EngagementDossier
from registry.rules.severity import Severity
from registry.values import DeletionConfirmation, Engagement, Organisation
from suppliers.values import Service, Supplier


@dataclass(frozen=True, kw_only=True)
class EndedDossier:
    """A service that an organisation no longer uses, as it stood on its last day."""

    lens: Lens
    organisation: Organisation
    engagement: Engagement
    service: Service
    supplier: Supplier
    ended: date

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"ended:{self.engagement.id}"

    @property
    def cause(self) -> str:
        """What findings of several organisations have in common."""
        return f"service:{self.service.id}"

    @property
    def names(self) -> dict[str, str]:
        """What messages call the parties."""
        return self.last_day.names

    @property
    def regime(self) -> str:
        """The law that the engagement was under."""
        return self.organisation.regime

    @cached_property
    def last_day(self) -> EngagementDossier:
        """The engagement on its last day: the terms that govern what comes after it."""
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
        """The supplier and the parties behind it that counted on the last day, without those that confirmed since."""
        rows = self.lens.where(DeletionConfirmation, "engagement_id", self.engagement.id)
        confirmed = {row.party_id or self.supplier.id for row in rows if self.ended < row.on <= self.lens.on}
        parties = (self.supplier, *(each.party for each in self.last_day.after_the_end.parties))
        return tuple(party for party in dict.fromkeys(parties) if party.id not in confirmed)

    def weigh(self, severity: Severity) -> Severity:
        """The severity, weighed by the data and people concerned."""
        return self.last_day.weigh(severity)


def ended_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, Engagement]]:
    """The engagements of an organisation that have ended, each with the name of its dossier."""
    for engagement in lens.where(Engagement, "organisation_id", organisation.id):
        if engagement.ends is not None and engagement.ends < lens.on:
            yield f"ended:{engagement.id}", engagement


def ended_dossier(lens: Lens, organisation: Organisation, engagement: Engagement) -> EndedDossier | None:
    """The dossier of an ended engagement, or None while the organisation uses the service under another one."""
    service = lens.get(Service, engagement.service_id)
    supplier = lens.get(Supplier, service.supplier_id) if service else None
    if service is None or supplier is None or engagement.ends is None or engagement.ends >= lens.on:
        return None
    since = lens.current(Engagement, "service_id", service.id)
    if any(row.organisation_id == organisation.id for row in since):
        return None
    return EndedDossier(
        lens=lens,
        organisation=organisation,
        engagement=engagement,
        service=service,
        supplier=supplier,
        ended=engagement.ends,
    )
