"""Two lines of time: how soon we know of a breach along the worst path, and when the last copy is gone at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter

from django.utils.translation import gettext as _

from registry.chains import (
    UNKNOWN,
    Chain,
    Kept,
    LastCopy,
    PartyCopy,
    Span,
    authority_term,
    last_copy,
    laws_of,
    link_notice,
    span_of,
)
from registry.chains.copies import BELOW, kept
from registry.pictures.bar import Bar, Part, bar_of
from registry.pictures.brief import brief
from registry.pictures.chain_facts import ChainFacts, Use
from registry.reading.lens import Lens
from registry.values import Agreement, Organisation
from suppliers.values import Involvement, RetentionEvent, Supplier
from suppliers.wording.figures import listing


@dataclass(frozen=True, kw_only=True)
class Path:
    """One path through the chain: its bar, and a sentence for each part."""

    bar: Bar
    parts: tuple[Part, ...]

    @property
    def known(self) -> int:
        """The sum of its figures, for comparison."""
        return self.total.known

    @property
    def total(self) -> Span:
        """All its parts together."""
        found = Span()
        for part in self.parts:
            found += part.span
        return found


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A line of time: the worst path, the whole as the pages say it, and what the organisations accept.

    The worst path has the most parts without a figure. Where the figures of another path add up to more, that one is
    there, too. ``further`` is the sum of figures, where it is that of neither.
    """

    paths: tuple[Path, ...]
    bound: Span
    accepted: tuple[tuple[Span, tuple[Organisation, ...]], ...] = ()

    @property
    def without(self) -> str:
        """The parties of the worst path for which no figure is on record."""
        names = {}
        for part in self.paths[0].parts:
            if part.span.unknown:
                names[part.who] = True
        return listing(list(names))

    @property
    def further(self) -> Span | None:
        """The longest sum of figures, where no path that is drawn has it."""
        if self.bound.known > max(map(attrgetter("known"), self.paths)):
            return replace(self.bound, unknown=0)
        return None

    @property
    def beyond(self) -> bool:
        """Whether a limit is drawn, because the time is longer."""
        return any(map(attrgetter("bar.limits"), self.paths))


def breach_clock(facts: ChainFacts) -> Clock | None:
    """How soon we know of a breach in the chain, along the worst path of those who use it. None: nobody does."""
    if not facts.uses:
        return None
    use = facts.uses[0]
    accepted = _accepted(facts.uses)
    limits, ends = list(map(itemgetter(0), accepted)), _we_know(facts.lens, use.organisation)
    longest = max(use.clocks.parties, key=lambda clock: clock.worst.known, default=None)
    paths = []
    for links in (use.slowest, longest.path if longest else ()):
        parts = tuple(_notices(facts, use, links))
        paths.append(Path(bar=bar_of(parts, ends, limits), parts=parts))
    return Clock(paths=_longer(paths), bound=use.clocks.bound, accepted=tuple(accepted))


def copies_clock(facts: ChainFacts) -> Clock | None:
    """When the last copy is gone after the contract ends, along the worst path. None: nobody uses the service."""
    found = []
    for use in facts.uses:
        found.append((use, last_copy(facts.lens, use.engagement, use.chain)))
    if not found:
        return None
    use, last = max(found, key=lambda each: each[1].worst.rank)
    # The supplier's own copies are a path without a party behind it.
    ways: list[tuple[Span, PartyCopy | None]] = [(last.own, None)]
    for copy in last.parties:
        ways.append((copy.worst, copy))
    paths = []
    for _span, way in (max(ways, key=lambda each: each[0].rank), max(ways, key=lambda each: each[0].known)):
        parts = tuple(_copies(facts, use.chain, last, way))
        paths.append(Path(bar=bar_of(parts, _("the last copy is gone")), parts=parts))
    return Clock(paths=_longer(paths), bound=last.bound)


def _longer(paths: list[Path]) -> tuple[Path, ...]:
    """The first path, and the second one where its figures add up to more."""
    worst, longest = paths
    return (worst, longest) if longest.known > worst.known else (worst,)


def _notices(facts: ChainFacts, use: Use, links: Sequence[Involvement]) -> Iterable[Part]:
    """A part for each party on a path, from the one furthest away to the supplier."""
    above = [facts.supplier.name, *(_name(facts, row) for row in links)]
    for row, to in reversed(list(zip(links, above, strict=False))):
        yield _notice(_name(facts, row), to, link_notice(facts.lens, row), agreed=False)
    agreed = isinstance(use.clocks.basis, Agreement)
    yield _notice(facts.supplier.name, "", use.clocks.notice, agreed=agreed)


