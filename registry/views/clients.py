"""What our organisations do for clients, in the order of Article 30(2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.reading.lens import Lens
from registry.records import Part, processor_record
from registry.records.article_30.client import client_part
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Organisation, OwnService, ProcessingForClient


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProvided:
    """A service of ours with the clients it is provided to, each with its part of the record."""

    organisation: Organisation
    service: OwnService
    clients: tuple[tuple[ProcessingForClient, Part], ...]
    may_edit: bool


@requires(Permission.READER)
def clients(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    services: list[ServiceProvided] = []
    for organisation in lens.organisations:
        may_edit = request.user.may_edit(organisation.id) and lens.on == request.scope.today  # type: ignore[union-attr, attr-defined]
        services += _services(lens, organisation, may_edit)
    return render(request, "clients/list.html", {"services": services})


def _services(lens: Lens, organisation: Organisation, may_edit: bool) -> Iterator[ServiceProvided]:
    """The services that an organisation provides, by name, those without a client included."""
    record = processor_record(lens, organisation)
    rows = lens.where(OwnService, "organisation_id", organisation.id)
    for row in sorted(rows, key=lambda service: (service.name.casefold(), service.id)):
        told = (each for each in record.clients if each.service == row)
        yield ServiceProvided(
            organisation=organisation,
            service=row,
            clients=tuple((each.processing, client_part(each)) for each in told),
            may_edit=may_edit,
        )
