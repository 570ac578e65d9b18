"""The chain behind one engagement: which parties count as processing, and the steps from each to the next."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from registry.chains.links import ASSERTED, Link, in_use, links
from registry.reading.lens import Lens
from registry.values import AssessedRole, Engagement, EngagementOption, RoleAssessment
from suppliers.values import (
    Access,
    Claim,
    DataLocation,
    DeclaredRole,
    Involvement,
    InvolvementKind,
    Occasion,
    Reads,
    Service,
)

# What a party does by which it holds data or can reach it, unless somebody assessed otherwise.
CUSTODY = frozenset(
    {
        *(InvolvementKind.HOSTS, InvolvementKind.DATA_CENTRE, InvolvementKind.MANAGES, InvolvementKind.MONITORS),
        *(InvolvementKind.BACKS_UP, InvolvementKind.SUPPORTS),
    }
)
DECLARED = frozenset({DeclaredRole.PROCESSOR, DeclaredRole.SUB_PROCESSOR})

C = TypeVar("C", bound=Claim)
# A party in a place of the chain, with the service it works by where that is on record.
Node = tuple[int, int | None]


@dataclass(frozen=True, kw_only=True)
class Chain:
    """What stands behind a service as one organisation uses it, on the lens's day."""

    lens: Lens
    service: Service
    options: frozenset[int] | None
    organisation_id: int

    @property
    def top(self) -> Node:
        """The supplier with the service that is used."""
        return self.service.supplier_id, self.service.id

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link, nearest first, denied ones too."""
        return tuple(links(self.lens, self.service, self.options))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The supplier and every place of the chain whose party counts, nearest first."""
        found, at = [self.top], 0
        seen: set[Node] = set(found)
        while at < len(found):
            further = [node for node in self.below(found[at]) if node not in seen]
            seen.update(further)
            found += further
            at += 1
        return tuple(found)

    @cached_property
    def services(self) -> tuple[int, ...]:
        """The service used and those of every party that counts, nearest first: where our data may be."""
        return tuple(dict.fromkeys(service for _party, service in self.nodes if service is not None))

    @cached_property
    def processors(self) -> tuple[Link, ...]:
        """The links whose party counts; below one that does not, nothing is ours, whatever it does there."""
        counted = set(self.services)
        return tuple(link for link in self.links if link.service.id in counted and self.processes(link.involvement))

    def claims(self, kind: type[C]) -> list[C]:
        """What is claimed of any of the services, whatever its standing; of the one used, for what was bought."""
        return [row for service in self.services for row in self._claims(kind, service)]

    def role(self, involvement: Involvement) -> str:
        """The role that the organisation assessed; empty where it did not."""
        found = self.assessment(involvement)
        return found.role if found else ""

    def assessment(self, involvement: Involvement) -> RoleAssessment | None:
        """The organisation's assessment of a party's role, made by the lens's day."""
        return role_assessment(self.lens, self.organisation_id, involvement)

    def custody(self, involvement: Involvement) -> bool:
        """Whether what is on record puts data in the party's hands or within its reach."""
        if involvement.kind in CUSTODY:
            return True
        service = involvement.service_id
        return any(
            row.party_id == involvement.party_id and can_access(row) for row in self._claims(Access, service)
        ) or any(
            row.operator_id == involvement.party_id and row.standing in ASSERTED
            for row in self._claims(DataLocation, service)
        )

    def processes(self, involvement: Involvement) -> bool:
        """Whether the party counts as a sub-processor: so assessed, or not assessed while its role or reach says so."""
        if involvement.standing not in ASSERTED:
            return False
        role = self.role(involvement)
        if role in {AssessedRole.NOT_PROCESSOR, AssessedRole.CONTROLLER}:
            return False
        return role == AssessedRole.SUB_PROCESSOR or involvement.declared_role in DECLARED or self.custody(involvement)

    def below(self, node: Node) -> dict[Node, list[Involvement]]:
        """The parties that count right behind one, each with all that it does there."""
        # Clocks and last copies walk the same chain: each place of it is worked out once.
        if node not in self._below:
            self._below[node] = self._found_below(node)
        return self._below[node]

    @cached_property
    def _below(self) -> dict[Node, dict[Node, list[Involvement]]]:
        return {}

    def _found_below(self, node: Node) -> dict[Node, list[Involvement]]:
        party_id, service_id = node
        found: dict[Node, list[Involvement]] = {}
        for row in self._claims(Involvement, service_id) if service_id is not None else ():
            if row.party_id != party_id and self.processes(row):
                found.setdefault(self._node(row), []).append(row)
        return found

    def _node(self, row: Involvement) -> Node:
        service = self.lens.get(Service, row.party_service_id) if row.party_service_id else None
        return row.party_id, service.id if service and service.in_force(self.lens.on) else None

    def _claims(self, kind: type[C], service_id: int) -> Iterable[C]:
        rows = self.lens.current(kind, "service_id", service_id)
        return (row for row in rows if in_use(row, self.options)) if service_id == self.service.id else rows


def can_access(access: Access) -> bool:
    """Whether an access is one at all: said, at some time, to something."""
    return access.standing in ASSERTED and access.occasion != Occasion.NEVER and access.reads != Reads.NOTHING


def role_assessment(lens: Lens, organisation_id: int, involvement: Involvement) -> RoleAssessment | None:
    """An organisation's assessment of a party's role; one that is dated later than the lens's day says nothing yet."""
    rows: Collection[RoleAssessment] = lens.where(RoleAssessment, "involvement_id", involvement.id)
    return next((row for row in rows if row.organisation_id == organisation_id and row.on <= lens.on), None)


def options_bought(lens: Lens, engagement: Engagement) -> frozenset[int] | None:
    """The options bought; None where none is on record, so that all count."""
    rows: Collection[EngagementOption] = lens.where(EngagementOption, "engagement_id", engagement.id)
    return frozenset(row.option_id for row in rows) or None


def chain_of(lens: Lens, engagement: Engagement, service: Service) -> Chain:
    """The chain behind an engagement."""
    return Chain(
        lens=lens, service=service, options=options_bought(lens, engagement), organisation_id=engagement.organisation_id
    )
