"""The documents, options, components and claims that the form of a service needs, read once for all its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Model, Q
from django.http import HttpRequest

from suppliers.admin.inlines import foreign_keys
from suppliers.models import Component, Document, Service, ServiceOption
from suppliers.models.base import ClaimModel
from suppliers.values import Availability

# A service with more claims lists them, each with a link to its full form: nobody can use a page of 150 forms.
FEW_CLAIMS = 20


@dataclass(kw_only=True)
class ServiceFormData:
    """The documents, options, components and claims of a service, and the document that a person reads."""

    documents: list[Document]
    options: list[ServiceOption]
    components: list[Component]
    document: Document | None
    chosen: bool
    rows: dict[type[ClaimModel], list[Any]] = field(default_factory=dict)

    @property
    def few(self) -> bool:
        """Whether one page can show the forms of all claims."""
        return sum(map(len, self.rows.values())) <= FEW_CLAIMS

    @property
    def choices(self) -> dict[str, Sequence[Model]]:
        """The records to choose from, for each field that chooses among them."""
        return {"document": self.documents, "option": self.options, "component": self.components}

    @property
    def absent_fields(self) -> set[str]:
        """The fields that a claim does not need, because the service has no option or no component."""
        absent = set()
        if not self.options:
            absent.add("option")
        if not self.components:
            absent.add("component")
        return absent


def service_form_data(request: HttpRequest, service: Service, kinds: Iterable[Any] = ()) -> ServiceFormData:
    """The data of the form of a service, with its claims of the *kinds*, read once for each request."""
    data: ServiceFormData | None = getattr(request, "service_form_data", None)
    if data is None:
        data = _read(service, request.GET.get("document", ""))
        request.service_form_data = data  # type: ignore[attr-defined]
    for kind in kinds:
        if kind not in data.rows:
            rows = kind._base_manager.filter(service=service).select_related(*foreign_keys(kind))
            data.rows[kind] = list(rows.order_by("pk"))
    return data


def _read(service: Service, number: str) -> ServiceFormData:
    documents = documents_of(service)
    chosen = find_document(documents, number)
    return ServiceFormData(
        documents=documents,
        options=list(ServiceOption.objects.filter(service=service).order_by("name", "pk")),
        components=list(Component.objects.filter(service=service).order_by("name", "pk")),
        document=chosen or _only_own_document(service, documents),
        chosen=chosen is not None,
    )


def find_document(documents: Iterable[Document], number: str) -> Document | None:
    """The document with that number; None if it is not among them."""
    for document in documents:
        if str(document.pk) == number:
            return document
    return None


def _only_own_document(service: Service, documents: Iterable[Document]) -> Document | None:
    """The document of the supplier that we hold, if there is only one."""
    own = [document for document in documents if document.supplier_id == service.supplier_id]
    held = [document for document in own if document.availability == Availability.HELD]
    if len(held) != 1:
        return None
    return held[0]


def documents_of(service: Service) -> list[Document]:
    """The documents that can mention a service: of its supplier, those that name it, and those that a claim cites."""
    supplier = service.supplier_id
    cited = Q(pk__in=[])
    for kind in ClaimModel.__subclasses__():
        cited |= Q(pk__in=kind._base_manager.filter(service=service).values("document_id"))
    own = Q(supplier=supplier) | Q(mention__party=supplier)
    # Only a party above it in the chain may mention it.
    above = Q(supplier__service__involvement__party=supplier)
    found = Document.objects.filter(own | above | cited).select_related("supplier").distinct()
    newest_first = found.order_by(F("dated").desc(nulls_last=True), "pk")
    return sorted(newest_first, key=lambda document: document.supplier_id != supplier)
