"""The processor record of Article 30(2) as values: the processing for each client."""

from collections.abc import Mapping
from dataclasses import dataclass

from registry.reading.lens import Lens
from registry.records.engagement import (
    BasisWithImporter,
    EngagementRecord,
    by_supplier,
    engagement_records,
    transfers_through,
)
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
    """The processing for one client, in the order of Article 30(2)."""

    service: OwnService
    processing: ProcessingForClient
    regime: str
    sub_processors: tuple[tuple[ClientSubProcessor, EngagementRecord], ...]
    none: dict[str, ClientConfirmedNone]

    @property
    def transfers(self) -> tuple[tuple[EngagementRecord, BasisWithImporter], ...]:
        """The bases of transfers through sub-processors."""
        return transfers_through((used for _row, used in self.sub_processors), self.regime)


@dataclass(frozen=True, slots=True)
class ProcessorRecord:
    """The record that an organisation keeps as processor, as known on the lens's day."""

    keeper: Keeper
    clients: tuple[ClientRecord, ...]

    @property
    def organisation(self) -> Organisation:
        """The organisation that keeps it."""
        return self.keeper.organisation

    @property
    def engagements(self) -> tuple[EngagementRecord, ...]:
        """Every sub-processor's service, once, by the supplier's name."""
        found = []
        for client in self.clients:
            for _row, used in client.sub_processors:
                found.append(used)
        return by_supplier(found)


def processor_record(lens: Lens, organisation: Organisation) -> ProcessorRecord:
    """The organisation's processing for its clients on the lens's day, by client."""
    used = engagement_records(lens, lens.where(Engagement, "organisation_id", organisation.id))
    clients = []
    for service in lens.current(OwnService, "organisation_id", organisation.id):
        for processing in lens.current(ProcessingForClient, "service_id", service.id):
            clients.append(_client_record(lens, service, processing, regime=organisation.regime, used=used))
    clients.sort(key=lambda client: (client.processing.client.casefold(), client.processing.id))
    return ProcessorRecord(keeper(lens, organisation), tuple(clients))


def _client_record(
    lens: Lens,
    service: OwnService,
    processing: ProcessingForClient,
    *,
    regime: str,
    used: Mapping[int, EngagementRecord],
) -> ClientRecord:
    sub_processors = []
    for row in lens.current(ClientSubProcessor, "processing_id", processing.id):
        if row.engagement_id in used:
            sub_processors.append((row, used[row.engagement_id]))
    none = {row.item: row for row in lens.where(ClientConfirmedNone, "processing_id", processing.id)}
    return ClientRecord(
        service=service, processing=processing, regime=regime, sub_processors=tuple(sub_processors), none=none
    )
