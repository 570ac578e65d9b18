"""What a chain's picture and its table say: the parties behind a service as all who use it see them, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain as chained
from itertools import product
from operator import attrgetter

from registry.chains import (
    DECLARED,
    BreachClocks,
    Chain,
    Clock,
    Link,
    Span,
    activities_of,
    breach_clocks,
    can_access,
    chain_of,
    link_notice,
    longest,
)
from registry.chains.links import ASSERTED
from registry.reading.lens import Lens
from registry.values import ActivitySubjects, AssessedRole, Engagement, Organisation, ProcessingActivity
from suppliers.values import Access, DeclaredRole, Involvement, Service, Supplier

Pair = tuple[int, int]
# Whoever is declared a processor of ours is one behind the supplier, too.
SAME: dict[str, str] = {DeclaredRole.PROCESSOR: DeclaredRole.SUB_PROCESSOR}


@dataclass(frozen=True, kw_only=True)
class Use:
    """One organisation's use of the service, with the chain and the breach clocks as this organisation sees them."""

    engagement: Engagement
    organisation: Organisation
    chain: Chain
    clocks: BreachClocks
    people: int | None

    @property
    def key(self) -> int:
        """Its number in the picture, where those of suppliers are positive."""
        return -self.organisation.id

    @cached_property
    def clock_of(self) -> dict[int, Clock]:
        """The breach clock of each party that counts."""
        return {clock.party.id: clock for clock in self.clocks.parties}

    @property
    def slowest(self) -> tuple[Involvement, ...]:
        """The links of the path with the worst breach clock, from the supplier down."""
        return self.clocks.parties[0].path if self.clocks.parties else ()


@dataclass(frozen=True, kw_only=True)
class Joined:
    """A link between two parties: what the lower one does for the upper one, by every claim.

    ``kind``: it is declared a processor, has custody without access, or is named without being declared.
    """

    above: Supplier
    party: Supplier
    rows: tuple[Involvement, ...]
    kind: str
    notice: Span

    @property
    def pair(self) -> Pair:
        """The two parties."""
        return self.above.id, self.party.id


@dataclass(frozen=True, kw_only=True)
class ChainFacts:
    """The parties behind a service by level, their links, and who uses it. The first use is that of the worst clock."""

    lens: Lens
    service: Service
    supplier: Supplier
    uses: tuple[Use, ...]
    parties: dict[int, Supplier]
    levels: dict[int, int]
    links: tuple[Joined, ...]

    @cached_property
    def slow(self) -> frozenset[Pair]:
        """The links of the slowest path."""
        path = self.uses[0].slowest if self.uses else ()
        above, found = self.supplier.id, set()
        for row in path:
            found.add((above, row.party_id))
            above = row.party_id
        return frozenset(found)

    @cached_property
    def slow_parties(self) -> frozenset[int]:
        """The parties of the slowest path; none where it has the supplier only."""
        return frozenset(chained.from_iterable(self.slow))

    @cached_property
    def into(self) -> dict[int, list[Joined]]:
        """The links to each party."""
        found: dict[int, list[Joined]] = {}
        for link in self.links:
            found.setdefault(link.party.id, []).append(link)
        return found

    def claims(self, party: int) -> list[Involvement]:
        """Every claim that a party works for another one."""
        found: list[Involvement] = []
        for link in self.into.get(party, ()):
            found += link.rows
        return found

    def roles(self, party: int) -> list[tuple[str, tuple[Organisation, ...]]]:
        """The roles that the organisations assessed a party to have, each with whose view it is. Empty: none yet."""
        found: dict[str, dict[int, Organisation]] = {}
        for use in self.uses:
            roles = set(map(use.chain.role, self.claims(party)))
            for role in sorted(roles - {""}) or [""]:
                found.setdefault(role, {})[use.organisation.id] = use.organisation
        return [(role, tuple(who.values())) for role, who in found.items()]

    def disputed(self, party: int) -> bool:
        """Whether the role of a party is declared and assessed differently, or by two organisations, or undecided."""
        found = set()
        for row in self.claims(party):
            found.add(SAME.get(row.declared_role, row.declared_role))
            for use in self.uses:
                found.add(use.chain.role(row))
        found -= {DeclaredRole.NONE, ""}
        return AssessedRole.UNDECIDED in found or len(found) > 1

    def clock(self, party: int) -> Clock | None:
        """The worst breach clock of a party among the organisations. None: it processes no data, as far as known."""
        clocks = filter(None, (use.clock_of.get(party) for use in self.uses))
        return max(clocks, key=lambda clock: clock.worst.rank, default=None)


