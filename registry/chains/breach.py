"""Breach notice along a chain: how long until we know, if each party uses its whole limit (Article 33(2))."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from registry.chains.agreed import governing
from registry.chains.chain import Chain, Node
from registry.chains.links import in_use
from registry.chains.paths import Edge, Reached, path_to, reached
from registry.chains.span import UNKNOWN, Span, longest, span_of
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement
from suppliers.values import BreachTerm, Involvement, Period, Standing, StatutoryTerm, Supplier

# The hours in which a controller tells its authority; the figure is dated reference data.
TO_AUTHORITY = "Art. 33(1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How long after a party becomes aware of a breach we know of it: its worst path, and how many paths there are.

    Detection lies outside. ``at_least`` is what the figures alone add up to on the longest path.
    """

    party: Supplier
    worst: Span
    at_least: Span
    path: tuple[Involvement, ...]
    paths: int
    level: int

    @property
    def bound(self) -> Span:
        """How long until we know: the figures of the longest path, and what is open on the worst."""
        return replace(self.at_least, unknown=self.worst.unknown)


@dataclass(frozen=True, slots=True)
class BreachClocks:
    """The supplier's own notice, what it rests on, and the clock of every party behind it, the worst first."""

    notice: Span
    basis: Agreement | BreachTerm | None
    parties: tuple[Clock, ...]

    @property
    def bound(self) -> Span:
        """How long until we know of a breach anywhere in the chain: the longest path's figures, and what is open."""
        return replace(self.at_least, unknown=self.worst.unknown)

    @property
    def worst(self) -> Span:
        """The worst of the whole chain."""
        return max([self.notice, *(each.worst for each in self.parties)], key=lambda span: span.rank)

    @property
    def at_least(self) -> Span:
        """What the figures of the longest path add up to: a bound from below."""
        return max([self.notice, *(each.at_least for each in self.parties)], key=lambda span: span.known)


def breach_clocks(lens: Lens, engagement: Engagement, chain: Chain) -> BreachClocks:
    """The clocks of an engagement on the lens's day."""
    basis = governing(lens, engagement.id, "breach") or stated(lens, chain)
    notice = UNKNOWN if basis is None else span_of(basis.breach if isinstance(basis, Agreement) else basis.notice)

    def below(node: Node) -> list[Edge[Node, Involvement]]:
        return [_edge(lens, to, rows) for to, rows in chain.below(node).items()]

    found = reached(chain.top, notice, below)
    return BreachClocks(notice, basis, tuple(sorted(_clocks(lens, chain.top, found), key=_gravest)))


def stated(lens: Lens, chain: Chain) -> BreachTerm | None:
    """The notice that the supplier states for what was bought: the longest that has a figure, else any."""
    rows = [
        row
        for row in lens.current(BreachTerm, "service_id", chain.service.id)
        if row.standing == Standing.STATED and in_use(row, chain.options)
    ]
    return max(rows, key=lambda row: (row.notice is not None, span_of(row.notice).rank), default=None)


def link_notice(lens: Lens, link: Involvement) -> Span:
    """How long a party has to tell the one above: the link's own figure, else what its own service states."""
    if link.notice is not None:
        return span_of(link.notice)
    terms = lens.current(BreachTerm, "service_id", link.party_service_id) if link.party_service_id else ()
    return longest([span_of(row.notice) for row in terms if row.standing == Standing.STATED and row.notice])


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowerNotice:
    """A party that has longer to tell of a breach than one above it has, by the link that says so."""

    party: Supplier
    link: Involvement
    notice: Span
    above: Supplier
    upper: Span


def slower_links(lens: Lens, chain: Chain, notice: Span) -> list[SlowerNotice]:
    """The parties slower than one above them, whichever way leads there; each once, where it has longest."""
    links = [
        (node, _edge(lens, to, rows))
        for node in chain.nodes
        for to, rows in chain.below(node).items()
        if to != chain.top
    ]
    # Whoever works for several has the shortest of its notices to keep.
    upper = {chain.top: notice}
    for _node, edge in links:
        span = link_notice(lens, edge.link)
        upper[edge.to] = min(upper.get(edge.to, span), span, key=lambda each: each.rank)
    found: dict[int, SlowerNotice] = {}
    for node, edge in links:
        span, party, above = link_notice(lens, edge.link), lens.get(Supplier, edge.to[0]), lens.get(Supplier, node[0])
        if party is None or above is None or not span.exceeds(upper[node]):
            continue
        if party.id not in found or span.rank > found[party.id].notice.rank:
            found[party.id] = SlowerNotice(party=party, link=edge.link, notice=span, above=above, upper=upper[node])
    return list(found.values())


def authority_term(lens: Lens, regime: str) -> StatutoryTerm | None:
    """The time in which the authority is told, as the law gives it on the day under a regime."""
    rows = lens.current(StatutoryTerm, "provision", TO_AUTHORITY)
    return next((row for row in rows if row.regime == regime), None)


def deadline(aware: datetime, term: Period | None) -> datetime | None:
    """When plain consecutive hours from *aware* have run, weekends included, in its zone; None without a figure."""
    hours = term.hours() if term else None
    if hours is None:
        return None
    return (aware.astimezone(UTC) + timedelta(hours=hours)).astimezone(aware.tzinfo)


def _edge(lens: Lens, to: Node, rows: list[Involvement]) -> Edge[Node, Involvement]:
    """The longest notice of all that a party does there; a role without a figure is covered by one that has it."""
    figures = [(span, row) for row in rows if (span := link_notice(lens, row)).bounded]
    notice, link = max(figures, key=lambda each: each[0].rank, default=(UNKNOWN, rows[0]))
    return Edge(to, link, lambda span: span + notice)


def _clocks(lens: Lens, top: Node, found: dict[Node, Reached[Node, Involvement]]) -> list[Clock]:
    """One clock for each party, be it in several places of the chain."""
    places: dict[int, list[tuple[Node, Reached[Node, Involvement]]]] = {}
    for node, here in found.items():
        if node != top:
            places.setdefault(node[0], []).append((node, here))
    clocks = []
    for party_id, seen in places.items():
        party = lens.get(Supplier, party_id)
        node, worst = max(seen, key=lambda each: each[1].worst.rank)
        if party is None:
            continue
        clocks.append(
            Clock(
                party=party,
                worst=worst.worst,
                at_least=max((here.at_least for _node, here in seen), key=lambda span: span.known),
                path=path_to(node, found),
                paths=sum(here.paths for _node, here in seen),
                level=min(here.level for _node, here in seen),
            )
        )
    return clocks


def _gravest(clock: Clock) -> tuple[int, int, int]:
    unknown, known = clock.worst.rank
    return -unknown, -known, clock.party.id
