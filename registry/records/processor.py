"""The processor record of Article 30(2) as values: the processing for each client."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from registry.chains import Sent, sent_for_client
from registry.reading.lens import Lens
from registry.records.confirmed import confirmed
from registry.records.engagement import EngagementRecord, by_supplier, engagement_records, without_use
from registry.records.keeper import Keeper, keeper
from registry.values import (
    ClientConfirmedNone,
    ClientSubProcessor,
    Engagement,
    Organisation,
    OurRole,
    OwnService,
    ProcessingForClient,
)


@dataclass(frozen=True, kw_only=True)
class ClientRecord:
    """The processing for one client, in the order of Article 30(2)."""

    lens: Lens
    organisation: Organisation
    service: OwnService
    processing: ProcessingForClient
    sub_processors: tuple[tuple[ClientSubProcessor, EngagementRecord], ...]
    none: dict[str, ClientConfirmedNone]

    @cached_property
    def sent(self) -> Sent:
        """The transfers through sub-processors, and what goes back to a client abroad."""
        services = [used.transfers for _row, used in self.sub_processors]
        return sent_for_client(self.lens, self.processing, self.organisation, services)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessorRecord:
    """The record that an organisation keeps as processor, as known on the lens's day.

    ``unnamed`` are the sub-processors in use that no client's processing and no activity names.
    """

    keeper: Keeper
    clients: tuple[ClientRecord, ...]
    unnamed: tuple[EngagementRecord, ...]

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
            clients.append(_client_record(lens, service, processing, organisation=organisation, used=used))
    clients.sort(key=lambda client: (client.processing.client.casefold(), client.processing.id))
    return ProcessorRecord(
        keeper=keeper(lens, organisation),
        clients=tuple(clients),
        unnamed=without_use(used.values(), {OurRole.SUB_PROCESSOR}),
    )


def client_record(
    lens: Lens, processing: ProcessingForClient, service: OwnService, organisation: Organisation
) -> ClientRecord:
    """The processing for one client with all that its record names."""
    rows = lens.current(ClientSubProcessor, "processing_id", processing.id)
    engagements = lens.get_each(Engagement, (row.engagement_id for row in rows))
    used = engagement_records(lens, engagements)
    return _client_record(lens, service, processing, organisation=organisation, used=used)


def _client_record(
    lens: Lens,
    service: OwnService,
    processing: ProcessingForClient,
    *,
    organisation: Organisation,
    used: Mapping[int, EngagementRecord],
) -> ClientRecord:
    sub_processors = []
    for row in lens.current(ClientSubProcessor, "processing_id", processing.id):
        if row.engagement_id in used:
            sub_processors.append((row, used[row.engagement_id]))
    return ClientRecord(
        lens=lens,
        organisation=organisation,
        service=service,
        processing=processing,
        sub_processors=tuple(sub_processors),
        none=confirmed(lens, lens.where(ClientConfirmedNone, "processing_id", processing.id)),
    )
