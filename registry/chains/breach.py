"""Breach notice along a chain: how long until we know, if each party uses its whole time limit (Article 33(2))."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from registry.chains.agreed import governing
from registry.chains.chain import Chain, Node
from registry.chains.links import stated_only
from registry.chains.party_path import PartyPath, worst_first
from registry.chains.paths import Edge, Reached, path_to, reached
from registry.chains.span import UNKNOWN, Span, by_known, by_rank, longest, span_of, upper_limit
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement
from suppliers.values import BreachTerm, Involvement, Period, StatutoryTerm, Supplier

# The time limit for a controller to notify its authority. The figure is dated reference data.
TO_AUTHORITY = "Art. 33(1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(PartyPath):
    """The time from a party's awareness of a breach to ours: its worst path, and the number of paths.

    The time until the party detects the breach is not included.
    """

    paths: int


@dataclass(frozen=True, slots=True)
class BreachClocks:
    """The supplier's own notice, its source, and the clock of every party behind it, the worst first."""

    notice: Span
    basis: Agreement | BreachTerm | None
    parties: tuple[Clock, ...]

    @property
    def bound(self) -> Span:
        """The time until we know of a breach anywhere in the chain: the longest path's figures, and unknown parts."""
        return upper_limit(self.worst, self.at_least)

    @property
    def worst(self) -> Span:
        """The worst of the whole chain."""
        return max([self.notice] + [party.worst for party in self.parties], key=by_rank)

    @property
    def at_least(self) -> Span:
        """The sum of the figures on the longest path: a lower limit."""
        return max([self.notice] + [party.at_least for party in self.parties], key=by_known)


def breach_clocks(lens: Lens, engagement: Engagement, chain: Chain) -> BreachClocks:
    """The clocks of an engagement on the lens's day."""
    basis = governing(lens, engagement.id, "breach") or stated(lens, chain)
    notice = _notice(basis)

    def below(node: Node) -> list[Edge[Node, Involvement]]:
        return [_edge(lens, to, rows) for to, rows in chain.below(node).items()]

    found = reached(chain.top, notice, below)
    return BreachClocks(notice, basis, tuple(sorted(_clocks(lens, chain.top, found), key=worst_first)))


def _notice(basis: Agreement | BreachTerm | None) -> Span:
    """The supplier's own notice, as agreed or stated."""
    if basis is None:
        return UNKNOWN
    if isinstance(basis, Agreement):
        return span_of(basis.breach)
    return span_of(basis.notice)


def stated(lens: Lens, chain: Chain) -> BreachTerm | None:
    """The notice that the supplier states for the options bought: the longest figure, or any where none has one."""
    rows = stated_only(chain.claims_about(BreachTerm, chain.service.id))
    return max(rows, key=lambda row: (row.notice is not None, span_of(row.notice).rank), default=None)


def link_notice(lens: Lens, link: Involvement) -> Span:
    """The time a party has to notify the one above: the link's own figure, or else what its own service states."""
    if link.notice is not None:
        return span_of(link.notice)
    if link.party_service_id is None:
        return UNKNOWN
    terms = stated_only(lens.current(BreachTerm, "service_id", link.party_service_id))
    return longest([span_of(row.notice) for row in terms if row.notice])


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowerNotice:
    """A party with more time to notify a breach than one above it, and the link with that figure."""

    party: Supplier
    link: Involvement
    notice: Span
    above: Supplier
    upper: Span


def slower_links(lens: Lens, chain: Chain, notice: Span) -> list[SlowerNotice]:
    """The parties with more time than one above them, on any path. Each comes once, with its longest notice."""
    edges = list(_edges(lens, chain))
    upper = _shortest(lens, chain, notice, edges)
    found: dict[int, SlowerNotice] = {}
    for node, edge in edges:
        span, party, above = link_notice(lens, edge.link), lens.get(Supplier, edge.to[0]), lens.get(Supplier, node[0])
        if party is None or above is None or not span.exceeds(upper[node]):
            continue
        if party.id not in found or span.rank > found[party.id].notice.rank:
            found[party.id] = SlowerNotice(party=party, link=edge.link, notice=span, above=above, upper=upper[node])
    return list(found.values())


_PlacedEdge = tuple[Node, Edge[Node, Involvement]]


def _edges(lens: Lens, chain: Chain) -> Iterator[_PlacedEdge]:
    """Every step of the chain with the place above it, apart from steps back to the supplier."""
    for node in chain.nodes:
        for to, rows in chain.below(node).items():
            if to != chain.top:
                yield node, _edge(lens, to, rows)


def _shortest(lens: Lens, chain: Chain, notice: Span, edges: Iterable[_PlacedEdge]) -> dict[Node, Span]:
    """The shortest notice of each place: a party that works for several must keep the shortest."""
    shortest = {chain.top: notice}
    for _node, edge in edges:
        span = link_notice(lens, edge.link)
        shortest[edge.to] = min(shortest.get(edge.to, span), span, key=by_rank)
    return shortest


def authority_term(lens: Lens, regime: str) -> StatutoryTerm | None:
    """The time limit for notifying the authority under a regime, as the law sets it on the day."""
    for row in lens.current(StatutoryTerm, "provision", TO_AUTHORITY):
        if row.regime == regime:
            return row
    return None


def deadline(aware: datetime, term: Period | None) -> datetime | None:
    """The end of plain consecutive hours from *aware*, weekends included, in its zone. None: there is no figure."""
    if term is None:
        return None
    hours = term.hours()
    if hours is None:
        return None
    return (aware.astimezone(UTC) + timedelta(hours=hours)).astimezone(aware.tzinfo)


def _edge(lens: Lens, to: Node, rows: list[Involvement]) -> Edge[Node, Involvement]:
    """The longest notice of all that a party does there. A role without a figure is covered by one that has it."""
    notice, link = UNKNOWN, rows[0]
    for row in rows:
        span = link_notice(lens, row)
        if span.bounded and (notice.unknown or span.rank > notice.rank):
            notice, link = span, row
    return Edge(to, link, lambda span: span + notice)


_Found = dict[Node, Reached[Node, Involvement]]


def _clocks(lens: Lens, top: Node, found: _Found) -> Iterator[Clock]:
    """One clock for each party, even where it is in several places of the chain."""
    places: dict[int, list[Node]] = {}
    for node in found:
        if node != top:
            places.setdefault(node[0], []).append(node)
    for party_id, nodes in places.items():
        party = lens.get(Supplier, party_id)
        if party is not None:
            yield _clock(party, nodes, found)


def _clock(party: Supplier, nodes: Sequence[Node], found: _Found) -> Clock:
    """The clock of a party from all its places in the chain."""
    here = [found[node] for node in nodes]
    worst = max(nodes, key=lambda node: found[node].worst.rank)
    return Clock(
        party=party,
        worst=found[worst].worst,
        at_least=max([each.at_least for each in here], key=by_known),
        path=path_to(worst, found),
        paths=sum(each.paths for each in here),
        level=min(each.level for each in here),
    )
