"""Processing for a client: everything that a rule about it may read, on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.causes.stakes import NOT_WEIGHED, Stakes
from registry.chains import Leg, OpenPlace, Sent, chain_of, sent_for_client, transfers_of, used
from registry.chains.law import laws_of
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import confirmed_items
from registry.values import (
    ClientConfirmedNone,
    ClientSubProcessor,
    Engagement,
    Organisation,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import Regime, Row, Service, Supplier


@dataclass(frozen=True, kw_only=True)
class ClientDossier:
    """The processing of an organisation for one client, Article 30(2), with the suppliers that take part in it."""

    lens: Lens
    organisation: Organisation
    own_service: OwnService
    processing: ProcessingForClient
    supplier: Supplier | None = None
    stakes: Stakes = NOT_WEIGHED

    @property
    def subject(self) -> str:
        """The subject of its findings, which never changes."""
        return f"client:{self.processing.id}"

    @property
    def cause(self) -> str:
        """The place that its findings share."""
        return self.subject

    @property
    def records(self) -> tuple[Row, ...]:
        """The records of its subject, for the forms on which its findings are fixed."""
        return (self.processing, self.own_service, self.organisation)

    @property
    def names(self) -> dict[str, str]:
        """The names that its messages use."""
        return {
            "organisation": self.organisation.name,
            "client": self.processing.client,
            "own_service": self.own_service.name,
        }

    @property
    def regime(self) -> str:
        """The law that applies to it."""
        return self.organisation.regime

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The law or both laws that apply to it."""
        return laws_of(self.organisation.regime)

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the record that were confirmed as none."""
        rows = self.lens.where(ClientConfirmedNone, "processing_id", self.processing.id)
        return confirmed_items(rows, self.lens.on)

    @cached_property
    def sub_processors(self) -> tuple[tuple[ClientSubProcessor, Engagement, Service, Supplier], ...]:
        """The suppliers of ours that take part, in force on the day."""
        found: list[tuple[ClientSubProcessor, Engagement, Service, Supplier]] = []
        for row in self.lens.current(ClientSubProcessor, "processing_id", self.processing.id):
            engaged = used(self.lens, self.lens.get(Engagement, row.engagement_id))
            if engaged is not None:
                found.append((row, *engaged))
        return tuple(found)

    @cached_property
    def sent(self) -> Sent:
        """The transfers of the processing, as its record lists them."""
        services = []
        for _row, engagement, service, _supplier in self.sub_processors:
            services.append(transfers_of(self.lens, engagement, chain_of(self.lens, engagement, service)))
        return sent_for_client(self.lens, self.processing, self.organisation, services)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The transfers through our sub-processors."""
        return self.sent.legs

    @property
    def places(self) -> tuple[OpenPlace, ...]:
        """The places abroad of our sub-processors of which it is not on record whether data is transferred there."""
        return self.sent.places

    @property
    def returned(self) -> Leg | None:
        """The return of data to the client abroad. None: the client is not on record as abroad, or there is none."""
        return self.sent.returned


def client_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, ProcessingForClient]]:
    """The processing of an organisation for its clients, each with the subject of its dossier."""
    for service in lens.current(OwnService, "organisation_id", organisation.id):
        for processing in lens.where(ProcessingForClient, "service_id", service.id):
            yield f"client:{processing.id}", processing


def client_dossier(lens: Lens, organisation: Organisation, processing: ProcessingForClient) -> ClientDossier | None:
    """The dossier of a client, or None where the processing is not in force on the day."""
    service = lens.get(OwnService, processing.service_id)
    if service is None or not processing.in_force(lens.on):
        return None
    return ClientDossier(lens=lens, organisation=organisation, own_service=service, processing=processing)
