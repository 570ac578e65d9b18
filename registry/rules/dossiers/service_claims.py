"""The claims about a service as one organisation uses it, and the documents that state them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from registry.chains import ASSERTED, Chain, chain_of, citations_of, conflicts_of, in_use
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import with_standing
from registry.values import Engagement, Organisation
from suppliers.values import (
    CLAIMS,
    Availability,
    Claim,
    Commitment,
    Document,
    Service,
    Standing,
    Supplier,
)

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, kw_only=True)
class ServiceClaims:
    """A service that an organisation uses, with the claims that apply to the options bought."""

    lens: Lens
    organisation: Organisation
    engagement: Engagement
    service: Service
    supplier: Supplier

    @cached_property
    def chain(self) -> Chain:
        """The chain behind the service, for the options bought."""
        return chain_of(self.lens, self.engagement, self.service)

    def claims(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind that apply to the options bought, of every standing."""
        found: tuple[C, ...] | None = self._claims.get(kind)
        if found is None:
            rows = self.lens.current(kind, "service_id", self.service.id)
            found = self._claims[kind] = tuple(row for row in rows if in_use(row, self.chain.options))
        return found

    @cached_property
    def _claims(self) -> dict[type[Claim], tuple[Any, ...]]:
        """The claims that rules have read so far, by kind: many rules read the same ones."""
        return {}

    @cached_property
    def claimed(self) -> tuple[Claim, ...]:
        """The claims of every kind."""
        found: list[Claim] = []
        for kind in CLAIMS:
            found += self.claims(kind)
        return tuple(found)

    def stated(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind that a source states clearly."""
        return with_standing(self.claims(kind), {Standing.STATED})

    def asserted(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind that a source states, clearly or not."""
        return with_standing(self.claims(kind), ASSERTED)

    def commitments(self, topic: str) -> tuple[Commitment, ...]:
        """The claims on one topic, of every standing."""
        return tuple(row for row in self.claims(Commitment) if row.topic == topic)

    def document(self, claim: Claim) -> Document | None:
        """The document that is the source of a claim; None where the claim names none."""
        if claim.document_id is None:
            return None
        return self.lens.get(Document, claim.document_id)

    @cached_property
    def read_in(self) -> dict[int, list[Claim]]:
        """The claims of each document, by the document's id, without those not yet read."""
        found: dict[int, list[Claim]] = {}
        for row in self.claimed:
            if row.document_id is not None and row.standing != Standing.UNREAD:
                found.setdefault(row.document_id, []).append(row)
        return found

    @cached_property
    def sources(self) -> tuple[Document, ...]:
        """The documents that we hold and that claims about the service are based on."""
        return held(self.lens.get_each(Document, sorted(self.read_in)))

    @cached_property
    def read(self) -> tuple[Document, ...]:
        """The documents that we hold in which claims about the service are written, as source or further place."""
        documents = set(self.read_in)
        for row in self.claimed:
            documents.update(each.document_id for each in citations_of(self.lens, row))
        return held(self.lens.get_each(Document, sorted(documents)))

    def in_conflict(self, first: Claim, second: Claim) -> bool:
        """Whether a conflict of two claims is on record, resolved or not: another rule reports it."""
        return any({*row.sides} == {first.key, second.key} for row in conflicts_of(self.lens, first))

    def successor(self, document: Document) -> Document | None:
        """The document that we hold and that supersedes another; None where there is none."""
        return next(iter(held(self.lens.where(Document, "supersedes_id", document.id))), None)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The supplier's documents."""
        return self.lens.where(Document, "supplier_id", self.supplier.id)


def held(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that we hold."""
    return tuple(row for row in documents if row.availability == Availability.HELD)
