"""Our organisations' processing for clients: the list by service, and each client in the order of Article 30(2)."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.findings.about import findings_about
from registry.history import timeline
from registry.lists.every_list import LISTS
from registry.reading.lens import Lens
from registry.records import client_record, keeper
from registry.records.article_30.client import client_part
from registry.records.article_30.keeper import keeper_section
from registry.records.lists import own_services
from registry.request.permission import Permission, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation, OwnService, ProcessingForClient
from registry.views.absent import absent
from registry.views.listed import Listed, list_page
from registry.views.own_findings import open_and_decided
from registry.views.record_history import history_if_asked


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceListed:
    """A service of ours above the list, and how many clients it has."""

    organisation: Organisation
    service: OwnService
    count: int
    may_edit: bool


@requires(Permission.READER)
def clients(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    services = [_provided(request, organisation, service) for organisation, service in own_services(lens)]
    return list_page(request, "clients/list.html", Listed(request, LISTS["clients"]), services=services)


def _provided(request: RegisterRequest, organisation: Organisation, service: OwnService) -> ServiceListed:
    return ServiceListed(
        organisation=organisation,
        service=service,
        count=len(lens_of(request).current(ProcessingForClient, "service_id", service.id)),
        may_edit=may_edit(request, organisation.id),
    )


@requires(Permission.READER)
def client(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(ProcessingForClient, key)
    if row is None:
        return absent(request)
    service = lens.get(OwnService, row.service_id)
    organisation = lens.get(Organisation, lens.owner(row))
    if service is None or organisation is None:
        return absent(request)
    record = client_record(lens, row, service, organisation)
    return render(
        request,
        "clients/detail.html",
        {
            "processing": row,
            "service": service,
            "organisation": organisation,
            "part": client_part(record),
            "engagements": [used for _row, used in record.sub_processors],
            "keeper": keeper_section(keeper(lens, organisation), _("Processor")),
            "applies": row.in_force(lens.on) and service.in_force(lens.on),
            "may_edit": may_edit(request, organisation.id),
            **open_and_decided(findings_about(lens, f"client:{row.id}")),
            "entries": history_if_asked(request, lambda: timeline.of_client(lens, row)),
        },
    )


def providers(lens: Lens) -> set[int]:
    """The ids of the organisations with services of their own, which keep a processor record."""
    return {service.organisation_id for service in lens.all(OwnService)}
