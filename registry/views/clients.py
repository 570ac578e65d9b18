"""Our organisations' processing for clients, in the order of Article 30(2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from registry.reading.lens import Lens
from registry.records import Part, processor_record
from registry.records.article_30.client import client_part
from registry.request.permission import Permission, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation, OwnService, ProcessingForClient


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProvided:
    """A service of ours with the clients that use it, each with its part of the record."""

    organisation: Organisation
    service: OwnService
    clients: tuple[tuple[ProcessingForClient, Part], ...]
    may_edit: bool


@requires(Permission.READER)
def clients(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    services: list[ServiceProvided] = []
    for organisation in lens.organisations:
        services += _services(lens, organisation, may_edit(request, organisation.id))
    return render(request, "clients/list.html", {"services": services})


def _services(lens: Lens, organisation: Organisation, may_edit: bool) -> Iterator[ServiceProvided]:
    """The services of an organisation by name, also those without a client."""
    record = processor_record(lens, organisation)
    rows = lens.current(OwnService, "organisation_id", organisation.id)
    for row in sorted(rows, key=lambda service: (service.name.casefold(), service.id)):
        own = [each for each in record.clients if each.service == row]
        yield ServiceProvided(
            organisation=organisation,
            service=row,
            clients=tuple((each.processing, client_part(each)) for each in own),
            may_edit=may_edit,
        )


def providers(lens: Lens) -> set[int]:
    """The ids of the organisations with services of their own, which keep a processor record."""
    return {service.organisation_id for service in lens.all(OwnService)}
