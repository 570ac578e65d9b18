"""A service with everything claimed of it that applies: what the page shows and the PDF prints, from one place."""

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

# The fields of a claim that the page and the record say in a sentence of their own.
SAID: dict[type[Row], frozenset[str]] = {
    Involvement: frozenset({"party_id", "kind", "declared_role", "description"}),
    DataLocation: frozenset({"kind", "country_id", "city", "facility", "operator_id"}),
    BreachTerm: frozenset({"number", "unit", "trigger", "channel"}),
    BackupTerm: frozenset({"kind", "every_number", "kept_number", "place", "encrypted"}),
    RetentionTerm: frozenset({"what", "number", "criteria", "event", "disposal"}),
}
# What else is on record about a service, each kind as a list, in the order in which a person asks.
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
    """A claim with what it refers to: the party it names, what it holds for alone, and the document it was read in."""

    lens: Lens
    claim: C
    party: Supplier | None
    document: Document | None
    option: ServiceOption | None
    component: Component | None

    @cached_property
    def more(self) -> tuple[Fact, ...]:
        """What a page does not say of the claim in a sentence of its own; made when it is asked for."""
        return described(self.lens, self.claim, leave_out=SAID.get(type(self.claim), frozenset())).facts


@dataclass(frozen=True, kw_only=True)
class ServiceRecord:
    """A service with its supplier and everything claimed of it that applies on the day, for the options bought."""

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
        """What else is on record about it, each kind as a list; made when it is asked for."""
        found = (_group(self.lens, kind, self.service, self.bought) for kind in OTHERS)
        return tuple(group for group in found if group.rows)


def service_record(lens: Lens, service: Service, options: Collection[int] | None = None) -> ServiceRecord:
    """A service with what applies to it on the lens's day and to the options bought (None: to any)."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        raise LookupError(f"Service {service.id} has no supplier on record.")

    def told(kind: type[C]) -> tuple[CitedClaim[C], ...]:
        rows = lens.current(kind, "service_id", service.id)
        return tuple(cited_claim(lens, row, options) for row in rows if in_use(row, options))

    return ServiceRecord(
        lens=lens,
        bought=options,
        service=service,
        supplier=supplier,
        chain=tuple((link, cited_claim(lens, link.involvement, options)) for link in links(lens, service, options)),
        locations=told(DataLocation),
        breach_terms=told(BreachTerm),
        backup_terms=told(BackupTerm),
        retention_terms=told(RetentionTerm),
    )


def cited_claim(lens: Lens, row: C, bought: Collection[int] | None = None) -> CitedClaim[C]:
    """A claim with what it refers to; an option that was bought says nothing about the claim any more."""
    option_id = None if bought is not None and row.option_id in bought else row.option_id
    return CitedClaim(
        lens=lens,
        claim=row,
        party=_party(lens, row),
        document=lens.get(Document, row.document_id) if row.document_id else None,
        option=lens.get(ServiceOption, option_id) if option_id else None,
        component=lens.get(Component, row.component_id) if row.component_id else None,
    )


def _group(lens: Lens, kind: type[Row], service: Service, options: Collection[int] | None) -> RecordGroup:
    rows = [
        row
        for row in lens.where(kind, "service_id", service.id)
        if (not isinstance(row, Dated) or row.in_force(lens.on))
        and (not isinstance(row, Claim) or in_use(row, options))
    ]
    return group(lens, kind, rows, beside_title=True)


def _party(lens: Lens, row: Claim) -> Supplier | None:
    """The party that does what is claimed."""
    match row:
        case Involvement():
            key: int | None = row.party_id
        case DataLocation():
            key = row.operator_id
        case BackupTerm():
            key = row.by_id
        case _:
            return None
    return lens.get(Supplier, key) if key else None
