"""The list of suppliers."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.filters import SupplierFilter
from registry.findings.finding import Finding
from registry.findings.found import found_in
from registry.findings.groups import still_open
from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from suppliers.values import BreachTerm, Service, Supplier

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A supplier as a row of the list."""

    supplier: Supplier
    services: tuple[tuple[Service, tuple[BreachTerm, ...]], ...]
    findings: list[Finding]


@requires(Permission.READER)
def suppliers(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    filters = SupplierFilter(request.GET, lens=lens)
    rows: list[Supplier] = list(filters.qs)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    found = found_in(lens)
    return render(
        request,
        "suppliers/list.html",
        {
            "filters": filters,
            "query": request.GET.get("q", "").strip(),
            "page_obj": page,
            "lines": [_line(lens, each, still_open(found.about_supplier(each.id))) for each in page],
            "total": len(lens.all(Supplier)),
        },
    )


def _line(lens: Lens, supplier: Supplier, found: list[Finding]) -> Line:
    """A supplier as its row shows it: the names of its services, and the breach notice of each."""
    services = []
    for service in lens.current(Service, "supplier_id", supplier.id):
        services.append((service, lens.current(BreachTerm, "service_id", service.id)))
    return Line(supplier, tuple(services), found)
