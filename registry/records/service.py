"""A service with everything claimed of it that applies: what the page shows and the PDF prints, from one place."""

from collections.abc import Collection
from dataclasses import dataclass

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
# Columns that name a record, and so are its title already.
TITLES = frozenset({"name", "title", "what", "scheme", "words"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim:
    """A claim with what it refers to: the parties it names and the document it was read in."""

    claim: Claim
    party: Supplier | None
    document: Document | None
    more: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRecord:
    """A service with its supplier and everything claimed of it that applies on the day."""

    service: Service
    supplier: Supplier
    chain: tuple[tuple[Link, CitedClaim], ...]
    locations: tuple[CitedClaim, ...]
    breach_terms: tuple[CitedClaim, ...]
    backup_terms: tuple[CitedClaim, ...]
    retention_terms: tuple[CitedClaim, ...]
    others: tuple[RecordGroup, ...]


def service_record(lens: Lens, service: Service, options: Collection[int] | None = None) -> ServiceRecord:
    """A service with what applies to it on the lens's day and to the options bought (None: to any)."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        raise LookupError(f"Service {service.id} has no supplier on record.")

    def told(kind: type[Claim]) -> tuple[CitedClaim, ...]:
        rows = lens.current(kind, "service_id", service.id)
        return tuple(cited_claim(lens, row) for row in rows if in_use(row, options))

    return ServiceRecord(
        service=service,
        supplier=supplier,
        chain=tuple((link, cited_claim(lens, link.involvement)) for link in links(lens, service, options)),
        locations=told(DataLocation),
        breach_terms=told(BreachTerm),
        backup_terms=told(BackupTerm),
        retention_terms=told(RetentionTerm),
        others=tuple(other for kind in OTHERS if (other := _group(lens, kind, service, options)).rows),
    )


def cited_claim(lens: Lens, row: Claim) -> CitedClaim:
    """A claim with the party and the document it names."""
    return CitedClaim(claim=row, party=_party(lens, row), document=_document(lens, row), more=_more(lens, row))


def _group(lens: Lens, kind: type[Row], service: Service, options: Collection[int] | None) -> RecordGroup:
    rows = [
        row
        for row in lens.where(kind, "service_id", service.id)
        if (not isinstance(row, Dated) or row.in_force(lens.on))
        and (not isinstance(row, Claim) or in_use(row, options))
    ]
    return group(lens, kind, rows, leave_out=TITLES)


def _more(lens: Lens, row: Claim) -> tuple[Fact, ...]:
    """What the page does not say of a claim in a sentence of its own."""
    return described(lens, row, leave_out=SAID.get(type(row), frozenset())).facts


def _party(lens: Lens, row: Claim) -> Supplier | None:
    if isinstance(row, Involvement):
        return lens.get(Supplier, row.party_id)
    return lens.get(Supplier, row.operator_id) if isinstance(row, DataLocation) else None


def _document(lens: Lens, row: Claim) -> Document | None:
    return lens.get(Document, row.document_id) if row.document_id else None
