"""Processing for a client: everything that a rule about it may read, as it stands on the lens's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.chains import used
from registry.reading.lens import Lens
from registry.values import (
    ClientConfirmedNone,
    ClientSubProcessor,
    Engagement,
    Organisation,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import Service, Supplier


@dataclass(frozen=True, kw_only=True)
class ClientDossier:
    """What an organisation does for one client, Article 30(2), with the suppliers that take part in it."""

    lens: Lens
    organisation: Organisation
    own_service: OwnService
    processing: ProcessingForClient
    supplier: Supplier | None = None

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"client:{self.processing.id}"

    @property
    def cause(self) -> str:
        """What its findings have in common."""
        return self.subject

    @property
    def names(self) -> dict[str, str]:
        """What messages call it."""
        return {
            "organisation": self.organisation.name,
            "client": self.processing.client,
            "own_service": self.own_service.name,
        }

    @property
    def regime(self) -> str:
        """The law that applies to it."""
        return self.organisation.regime

    @cached_property
    def none(self) -> frozenset[str]:
        """The items of the record that somebody confirmed as none."""
        rows = self.lens.where(ClientConfirmedNone, "processing_id", self.processing.id)
        return frozenset(row.item for row in rows if row.on <= self.lens.on)

    @cached_property
    def sub_processors(self) -> tuple[tuple[ClientSubProcessor, Engagement, Service, Supplier], ...]:
        """The suppliers of ours that take part, in force on the day."""
        rows = self.lens.where(ClientSubProcessor, "processing_id", self.processing.id)
        found = ((row, used(self.lens, self.lens.get(Engagement, row.engagement_id))) for row in rows)
        return tuple((row, *with_it) for row, with_it in found if with_it)


def client_dossiers(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, ProcessingForClient]]:
    """What an organisation does for clients, each with the name of its dossier."""
    for service in lens.where(OwnService, "organisation_id", organisation.id):
        for processing in lens.where(ProcessingForClient, "service_id", service.id):
            yield f"client:{processing.id}", processing


def client_dossier(lens: Lens, organisation: Organisation, processing: ProcessingForClient) -> ClientDossier | None:
    """The dossier of a client, or None where nothing is done for it on the day."""
    service = lens.get(OwnService, processing.service_id)
    if service is None or not processing.in_force(lens.on):
        return None
    return ClientDossier(lens=lens, organisation=organisation, own_service=service, processing=processing)
