"""The processing for clients in which a service used takes part, Article 30(2)."""

from collections.abc import Iterator

from registry.reading.lens import Lens
from registry.values import ClientSubProcessor, Engagement, OwnService, ProcessingForClient


def clients_of(lens: Lens, engagement: Engagement) -> Iterator[ProcessingForClient]:
    """The processing for clients, in force with its own service, that names the service used."""
    for row in lens.current(ClientSubProcessor, "engagement_id", engagement.id):
        processing = lens.get(ProcessingForClient, row.processing_id)
        if processing is not None and processing.in_force(lens.on) and _is_provided(lens, processing):
            yield processing


def _is_provided(lens: Lens, processing: ProcessingForClient) -> bool:
    service = lens.get(OwnService, processing.service_id)
    return service is not None and service.in_force(lens.on)
