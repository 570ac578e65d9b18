"""The documents, options, components and claims that a service's form needs, read once for all its rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from suppliers.admin.inlines import foreign_keys
from suppliers.models import Component, Document, Service, ServiceOption
from suppliers.models.base import ClaimModel
from suppliers.values import Availability

# A service with more claims than this lists them, each with a form of its own: a page of 150 forms helps nobody.
FEW_CLAIMS = 20


@dataclass(kw_only=True)
class ServiceFormData:
    """A service's documents, options, components and claims, and the document that is being read."""

    documents: list[Document]
    options: list[ServiceOption]
    components: list[Component]
    document: Document | None
    chosen: bool
    rows: dict[type[ClaimModel], list[Any]] = field(default_factory=dict)

    @property
    def few(self) -> bool:
        """Whether its claims are few enough to be altered on one page."""
        return sum(len(rows) for rows in self.rows.values()) <= FEW_CLAIMS


def service_form_data(request: HttpRequest, service: Service, kinds: Iterable[Any] = ()) -> ServiceFormData:
    """The data of the service's form, with its claims of the *kinds*; kept for the request."""
    found: ServiceFormData | None = getattr(request, "service_form_data", None)
    if found is None:
        documents = documents_of(service)
        held = [d for d in documents if d.availability == Availability.HELD and d.supplier_id == service.supplier_id]
        asked = next((d for d in documents if str(d.pk) == request.GET.get("document")), None)
        found = ServiceFormData(
            documents=documents,
            options=list(ServiceOption.objects.filter(service=service).order_by("name", "pk")),
            components=list(Component.objects.filter(service=service).order_by("name", "pk")),
            document=asked or (held[0] if len(held) == 1 else None),
            chosen=asked is not None,
        )
        request.service_form_data = found  # type: ignore[attr-defined]
    for kind in kinds:
        if kind not in found.rows:
            found.rows[kind] = list(
                kind._base_manager.filter(service=service).select_related(*foreign_keys(kind)).order_by("pk")
            )
    return found


def documents_of(service: Service) -> list[Document]:
    """The documents in which a service can be spoken of: its supplier's own, those that name it, and those cited."""
    supplier = service.supplier_id
    cited = Q(pk__in=[])
    for kind in ClaimModel.__subclasses__():
        cited |= Q(pk__in=kind._base_manager.filter(service=service).values("document_id"))
    own = Q(supplier=supplier) | Q(mention__party=supplier)
    # Somebody above it in the chain may be the only one who says anything of it.
    above = Q(supplier__service__involvement__party=supplier)
    found = Document.objects.filter(own | above | cited).select_related("supplier").distinct()
    return sorted(found, key=lambda d: (d.supplier_id != supplier, -d.dated.toordinal() if d.dated else 0, d.pk))
