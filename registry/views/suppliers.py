"""Suppliers: the list, and one supplier with everything on record about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from registry.findings.found import found_in
from registry.findings.groups import grouped
from registry.history import timeline
from registry.lists.every_list import LISTS
from registry.people.rights import Right
from registry.reading.lens import Lens
from registry.records import service_record
from registry.records.article_30.service_used import representatives
from registry.records.consequences import Consequences, consequences
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Engagement, Organisation
from registry.views.absent import absent
from registry.views.listed import Listed, list_page
from registry.views.own_findings import open_and_decided
from registry.views.record_groups import filled, rows_below
from registry.views.record_history import history_if_asked
from registry.wording.facts import RecordGroup, group
from suppliers.values import Contact, Document, Involvement, Mention, Service, Supplier


@dataclass(frozen=True, slots=True)
class PartIn:
    """A service of another supplier in which this supplier is involved."""

    involvement: Involvement
    service: Service
    supplier: Supplier | None


@dataclass(frozen=True, slots=True)
class OtherTime:
    """An engagement that is not in force on the day, with its service and organisation."""

    engagement: Engagement
    service: Service
    organisation: Organisation


@requires(Permission.READER)
def suppliers(request: RegisterRequest) -> HttpResponse:
    decides = any(may(request, Right.ASSESS, key) for key in lens_of(request).organisation_ids)
    return list_page(request, "suppliers/list.html", Listed(request, LISTS["suppliers"]), together=decides)


@requires(Permission.READER)
def supplier(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Supplier, key)
    if row is None:
        return absent(request)
    own = lens.current(Service, "supplier_id", row.id)
    found = list(found_in(lens).about_supplier(row.id))
    states = open_and_decided(found)
    return render(
        request,
        "suppliers/detail.html",
        {
            "supplier": row,
            "services": [service_record(lens, service) for service in own],
            "findings": found,
            **states,
            "groups_open": grouped(states["opened"]),
            "documents": lens.where(Document, "supplier_id", row.id),
            "groups": _groups(lens, row),
            "representatives": list(representatives(lens, row)),
            "parent": lens.get(Supplier, row.parent_id),
            "parts": list(_parts(lens, row)),
            "used": list(_used(lens, own)),
            "other_times": _other_times(lens, row),
            "entries": history_if_asked(request, lambda: timeline.of_supplier(lens, row.id)),
        },
    )


def _used(lens: Lens, services: Iterable[Service]) -> Iterator[Consequences]:
    """The current engagements of the services, each with its consequences, by organisation and service."""
    for organisation in lens.organisations:
        for engagement in _current_engagements(lens, services):
            if engagement.organisation_id != organisation.id:
                continue
            used = consequences(lens, engagement)
            if used:
                yield used


def _current_engagements(lens: Lens, services: Iterable[Service]) -> Iterator[Engagement]:
    for service in services:
        yield from lens.current(Engagement, "service_id", service.id)


def _other_times(lens: Lens, row: Supplier) -> list[OtherTime]:
    """The engagements that have ended or not begun, in the order of their first days."""
    found = []
    for service in lens.where(Service, "supplier_id", row.id):
        for engagement in lens.where(Engagement, "service_id", service.id):
            organisation = lens.get(Organisation, engagement.organisation_id)
            if organisation and not engagement.in_force(lens.on):
                found.append(OtherTime(engagement, service, organisation))
    return sorted(found, key=lambda each: (str(each.engagement.starts or ""), each.engagement.id))


def _parts(lens: Lens, supplier: Supplier) -> Iterator[PartIn]:
    """The services of other suppliers, in force on the day, in which the supplier is involved."""
    for row in lens.current(Involvement, "party_id", supplier.id):
        service = lens.get(Service, row.service_id)
        if service is not None and service.in_force(lens.on):
            yield PartIn(row, service, lens.get(Supplier, service.supplier_id))


def _groups(lens: Lens, supplier: Supplier) -> list[RecordGroup]:
    """Contacts, documents in full, and the parties that the documents name."""
    documents = lens.where(Document, "supplier_id", supplier.id)
    mentions = rows_below(lens, Mention, "document_id", documents)
    return filled(
        (
            group(lens, Contact, lens.current(Contact, "supplier_id", supplier.id), leave_out={"role"}),
            group(lens, Document, documents, leave_out={"title"}),
            group(lens, Mention, mentions, leave_out={"party_id"}),
        )
    )
