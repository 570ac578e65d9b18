"""A service with all applicable claims about it: the one source of the supplier's page and the PDF."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from registry.chains import Link, in_use, links
from registry.reading.lens import Lens
from registry.wording.facts import Fact, RecordGroup, described, group
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Claim,
    Commitment,
    Component,
    DataHandled,
    DataLocation,
    Dated,
    Declaration,
    Document,
    Involvement,
    OnwardTransfer,
    RetentionTerm,
    Row,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    Supplier,
    Test,
)

C = TypeVar("C", bound=Claim)

# The fields of a claim that pages and records put into a sentence.
IN_SENTENCE: dict[type[Row], frozenset[str]] = {
    Involvement: frozenset({"party_id", "kind", "declared_role", "description"}),
    DataLocation: frozenset({"kind", "country_id", "city", "facility", "operator_id"}),
    BreachTerm: frozenset({"number", "unit", "trigger", "channel"}),
    BackupTerm: frozenset({"kind", "every_number", "kept_number", "place", "encrypted"}),
    RetentionTerm: frozenset({"what", "number", "criteria", "event", "disposal"}),
}
# The other kinds of records about a service, in the order in which people ask for them.
OTHERS: tuple[type[Row], ...] = (
    ServiceOption,
    Component,
    DataHandled,
    Access,
    OnwardTransfer,
    ServiceLevel,
    SecurityMeasure,
    Test,
    Certification,
    Declaration,
    Commitment,
    ChangeNotice,
)


@dataclass(frozen=True, kw_only=True)
class CitedClaim(Generic[C]):
    """A claim with its party, its source, and the option or component to which alone it applies."""

    lens: Lens
    claim: C
    party: Supplier | None
    document: Document | None
    option: ServiceOption | None
    component: Component | None

    @cached_property
    def more(self) -> tuple[Fact, ...]:
        """The facts of the claim that its sentence leaves out, computed on demand."""
        return described(self.lens, self.claim, leave_out=IN_SENTENCE.get(type(self.claim), frozenset())).facts


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

    @cached_property
    def others(self) -> tuple[RecordGroup, ...]:
        """The other records about it, each kind as a list, computed on demand."""
        found = []
        for kind in OTHERS:
            rows = _applicable(self.lens, kind, self.service, self.bought)
            if rows:
                found.append(group(self.lens, kind, rows, beside_title=True))
        return tuple(found)


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


def _applicable(lens: Lens, kind: type[Row], service: Service, options: Collection[int] | None) -> list[Row]:
    """The records of one kind about a service that apply on the day to the options bought."""
    found = []
    for row in lens.where(kind, "service_id", service.id):
        if isinstance(row, Dated) and not row.in_force(lens.on):
            continue
        if isinstance(row, Claim) and not in_use(row, options):
            continue
        found.append(row)
    return found


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
