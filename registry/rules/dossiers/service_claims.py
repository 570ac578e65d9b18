"""The claims about a service as one organisation uses it, and the documents that they were read in."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from registry.chains import ASSERTED, Chain, chain_of, in_use
from registry.reading.lens import Lens
from registry.values import Engagement, Organisation
from suppliers.values import (
    CLAIMS,
    Availability,
    Claim,
    Commitment,
    Conflict,
    Document,
    Service,
    Standing,
    Supplier,
)

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, kw_only=True)
class ServiceClaims:
    """A service that an organisation uses, with the claims that apply to what was bought."""

    lens: Lens
    organisation: Organisation
    engagement: Engagement
    service: Service
    supplier: Supplier

    @cached_property
    def chain(self) -> Chain:
        """What stands behind the service, as it was bought."""
        return chain_of(self.lens, self.engagement, self.service)

    def claims(self, kind: type[C]) -> tuple[C, ...]:
        """Everything claimed of the service that applies to what was bought, whatever its standing."""
        found: tuple[C, ...] | None = self._claims.get(kind)
        if found is None:
            rows = self.lens.current(kind, "service_id", self.service.id)
            found = self._claims[kind] = tuple(row for row in rows if in_use(row, self.chain.options))
        return found

    @cached_property
    def _claims(self) -> dict[type[Claim], tuple[Any, ...]]:
        """What was asked for so far, by kind: many rules ask for the same."""
        return {}

    @cached_property
    def claimed(self) -> tuple[Claim, ...]:
        """The claims of every kind."""
        return tuple(row for kind in CLAIMS for row in self.claims(kind))

    def stated(self, kind: type[C]) -> tuple[C, ...]:
        """What the sources state."""
        return tuple(row for row in self.claims(kind) if row.standing == Standing.STATED)

    def asserted(self, kind: type[C]) -> tuple[C, ...]:
        """What the sources state, clearly or not."""
        return tuple(row for row in self.claims(kind) if row.standing in ASSERTED)

    def commitments(self, topic: str) -> tuple[Commitment, ...]:
        """What is on record of one topic, whatever its standing."""
        return tuple(row for row in self.claims(Commitment) if row.topic == topic)

    def document(self, claim: Claim) -> Document | None:
        """The document a claim was read in."""
        return self.lens.get(Document, claim.document_id) if claim.document_id else None

    @cached_property
    def read_in(self) -> dict[int, list[Claim]]:
        """What was read in each document, by the document's id; what nobody has read yet is not there."""
        found: dict[int, list[Claim]] = {}
        for row in self.claimed:
            if row.document_id is not None and row.standing != Standing.UNREAD:
                found.setdefault(row.document_id, []).append(row)
        return found

    @cached_property
    def sources(self) -> tuple[Document, ...]:
        """The documents that we hold and that claims about the service are based on."""
        rows = (self.lens.get(Document, key) for key in sorted(self.read_in))
        return tuple(row for row in rows if row is not None and row.availability == Availability.HELD)

    def in_conflict(self, first: Claim, second: Claim) -> bool:
        """Whether somebody recorded that two claims do not agree, resolved or not: another rule reports that."""
        return any(
            {*row.sides} == {first.key, second.key}
            for claim in (first, second)
            for row in self.lens.where(Conflict, "first_id", claim.id)
        )

    def successor(self, document: Document) -> Document | None:
        """The document that we hold and that supersedes another; None where there is none."""
        rows = self.lens.where(Document, "supersedes_id", document.id)
        return next((row for row in rows if row.availability == Availability.HELD), None)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The supplier's documents."""
        return self.lens.where(Document, "supplier_id", self.supplier.id)
