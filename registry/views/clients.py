"""What our organisations do for clients, in the order of Article 30(2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.reading.lens import Lens
from registry.records import ClientRecord, processor_record
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Organisation, OwnService


@dataclass(frozen=True, slots=True)
class OwnServiceTold:
    """A service of ours with the clients it is provided to, as the record tells of them."""

    organisation: Organisation
    service: OwnService
    clients: tuple[ClientRecord, ...]


@requires(Permission.READER)
def clients(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    services = [each for organisation in lens.organisations for each in _services(lens, organisation)]
    return render(request, "clients/list.html", {"services": services})


def _services(lens: Lens, organisation: Organisation) -> Iterator[OwnServiceTold]:
    """The services that an organisation provides, by name, those without a client included."""
    record = processor_record(lens, organisation)
    rows = lens.where(OwnService, "organisation_id", organisation.id)
    for row in sorted(rows, key=lambda service: (service.name.casefold(), service.id)):
        yield OwnServiceTold(organisation, row, tuple(told for told in record.clients if told.service == row))
