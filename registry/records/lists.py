"""The lists of activities and of clients: what a row shows, read without the records behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.chains import used
from registry.reading.lens import Lens
from registry.records.confirmed import confirmed
from registry.values import (
    ActivityBasis,
    ActivityEngagement,
    ClientConfirmedNone,
    ClientSubProcessor,
    Engagement,
    Organisation,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
)
from suppliers.values import Supplier


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity as a row of its list, with the suppliers of the services that it uses, each once."""

    activity: ProcessingActivity
    bases: tuple[ActivityBasis, ...]
    suppliers: tuple[Supplier, ...]


@dataclass(frozen=True, slots=True)
class ClientLine:
    """A client as a row of its list, with the other processors engaged, each once.

    ``none`` is the confirmation that no other processor is engaged. None: nobody confirmed that.
    """

    processing: ProcessingForClient
    suppliers: tuple[Supplier, ...]
    none: ClientConfirmedNone | None


def activities_in_order(lens: Lens) -> Iterator[tuple[Organisation, ProcessingActivity]]:
    """Every activity that applies on the lens's day, by organisation and reference."""
    for organisation in lens.organisations:
        found = lens.current(ProcessingActivity, "organisation_id", organisation.id)
        for activity in sorted(found, key=lambda each: (each.reference, each.id)):
            yield organisation, activity


def own_services(lens: Lens) -> Iterator[tuple[Organisation, OwnService]]:
    """Every service of our own that is provided on the lens's day, by organisation and name."""
    for organisation in lens.organisations:
        found = lens.current(OwnService, "organisation_id", organisation.id)
        for service in sorted(found, key=lambda each: (each.name.casefold(), each.id)):
            yield organisation, service


def clients_in_order(lens: Lens) -> Iterator[tuple[OwnService, ProcessingForClient]]:
    """The processing for every client on the lens's day, by organisation, service and client."""
    for _organisation, service in own_services(lens):
        found = lens.current(ProcessingForClient, "service_id", service.id)
        for processing in sorted(found, key=lambda each: (each.client.casefold(), each.id)):
            yield service, processing


def activity_line(lens: Lens, activity: ProcessingActivity) -> ActivityLine:
    """An activity with what its row shows."""
    rows = lens.current(ActivityEngagement, "activity_id", activity.id)
    return ActivityLine(
        activity=activity,
        bases=lens.current(ActivityBasis, "activity_id", activity.id),
        suppliers=_suppliers(lens, (row.engagement_id for row in rows)),
    )


def client_line(lens: Lens, processing: ProcessingForClient) -> ClientLine:
    """The processing for a client with what its row shows."""
    rows = lens.current(ClientSubProcessor, "processing_id", processing.id)
    none = confirmed(lens, lens.where(ClientConfirmedNone, "processing_id", processing.id))
    return ClientLine(
        processing=processing,
        suppliers=_suppliers(lens, (row.engagement_id for row in rows)),
        none=none.get("sub-processors"),
    )


def _suppliers(lens: Lens, engagements: Iterable[int]) -> tuple[Supplier, ...]:
    """The suppliers of the engagements that apply on the lens's day, each once."""
    found = {}
    for engagement in lens.get_each(Engagement, engagements):
        here = used(lens, engagement)
        if here is not None:
            found[here.supplier.id] = here.supplier
    return tuple(found.values())
