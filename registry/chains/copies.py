"""The last copy: how long after the end, or after an erasure in the service, data is still somewhere along the chain.

Article 28(3)(g). A party below that starts on the end of the contract runs beside the one above it; one that starts
on the other's deletion runs after it. Without a figure there is no bound.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from registry.chains.agreed import governing
from registry.chains.chain import Chain, Node
from registry.chains.links import in_use
from registry.chains.paths import Edge, path_to, reached
from registry.chains.span import UNKNOWN, Span, latest, span_of
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement
from suppliers.values import (
    BackupTerm,
    Claim,
    Component,
    ComponentKind,
    Involvement,
    RetentionEvent,
    RetentionTerm,
    Standing,
    Supplier,
)

C = TypeVar("C", bound=Claim)
# Which of a lower party's events answer for one of ours: what it deletes on the end of the contract, else what it
# deletes once the one above has.
BELOW = {
    RetentionEvent.CONTRACT_END: (RetentionEvent.CONTRACT_END, RetentionEvent.ERASED),
    RetentionEvent.ERASED: (RetentionEvent.ERASED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one party keeps: how long until it deletes, and how long its copies outlive that."""

    deletion: Span
    tail: Span
    from_the_end: bool
    basis: Agreement | RetentionTerm | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCopy:
    """When the last copy at one party is gone, counted from the event, with the worst path to it."""

    party: Supplier
    kept: Kept
    worst: Span
    at_least: Span
    path: tuple[Involvement, ...]
    level: int

    @property
    def bound(self) -> Span:
        """When the last copy there is gone: the figures of the longest path, and what is open on the worst."""
        return replace(self.at_least, unknown=self.worst.unknown)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCopy:
    """The supplier's own last copy, what it rests on, and that of every party behind it, the worst first."""

    event: str
    own: Span
    kept: Kept
    parties: tuple[PartyCopy, ...]

    @property
    def bound(self) -> Span:
        """When the last copy anywhere is gone: the figures of the longest path, and what is open on the worst."""
        return replace(self.at_least, unknown=self.worst.unknown)

    @property
    def worst(self) -> Span:
        """The last copy of the whole chain."""
        return max([self.own, *(each.worst for each in self.parties)], key=lambda span: span.rank)

    @property
    def at_least(self) -> Span:
        """What the figures of the longest path add up to: a bound from below."""
        return max([self.own, *(each.at_least for each in self.parties)], key=lambda span: span.known)


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
    parties: dict[int, PartyCopy] = {}
    for node, here in found.items():
        party = lens.get(Supplier, node[0])
        if node == chain.top or party is None:
            continue
        there = at(node[1])
        worst, at_least = here.worst + there.tail, here.at_least + there.tail
        copy = PartyCopy(
            party=party, kept=there, worst=worst, at_least=at_least, path=path_to(node, found), level=here.level
        )
        parties[party.id] = _worse(parties.get(party.id, copy), copy)
    ordered = sorted(parties.values(), key=lambda each: (*(-part for part in each.worst.rank), each.party.id))
    return LastCopy(event=event, own=top.deletion + top.tail, kept=top, parties=tuple(ordered))


def _worse(one: PartyCopy, other: PartyCopy) -> PartyCopy:
    """The worse of a party's two places in the chain, with the longest figures and the nearest level of both."""
    at_least = max(one.at_least, other.at_least, key=lambda span: span.known)
    worse = other if other.worst.rank > one.worst.rank else one
    return replace(worse, at_least=at_least, level=min(one.level, other.level))


def kept(lens: Lens, chain: Chain, service_id: int | None, events: Sequence[str]) -> Kept:
    """What a service's own statements say of the first of *events* they speak of: the longest of those terms.

    Unknown where they speak of none, or no service is on record. A term of the backups says how long copies outlive
    the deletion, never when data is deleted in the service.
    """
    terms = [] if service_id is None else _stated(lens, chain, RetentionTerm, service_id)
    spoken = next((event for event in events if any(row.event == event for row in terms)), None)
    if spoken is None or service_id is None:
        return Kept(deletion=UNKNOWN, tail=Span(), from_the_end=False, basis=None)
    spoken_of = [row for row in terms if row.event == spoken]
    of_copies = [row for row in spoken_of if speaks_of_copies(lens, row)]
    of_data = [row for row in spoken_of if row not in of_copies]
    term = max(of_data or of_copies, key=lambda row: (row.kept is not None, span_of(row.kept).rank))
    if term.rotation:
        tail = span_of(term.rotation)
    else:
        tail = latest([*(span_of(row.kept) for row in of_copies), backups_kept(lens, chain, service_id)])
    if of_data:
        deletion = span_of(term.kept)
    else:
        # What is erased in the service is gone there at once; of the end of the contract nothing is said.
        deletion = Span() if spoken == RetentionEvent.ERASED else UNKNOWN
    return Kept(deletion=deletion, tail=tail, from_the_end=spoken == RetentionEvent.CONTRACT_END, basis=term)


def backups_kept(lens: Lens, chain: Chain, service_id: int) -> Span:
    """How long the copies of a service are kept, the longest; open where nothing is stated, or a kind has no figure."""
    rows = _stated(lens, chain, BackupTerm, service_id)
    endless = without_rotation(rows)
    return latest([span_of(row.kept) for row in rows if row.kept or row in endless])


def without_rotation(rows: Iterable[BackupTerm]) -> list[BackupTerm]:
    """The copies that have no figure, unless another row says it for the same kind of copy of the same part."""
    rows = list(rows)
    answered = {(row.kind, row.component_id) for row in rows if row.kept}
    return [row for row in rows if not row.kept and (row.what or (row.kind, row.component_id) not in answered)]


def speaks_of_copies(lens: Lens, term: RetentionTerm) -> bool:
    """Whether a term is one of the backups: it says how long copies last, not when data is deleted."""
    part = lens.get(Component, term.component_id) if term.component_id else None
    return part is not None and part.kind == ComponentKind.BACKUP


def _agreed(lens: Lens, engagement: Engagement, chain: Chain, event: RetentionEvent) -> Kept | None:
    """What was agreed for the end governs; its copies are kept as stated."""
    if event != RetentionEvent.CONTRACT_END:
        return None
    agreement = governing(lens, engagement.id, "deletion")
    if agreement is None:
        return None
    said = kept(lens, chain, chain.service.id, [event])
    tail = said.tail if said.basis else backups_kept(lens, chain, chain.service.id)
    return Kept(deletion=span_of(agreement.deletion), tail=tail, from_the_end=True, basis=agreement)


def _edge(below: Kept, to: Node, link: Involvement) -> Edge[Node, Involvement]:
    if below.from_the_end:
        return Edge(to, link, lambda _above: below.deletion)
    return Edge(to, link, lambda above: above + below.deletion)


def _stated(lens: Lens, chain: Chain, kind: type[C], service_id: int) -> list[C]:
    rows = [row for row in lens.current(kind, "service_id", service_id) if row.standing == Standing.STATED]
    return [row for row in rows if in_use(row, chain.options)] if service_id == chain.service.id else rows
