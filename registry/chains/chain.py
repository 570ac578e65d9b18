"""The chain behind one engagement: which parties count as processing, and the steps from each to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

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

# The kinds of involvement in which a party holds or can access data, unless it was assessed otherwise.
CUSTODY = frozenset(
    {
        *(InvolvementKind.HOSTS, InvolvementKind.DATA_CENTRE, InvolvementKind.MANAGES, InvolvementKind.MONITORS),
        *(InvolvementKind.BACKS_UP, InvolvementKind.SUPPORTS),
    }
)
DECLARED = frozenset({DeclaredRole.PROCESSOR, DeclaredRole.SUB_PROCESSOR})
# The assessed roles of a party that is no sub-processor, whatever it holds.
APART = frozenset({AssessedRole.NOT_PROCESSOR, AssessedRole.CONTROLLER})

C = TypeVar("C", bound=Claim)
# A party in a place of the chain, with the service through which it works where that is on record.
Node = tuple[int, int | None]


@dataclass(frozen=True, kw_only=True)
class Chain:
    """The parties and services behind a service as one organisation uses it, on the lens's day."""

    lens: Lens
    service: Service
    options: frozenset[int] | None
    organisation_id: int
    # What is walked or asked again, by steps, clocks and last copies, is computed once.
    _claims: dict[tuple[type[Claim], int | None], Any] = field(default_factory=dict, init=False, compare=False)
    _roles: dict[int, str] = field(default_factory=dict, init=False, compare=False)
    _below: dict[Node, dict[Node, list[Involvement]]] = field(default_factory=dict, init=False, compare=False)

    @property
    def top(self) -> Node:
        """The supplier with the service used."""
        return self.service.supplier_id, self.service.id

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link, nearest first, including those that a source denies."""
        return tuple(links(self.lens, self.service, self.options))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The supplier and every place of the chain whose party counts, nearest first."""
        found, seen = [self.top], {self.top}
        # The list grows while it is walked.
        for node in found:
            for below in self.below(node):
                if below not in seen:
                    seen.add(below)
                    found.append(below)
        return tuple(found)

    @cached_property
    def services(self) -> tuple[int, ...]:
        """The service used and those of every party that counts, nearest first: our data may be in each."""
        return tuple(dict.fromkeys(service for _party, service in self.nodes if service is not None))

    @cached_property
    def processors(self) -> tuple[Link, ...]:
        """The links whose party counts. No data of ours is below a party that does not count."""
        counted = set(self.services)
        return tuple(link for link in self.links if link.service.id in counted and self.processes(link.involvement))

    def level_behind(self, service_id: int) -> int:
        """The distance from us of a party right behind a service of the chain: 1 behind the service used."""
        return self._levels.get(service_id, 1)

    @cached_property
    def _levels(self) -> dict[int, int]:
        found = {self.service.id: 1}
        for link in self.links:
            if link.involvement.party_service_id is not None:
                found.setdefault(link.involvement.party_service_id, link.level + 1)
        return found

    def excludes(self, party_id: int, service_id: int) -> bool:
        """Whether the organisation assessed that a party gets no data of the service."""
        rows = [row for row in self.claims_about(Involvement, service_id) if row.party_id == party_id]
        return bool(rows) and all(self.role(row) == AssessedRole.NOT_PROCESSOR for row in rows)

    def claims(self, kind: type[C]) -> Sequence[C]:
        """The claims about all the services, of any standing. About the one used: those for the options bought."""
        found: list[C] | None = self._claims.get((kind, None))
        if found is None:
            found = []
            for service_id in self.services:
                found += self.claims_about(kind, service_id)
            self._claims[kind, None] = found
        return found

    def claims_about(self, kind: type[C], service_id: int) -> Sequence[C]:
        """The claims about one service. About the one used: those for the options bought."""
        found: Sequence[C] | None = self._claims.get((kind, service_id))
        if found is None:
            found = self.lens.current(kind, "service_id", service_id)
            if service_id == self.service.id and self.options is not None:
                found = [row for row in found if in_use(row, self.options)]
            self._claims[kind, service_id] = found
        return found

    def role(self, involvement: Involvement) -> str:
        """The role that the organisation assessed. Empty where it did not assess one."""
        if involvement.id not in self._roles:
            self._roles[involvement.id] = assessed_role(self.lens, self.organisation_id, involvement)
        return self._roles[involvement.id]

    def assessment(self, involvement: Involvement) -> RoleAssessment | None:
        """The organisation's assessment of a party's role by the lens's day."""
        return role_assessment(self.lens, self.organisation_id, involvement)

    def custody(self, involvement: Involvement) -> bool:
        """Whether the party holds or can access data, as far as is on record."""
        if involvement.kind in CUSTODY:
            return True
        party, service = involvement.party_id, involvement.service_id
        if accessed_by(party, self.claims_about(Access, service)):
            return True
        return operated_by(party, self.claims_about(DataLocation, service))

    def processes(self, involvement: Involvement) -> bool:
        """Whether the party counts as a sub-processor: by assessment, or otherwise by declared role or custody."""
        if involvement.standing not in ASSERTED:
            return False
        role = self.role(involvement)
        if role in APART:
            return False
        return role == AssessedRole.SUB_PROCESSOR or involvement.declared_role in DECLARED or self.custody(involvement)

    def below(self, node: Node) -> dict[Node, list[Involvement]]:
        """The parties that count directly behind one, each with all that it does there."""
        if node not in self._below:
            self._below[node] = self._found_below(node)
        return self._below[node]

    def _found_below(self, node: Node) -> dict[Node, list[Involvement]]:
        party_id, service_id = node
        found: dict[Node, list[Involvement]] = {}
        if service_id is None:
            return found
        for row in self.claims_about(Involvement, service_id):
            if row.party_id != party_id and self.processes(row):
                found.setdefault(self._node(row), []).append(row)
        return found

    def _node(self, row: Involvement) -> Node:
        service = self.lens.get(Service, row.party_service_id)
        if service is None or not service.in_force(self.lens.on):
            return row.party_id, None
        return row.party_id, service.id