def chain_facts(lens: Lens, service: Service, engagements: Iterable[Engagement]) -> ChainFacts | None:
    """The facts of the chain behind a service as the engagements use it. None: its supplier is not on record.

    Without an engagement, every option counts and no role is assessed.
    """
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        return None
    uses = sorted(_uses(lens, service, engagements), key=lambda use: use.clocks.worst.rank, reverse=True)
    chains = [use.chain for use in uses] or [Chain(lens=lens, service=service, options=None, organisation_id=0)]
    links: list[Link] = []
    for chain in chains:
        links += chain.links
    links = list(filter(_asserted, links))
    parties = {supplier.id: supplier}
    for link in links:
        parties[link.party.id] = link.party
    return ChainFacts(
        lens=lens,
        service=service,
        supplier=supplier,
        uses=tuple(uses),
        parties=parties,
        levels=_levels(supplier, uses, links),
        links=tuple(_joined(lens, chains, links)),
    )


def _asserted(link: Link) -> bool:
    return link.involvement.standing in ASSERTED


def _uses(lens: Lens, service: Service, engagements: Iterable[Engagement]) -> Iterable[Use]:
    for engagement in engagements:
        organisation = lens.get(Organisation, engagement.organisation_id)
        if organisation is not None:
            chain = chain_of(lens, engagement, service)
            yield Use(
                engagement=engagement,
                organisation=organisation,
                chain=chain,
                clocks=breach_clocks(lens, engagement, chain),
                people=_people(lens, activities_of(lens, engagement)),
            )


def _people(lens: Lens, activities: Iterable[ProcessingActivity]) -> int | None:
    """About how many people are concerned: the largest number that an activity states."""
    found: list[int] = []
    for activity in activities:
        for row in lens.applying(ActivitySubjects, "activity_id", activity.id):
            if row.number is not None:
                found.append(row.number)
    return max(found, default=None)


def _levels(supplier: Supplier, uses: Iterable[Use], links: Iterable[Link]) -> dict[int, int]:
    """The level of each party: the one of its breach clock, or otherwise the nearest at which it is on record."""
    found = {supplier.id: 0}
    for use in uses:
        for clock in use.clocks.parties:
            found[clock.party.id] = min(clock.level, found.get(clock.party.id, clock.level))
    clocked = set(found)
    for link in links:
        if link.party.id not in clocked:
            found[link.party.id] = min(link.level, found.get(link.party.id, link.level))
    return found


def _joined(lens: Lens, chains: Sequence[Chain], links: Iterable[Link]) -> Iterable[Joined]:
    """The links between parties, with every claim that one works for the other."""
    rows: dict[Pair, dict[int, Link]] = {}
    for link in links:
        if link.above.id != link.party.id:
            rows.setdefault((link.above.id, link.party.id), {})[link.involvement.id] = link
    for each in rows.values():
        first, claims = next(iter(each.values())), tuple(link.involvement for link in each.values())
        notices = (link_notice(lens, row) for row in claims)
        yield Joined(
            above=first.above,
            party=first.party,
            rows=claims,
            kind=_kind(chains, claims),
            # A task without a figure is covered by one that has it.
            notice=longest(list(filter(attrgetter("bounded"), notices))),
        )


def _kind(chains: Sequence[Chain], claims: Sequence[Involvement]) -> str:
    """Whether a party is declared, has custody only, or is named without being declared."""
    if any(row.declared_role in DECLARED for row in claims):
        return "declared"
    found = set()
    for chain, row in product(chains, claims):
        found.add("access" if _accesses(chain, row) else chain.custody(row))
    return "custody" if True in found and "access" not in found else "named"


def _accesses(chain: Chain, row: Involvement) -> bool:
    """Whether a party can access data of the service in which it is involved, by a claim of its own."""
    claims = chain.claims_about(Access, row.service_id)
    return any(claim.party_id == row.party_id and can_access(claim) for claim in claims)
