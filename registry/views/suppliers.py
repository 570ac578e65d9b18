"""Suppliers: the list, and one supplier with all that is on record about it."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.filters import SupplierFilter
from registry.findings.finding import Finding, findings, grouped, still_open
from registry.history import timeline
from registry.reading.lens import Lens
from registry.records import service_record
from registry.records.consequences import consequences
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Engagement, Organisation
from registry.views.absent import absent
from registry.wording.facts import RecordGroup, group
from suppliers.values import BreachTerm, Contact, Document, Involvement, Mention, Service, Supplier

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A supplier as a row of the list."""

    supplier: Supplier
    services: tuple[tuple[Service, tuple[BreachTerm, ...]], ...]
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class PartIn:
    """A service of somebody else in which the supplier has a part."""

    involvement: Involvement
    service: Service
    supplier: Supplier | None


@dataclass(frozen=True, slots=True)
class OtherTime:
    """An engagement that does not apply on the day, with its service and whose it is."""

    engagement: Engagement
    service: Service
    organisation: Organisation


@requires(Permission.READER)
def suppliers(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    filters = SupplierFilter(request.GET, lens=lens)
    rows: list[Supplier] = list(filters.qs)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    found = _by_supplier(still_open(findings(lens)))
    return render(
        request,
        "suppliers/list.html",
        {
            "filters": filters,
            "query": request.GET.get("q", "").strip(),
            "page_obj": page,
            "lines": [_line(lens, supplier, found.get(supplier.id, [])) for supplier in page],
            "total": len(lens.all(Supplier)),
        },
    )


@requires(Permission.READER)
def supplier(request: HttpRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Supplier, key)
    if row is None:
        return absent(request)
    own = lens.current(Service, "supplier_id", row.id)
    found = _by_supplier(findings(lens)).get(row.id, [])
    opened = still_open(found)
    return render(
        request,
        "suppliers/detail.html",
        {
            "supplier": row,
            "services": [service_record(lens, service) for service in own],
            "findings": found,
            "opened": opened,
            "groups_open": grouped(opened),
            "decided": [finding for finding in found if finding.decided],
            "documents": lens.where(Document, "supplier_id", row.id),
            "groups": _groups(lens, row),
            "parent": lens.get(Supplier, row.parent_id),
            "parts": _parts(lens, row),
            "used": [
                used
                for organisation in lens.organisations
                for service in own
                for engagement in lens.current(Engagement, "service_id", service.id)
                if engagement.organisation_id == organisation.id and (used := consequences(lens, engagement))
            ],
            "other_times": _other_times(lens, row),
            "entries": timeline.of_supplier(lens, row.id),
        },
    )


def _other_times(lens: Lens, row: Supplier) -> list[OtherTime]:
    """The engagements that have ended, or have not begun, by the day on which they begin."""
    found = [
        OtherTime(engagement, service, organisation)
        for service in lens.where(Service, "supplier_id", row.id)
        for engagement in lens.where(Engagement, "service_id", service.id)
        if not engagement.in_force(lens.on) and (organisation := lens.get(Organisation, engagement.organisation_id))
    ]
    return sorted(found, key=lambda each: (str(each.engagement.starts or ""), each.engagement.id))


def _line(lens: Lens, supplier: Supplier, found: list[Finding]) -> Line:
    """A supplier with the names of its services and the notice of each: all that its row shows."""
    services = lens.current(Service, "supplier_id", supplier.id)
    return Line(
        supplier,
        tuple((service, lens.current(BreachTerm, "service_id", service.id)) for service in services),
        found,
    )


def _by_supplier(found: list[Finding]) -> dict[int, list[Finding]]:
    """Findings by the supplier whose service they are about."""
    places: dict[int, list[Finding]] = {}
    for finding in found:
        if finding.supplier is not None:
            places.setdefault(finding.supplier.id, []).append(finding)
    return places


def _parts(lens: Lens, supplier: Supplier) -> list[PartIn]:
    return [
        PartIn(row, service, lens.get(Supplier, service.supplier_id))
        for row in lens.current(Involvement, "party_id", supplier.id)
        if (service := lens.get(Service, row.service_id)) and service.in_force(lens.on)
    ]


def _groups(lens: Lens, supplier: Supplier) -> list[RecordGroup]:
    """Contacts, documents in full, and the parties that the documents name."""
    documents = lens.where(Document, "supplier_id", supplier.id)
    mentions = [mention for document in documents for mention in lens.where(Mention, "document_id", document.id)]
    found = [
        group(lens, Contact, lens.where(Contact, "supplier_id", supplier.id), leave_out={"role"}),
        group(lens, Document, documents, leave_out={"title"}),
        group(lens, Mention, mentions, leave_out={"party_id"}),
    ]
    return [each for each in found if each.rows]
