"""A service with all applicable claims about it: what the records of Article 30 say of it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

from registry.chains import Link, in_use, links
from registry.reading.lens import Lens
from suppliers.values import (
    BackupTerm,
    BreachTerm,
    Claim,
    Component,
    DataLocation,
    Document,
    Involvement,
    RetentionTerm,
    Service,
    ServiceOption,
    Supplier,
)

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, kw_only=True)
class CitedClaim(Generic[C]):
    """A claim with its party, its source, and the option or component to which alone it applies."""

    lens: Lens
    claim: C
    party: Supplier | None
    document: Document | None
    option: ServiceOption | None
    component: Component | None


@dataclass(frozen=True, kw_only=True)
class ServiceRecord:
    """A service with its supplier and all claims about it that apply on the day to the options bought."""

    lens: Lens
    bought: Collection[int] | None
    service: Service
    supplier: Supplier
    chain: tuple[tuple[Link, CitedClaim[Involvement]], ...]
    locations: tuple[CitedClaim[DataLocation], ...]
    breach_terms: tuple[CitedClaim[BreachTerm], ...]
    backup_terms: tuple[CitedClaim[BackupTerm], ...]
    retention_terms: tuple[CitedClaim[RetentionTerm], ...]


def service_record(lens: Lens, service: Service, options: Collection[int] | None = None) -> ServiceRecord:
    """A service with all that applies to it on the lens's day and to the options bought (None: all options)."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        raise LookupError(f"Service {service.id} has no supplier on record.")

    def cited(kind: type[C]) -> tuple[CitedClaim[C], ...]:
        rows = lens.current(kind, "service_id", service.id)
        return tuple(cited_claim(lens, row, options) for row in rows if in_use(row, options))

    return ServiceRecord(
        lens=lens,
        bought=options,
        service=service,
        supplier=supplier,
        chain=tuple((link, cited_claim(lens, link.involvement, options)) for link in links(lens, service, options)),
        locations=cited(DataLocation),
        breach_terms=cited(BreachTerm),
        backup_terms=cited(BackupTerm),
        retention_terms=cited(RetentionTerm),
    )


def cited_claim(lens: Lens, row: C, bought: Collection[int] | None = None) -> CitedClaim[C]:
    """A claim with the records it refers to. The option is left out if it was bought: it is no limit then."""
    option_id = row.option_id
    if bought is not None and option_id in bought:
        option_id = None
    return CitedClaim(
        lens=lens,
        claim=row,
        party=_party(lens, row),
        document=lens.get(Document, row.document_id),
        option=lens.get(ServiceOption, option_id),
        component=lens.get(Component, row.component_id),
    )


def _party(lens: Lens, row: Claim) -> Supplier | None:
    """The party that hosts, operates or makes copies, as claimed."""
    match row:
        case Involvement():
            return lens.get(Supplier, row.party_id)
        case DataLocation():
            return lens.get(Supplier, row.operator_id)
        case BackupTerm():
            return lens.get(Supplier, row.by_id)
    return None
