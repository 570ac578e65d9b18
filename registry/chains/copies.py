"""The last copy: how long after the end, or after an erasure in the service, data is still somewhere along the chain.

Article 28(3)(g). If a lower party's period starts at the end of the contract, it runs beside the one above. If it
starts when the party above deletes, it runs after that. Without a figure there is no upper limit.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from registry.chains.agreed import governing
from registry.chains.chain import Chain, Node
from registry.chains.links import stated_only
from registry.chains.party_path import PartyPath, worst_first
from registry.chains.paths import Edge, Reached, path_to, reached
from registry.chains.span import UNKNOWN, Span, by_known, by_rank, latest, span_of, upper_limit
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement
from suppliers.values import (
    BackupTerm,
    Component,
    ComponentKind,
    Involvement,
    RetentionEvent,
    RetentionTerm,
    Supplier,
)

# For each of our events, the events of a lower party that answer for it: deletion at the end of the contract, or
# otherwise deletion after the party above has deleted.
BELOW = {
    RetentionEvent.CONTRACT_END: (RetentionEvent.CONTRACT_END, RetentionEvent.ERASED),
    RetentionEvent.ERASED: (RetentionEvent.ERASED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How long until one party deletes, and how much longer its copies last."""

    deletion: Span
    tail: Span
    from_the_end: bool
    basis: Agreement | RetentionTerm | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCopy(PartyPath):
    """When the last copy at one party is gone, counted from the event, with the worst path to it."""

    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCopy:
    """The supplier's own last copy, its source, and the last copy of every party behind it, the worst first."""

    event: str
    own: Span
    kept: Kept
    parties: tuple[PartyCopy, ...]

    @property
    def bound(self) -> Span:
        """When the last copy anywhere is gone: the figures of the longest path, and the unknown parts of the worst."""
        return upper_limit(self.worst, self.at_least)

    @property
    def worst(self) -> Span:
        """The last copy of the whole chain."""
        return max([self.own] + [party.worst for party in self.parties], key=by_rank)

    @property
    def at_least(self) -> Span:
        """The sum of the figures on the longest path: a lower limit."""
        return max([self.own] + [party.at_least for party in self.parties], key=by_known)


def last_copy(
    lens: Lens, engagement: Engagement, chain: Chain, event: RetentionEvent = RetentionEvent.CONTRACT_END
) -> LastCopy:
    """The last copy of an engagement's data after the *event*, on the lens's day."""
    top = _agreed(lens, engagement, chain, event) or kept(lens, chain, chain.service.id, [event])
    own: dict[int | None, Kept] = {}

    def below(node: Node) -> list[Edge[Node, Involvement]]:
        return [_edge(at(to[1]), to, rows[0]) for to, rows in chain.below(node).items()]

    def at(service_id: int | None) -> Kept:
        if service_id not in own:
            own[service_id] = kept(lens, chain, service_id, BELOW[event])
        return own[service_id]

    found = reached(chain.top, top.deletion, below)
    parties = _copies(lens, chain.top, found, at)
    return LastCopy(event=event, own=top.deletion + top.tail, kept=top, parties=tuple(sorted(parties, key=worst_first)))


def _copies(
    lens: Lens, top: Node, found: Mapping[Node, Reached[Node, Involvement]], kept_at: Callable[[int | None], Kept]
) -> Iterable[PartyCopy]:
    """The last copy of each party, even where it is in several places of the chain."""
    parties: dict[int, PartyCopy] = {}
    for node, here in found.items():
        party = lens.get(Supplier, node[0])
        if node == top or party is None:
            continue
        there = kept_at(node[1])
        copy = PartyCopy(
            party=party,
            kept=there,
            worst=here.worst + there.tail,
            at_least=here.at_least + there.tail,
            path=path_to(node, found),
            level=here.level,
        )
        parties[party.id] = _worse(parties.get(party.id, copy), copy)
    return parties.values()