def _name(facts: ChainFacts, row: Involvement) -> str:
    return facts.parties[row.party_id].name


def _notice(party: str, to: str, span: Span, *, agreed: bool) -> Part:
    words = {"party": party, "to": to or _("us"), "time": span}
    if span.unknown:
        sentence = _("%(party)s knows, and notifies %(to)s: no figure") % words
    elif to:
        sentence = _("%(party)s knows, and notifies %(to)s within %(time)s") % words
    elif agreed:
        sentence = _("%(party)s knows, and notifies us within %(time)s, as agreed") % words
    else:
        sentence = _("%(party)s knows, and notifies us within %(time)s, as stated") % words
    return Part(begins=party, span=span, sentence=sentence, who=party)


def _we_know(lens: Lens, organisation: Organisation) -> str:
    """What the end of the breach clock begins: our own time to notify the authority, where the law has a figure."""
    spans = []
    for law in laws_of(organisation.regime):
        term = authority_term(lens, law)
        if term is not None and term.period is not None:
            spans.append(span_of(term.period))
    if not spans:
        return _("we know")
    return _("we know; our %(time)s begin") % {"time": brief(min(spans, key=lambda span: span.known))}


def _accepted(uses: Iterable[Use]) -> list[tuple[Span, tuple[Organisation, ...]]]:
    """The longest notice that each organisation accepts, the shortest first."""
    found: dict[Span, dict[int, Organisation]] = {}
    for use in uses:
        if use.organisation.longest_notice is not None:
            span = span_of(use.organisation.longest_notice)
            found.setdefault(span, {})[use.organisation.id] = use.organisation
    return [(span, tuple(found[span].values())) for span in sorted(found, key=lambda span: span.known)]


def _copies(facts: ChainFacts, chain: Chain, last: LastCopy, copy: PartyCopy | None) -> Iterable[Part]:
    """A part for each deletion on the way to a party's last copy, then how much longer copies there remain."""
    party, ending = facts.supplier, last.kept
    deletions = [_deletion(party, ending.deletion)]
    for row in copy.path if copy else ():
        party, there = facts.parties[row.party_id], _kept_at(facts.lens, chain, row, last)
        if there.from_the_end:
            deletions = []
        deletions.append(_deletion(party, there.deletion))
    tail = copy.kept.tail if copy else ending.tail
    begins, at_once = _("contract ends"), True
    for part in deletions:
        if part.span != Span():
            at_once = False
            yield replace(part, begins=begins)
        begins = _("%(party)s deletes") % {"party": part.who}
    if tail != Span() or at_once:
        yield from _remaining(party, tail, begins)


def _kept_at(lens: Lens, chain: Chain, row: Involvement, last: LastCopy) -> Kept:
    """The times at a party on the way, as the sum of the last copy has them."""
    service = row.party_service_id if row.party_service_id in chain.services else None
    return kept(lens, chain, service, BELOW[RetentionEvent(last.event)])


def _deletion(party: Supplier, span: Span) -> Part:
    words = {"party": party.name, "time": span}
    if span.unknown:
        sentence = _("%(party)s deletes the data: no time on record") % words
    else:
        sentence = _("%(party)s deletes the data within %(time)s") % words
    return Part(begins="", span=span, sentence=sentence, who=party.name)


def _remaining(party: Supplier, span: Span, begins: str) -> Iterable[Part]:
    """How long copies remain at a party: the part with a figure, then the one without."""
    words = {"party": party.name, "time": replace(span, unknown=0)}
    if span == Span():
        sentence = _("%(party)s deletes the data at once, and no copy remains") % words
        yield Part(begins=begins, span=span, sentence=sentence, who=party.name)
    if span.known:
        sentence = _("Copies at %(party)s remain for %(time)s") % words
        yield Part(begins=begins, span=replace(span, unknown=0), sentence=sentence, who=party.name)
        begins = _("other copies")
    if span.unknown:
        sentence = _("Copies at %(party)s remain: no time on record") % words
        if span.known:
            sentence = _("Other copies at %(party)s remain: no time on record") % words
        yield Part(begins=begins, span=replace(UNKNOWN, unknown=span.unknown), sentence=sentence, who=party.name)
