"""The processor record of Article 30(2) as values: what an organisation does for each client."""

from dataclasses import dataclass

from registry.reading.lens import Lens
from registry.records.engagement import BasisWithImporter, EngagementRecord, engagement_record
from registry.records.keeper import Keeper, keeper
from registry.values import (
    ClientConfirmedNone,
    ClientSubProcessor,
    Engagement,
    Organisation,
    OwnService,
    ProcessingForClient,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRecord:
    """What is done for one client, in the order of Article 30(2)."""

    service: OwnService
    processing: ProcessingForClient
    regime: str
    sub_processors: tuple[tuple[ClientSubProcessor, EngagementRecord], ...]
    none: dict[str, ClientConfirmedNone]

    @property
    def transfers(self) -> tuple[tuple[EngagementRecord, BasisWithImporter], ...]:
        """What transfers through sub-processors rest on."""
        return tuple((used, each) for _row, used in self.sub_processors for each in used.transfers_under(self.regime))


@dataclass(frozen=True, slots=True)
class ProcessorRecord:
    """The record that an organisation keeps as processor, as it was known on the lens's day."""

    keeper: Keeper
    clients: tuple[ClientRecord, ...]

    @property
    def organisation(self) -> Organisation:
        """Who keeps it."""
        return self.keeper.organisation

    @property
    def engagements(self) -> tuple[EngagementRecord, ...]:
        """Every sub-processor's service, once, by the supplier's name."""
        found = {used.engagement.id: used for client in self.clients for _row, used in client.sub_processors}
        return tuple(sorted(found.values(), key=lambda e: (e.supplier.legal_name.casefold(), e.engagement.id)))


def processor_record(lens: Lens, organisation: Organisation) -> ProcessorRecord:
    """What the organisation does for its clients on the lens's day, by client."""
    told = {e.id: engagement_record(lens, e) for e in lens.where(Engagement, "organisation_id", organisation.id)}
    clients = [
        _told(lens=lens, service=service, processing=processing, organisation=organisation, told=told)
        for service in lens.where(OwnService, "organisation_id", organisation.id)
        for processing in lens.current(ProcessingForClient, "service_id", service.id)
    ]
    return ProcessorRecord(
        keeper(lens, organisation),
        tuple(sorted(clients, key=lambda c: (c.processing.client.casefold(), c.processing.id))),
    )


def _told(
    lens: Lens,
    service: OwnService,
    processing: ProcessingForClient,
    organisation: Organisation,
    told: dict[int, EngagementRecord | None],
) -> ClientRecord:
    sub_processors = [
        (row, used)
        for row in lens.where(ClientSubProcessor, "processing_id", processing.id)
        if (used := told.get(row.engagement_id))
    ]
    none = {row.item: row for row in lens.where(ClientConfirmedNone, "processing_id", processing.id)}
    return ClientRecord(
        service=service,
        processing=processing,
        regime=organisation.regime,
        sub_processors=tuple(sub_processors),
        none=none,
    )