def _worse(one: PartyCopy, other: PartyCopy) -> PartyCopy:
    """The worse of a party's two places in the chain, with the longest figures and the nearest level of both."""
    worse = max(one, other, key=lambda copy: copy.worst.rank)
    at_least = max(one.at_least, other.at_least, key=by_known)
    return replace(worse, at_least=at_least, level=min(one.level, other.level))


def kept(lens: Lens, chain: Chain, service_id: int | None, events: Sequence[str]) -> Kept:
    """The times that a service states for the first of *events* that it mentions, by the longest of those terms.

    Unknown where it mentions none, or no service is on record. A term on backups states how much longer copies last,
    never when data is deleted in the service.
    """
    if service_id is not None:
        terms = stated_only(chain.claims_about(RetentionTerm, service_id))
        for event in events:
            on_event = [row for row in terms if row.event == event]
            if on_event:
                return _kept_after(lens, chain, service_id, on_event)
    return Kept(deletion=UNKNOWN, tail=Span(), from_the_end=False, basis=None)


def _kept_after(lens: Lens, chain: Chain, service_id: int, terms: Sequence[RetentionTerm]) -> Kept:
    """The times that a service's terms on one event state."""
    of_copies = [row for row in terms if about_copies(lens, row)]
    of_data = [row for row in terms if row not in of_copies]
    term = max(of_data or of_copies, key=lambda row: (row.kept is not None, span_of(row.kept).rank))
    if term.rotation:
        tail = span_of(term.rotation)
    else:
        tail = latest([*(span_of(row.kept) for row in of_copies), backups_kept(chain, service_id)])
    from_the_end = term.event == RetentionEvent.CONTRACT_END
    return Kept(deletion=_deletion(term, bool(of_data)), tail=tail, from_the_end=from_the_end, basis=term)


def _deletion(term: RetentionTerm, of_data: bool) -> Span:
    """How long until the data itself is deleted. A term on copies alone does not state it."""
    if of_data:
        return span_of(term.kept)
    if term.event == RetentionEvent.ERASED:
        # Data erased in the service is gone there at once.
        return Span()
    return UNKNOWN


def backups_kept(chain: Chain, service_id: int) -> Span:
    """How long a service's copies are kept, the longest. Unknown where none is stated, or a kind has no figure."""
    rows = stated_only(chain.claims_about(BackupTerm, service_id))
    without = without_rotation(rows)
    return latest([span_of(row.kept) for row in rows if row.kept or row in without])


def without_rotation(rows: Iterable[BackupTerm]) -> list[BackupTerm]:
    """The copies without a figure, unless another row has one for the same kind of copy of the same component."""
    rows = list(rows)
    answered = {(row.kind, row.component_id) for row in rows if row.kept}
    return [row for row in rows if not row.kept and (row.what or (row.kind, row.component_id) not in answered)]


def about_copies(lens: Lens, term: RetentionTerm) -> bool:
    """Whether a term is about backups: it states how long copies last, not when data is deleted."""
    part = lens.get(Component, term.component_id)
    return part is not None and part.kind == ComponentKind.BACKUP


def _agreed(lens: Lens, engagement: Engagement, chain: Chain, event: RetentionEvent) -> Kept | None:
    """The times agreed for the end. They govern the deletion. Copies are kept as stated."""
    if event != RetentionEvent.CONTRACT_END:
        return None
    agreement = governing(lens, engagement.id, "deletion")
    if agreement is None:
        return None
    stated = kept(lens, chain, chain.service.id, [event])
    tail = stated.tail
    if stated.basis is None:
        tail = backups_kept(chain, chain.service.id)
    return Kept(deletion=span_of(agreement.deletion), tail=tail, from_the_end=True, basis=agreement)


def _edge(below: Kept, to: Node, link: Involvement) -> Edge[Node, Involvement]:
    if below.from_the_end:
        return Edge(to, link, lambda _above: below.deletion)
    return Edge(to, link, lambda above: above + below.deletion)
