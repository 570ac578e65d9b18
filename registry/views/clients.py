"""What our organisations do for clients, in the order of Article 30(2)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.access import Access, access
from registry.facts import Described, Group, described, groups
from registry.lens import Lens
from registry.scope import lens_of
from registry.values import ClientConfirmedNone, ClientSubProcessor, Organisation, OwnService, ProcessingForClient


@dataclass(frozen=True, slots=True)
class ClientTold:
    """One client with what is done for it."""

    told: Described
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class OwnServiceTold:
    """A service of ours with the clients it is provided to."""

    organisation: Organisation | None
    told: Described
    clients: list[ClientTold]


@access(Access.READER)
def clients(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    services = sorted(lens.all(OwnService), key=lambda s: (s.organisation_id, s.name.casefold()))
    return render(request, "clients/list.html", {"services": [_told(lens, service) for service in services]})


def _told(lens: Lens, service: OwnService) -> OwnServiceTold:
    parts = (ClientSubProcessor, ClientConfirmedNone)
    rows = lens.current(ProcessingForClient, "service_id", service.id)
    clients = [
        ClientTold(described(lens, row, leave_out={"client"}), groups(lens, parts, "processing_id", row.id))
        for row in rows
    ]
    return OwnServiceTold(
        lens.get(Organisation, service.organisation_id), described(lens, service, leave_out={"name"}), clients
    )