def can_access(access: Access) -> bool:
    """Whether a claim of access is asserted and gives the party data to read at some time."""
    return access.standing in ASSERTED and access.occasion != Occasion.NEVER and access.reads != Reads.NOTHING


def accessed_by(party_id: int, accesses: Iterable[Access]) -> bool:
    """Whether a party can access data by one of the claims."""
    return any(row.party_id == party_id and can_access(row) for row in accesses)


def operated_by(party_id: int, places: Iterable[DataLocation]) -> bool:
    """Whether a party operates one of the places where data is."""
    return any(row.operator_id == party_id and row.standing in ASSERTED for row in places)


def role_assessment(lens: Lens, organisation_id: int, involvement: Involvement) -> RoleAssessment | None:
    """An organisation's assessment of a party's role. One dated after the lens's day does not count yet."""
    for row in lens.current(RoleAssessment, "involvement_id", involvement.id):
        if row.organisation_id == organisation_id and row.on <= lens.on:
            return row
    return None


def assessed_role(lens: Lens, organisation_id: int, involvement: Involvement) -> str:
    """The role that an organisation assessed a party to have. Empty where it did not assess one."""
    found = role_assessment(lens, organisation_id, involvement)
    if found is None:
        return ""
    return found.role


def options_bought(lens: Lens, engagement: Engagement) -> frozenset[int] | None:
    """The options bought. None: none is on record, so every option counts."""
    rows = lens.current(EngagementOption, "engagement_id", engagement.id)
    return frozenset(row.option_id for row in rows) or None


def chain_of(lens: Lens, engagement: Engagement, service: Service) -> Chain:
    """The chain behind an engagement."""
    return Chain(
        lens=lens, service=service, options=options_bought(lens, engagement), organisation_id=engagement.organisation_id
    )
