"""Verdicts: what the strip of a page says first, each with what remains to be said of it.

The values come from the same chains as records, rules and other pages, so that none of them can disagree.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.chains import Footing, Leg, contract, in_force, last_assessment
from registry.reading.lens import Lens
from registry.records.consequences import Consequences
from registry.values import AgreementKind, GuaranteeAssessment, OurRole, Outcome, Tier
from registry.wording.distances import distance
from suppliers.wording.choices import choice
from suppliers.wording.figures import day, listing

# The roles in which a supplier processes for us, so that Article 28 applies.
PROCESSING = frozenset({OurRole.PROCESSOR, OurRole.SUB_PROCESSOR})
# Outcomes of assessments, the worst first. None: no assessment is on record.
WORST_OUTCOME = (Outcome.INSUFFICIENT, None, Outcome.CONDITIONS, Outcome.SUFFICIENT)
# What transfers are based on, the worst first.
WORST_FOOTING = (
    *(Footing.UNKNOWN, Footing.NOTHING, Footing.INSUFFICIENT, Footing.ONWARD, Footing.STATED, Footing.UNCONFIRMED),
    *(Footing.DEROGATION, Footing.SAFEGUARDED, Footing.ADEQUATE, Footing.NO_TRANSFER, Footing.HOME),
)
# From how many days before it the end of an agreement is said first.
NEAR = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One cell of a strip: its value, and what remains to be said. ``late``: a day in it has passed."""

    value: str
    more: tuple[str, ...] = ()
    late: bool = False


def unused() -> Verdict:
    """The verdict on what nobody uses: there is nothing to say."""
    return Verdict(value=_("not used"), more=(_("none of your organisations uses it"),))


def assessment_verdict(lens: Lens, uses: Sequence[Consequences]) -> Verdict:
    """Whether the guarantees are sufficient (Article 28(1)): the worst outcome, and that of each organisation."""
    asked = _processing(uses)
    if not asked:
        return _not_needed(uses)
    outcomes, said = [], []
    for use in asked:
        last = last_assessment(lens, use.engagement.id)
        outcomes.append(Outcome(last.outcome) if last else None)
        said.append((use, _assessed(last)))
    worst = min(outcomes, key=WORST_OUTCOME.index)
    value = str(worst.label) if worst else _("none on record")
    return Verdict(value=value, more=_apart(uses, said))


def _assessed(row: GuaranteeAssessment | None) -> str:
    if row is None:
        return _("none on record")
    words = {"outcome": choice(Outcome, row.outcome), "day": day(row.on), "tier": choice(Tier, row.tier)}
    if not row.tier:
        return _("%(outcome)s, %(day)s") % words
    return _("%(outcome)s, %(day)s, tier %(tier)s") % words


def agreement_verdict(lens: Lens, uses: Sequence[Consequences]) -> Verdict:
    """Whether an agreement with the terms of Article 28 is in force: none, the first that ends, or in force."""
    asked = _processing(uses)
    if not asked:
        return _not_needed(uses)
    ends, said = [], []
    for use in asked:
        until = _agreed_until(lens, use)
        ends.append(until)
        said.append((use, _agreed_words(lens, use, until)))
    more = _apart(uses, said)
    if None in ends:
        return Verdict(value=_("none on record"), more=more)
    first = min((until.day for until in ends if until and until.day), default=None)
    if first is not None and (first - lens.on).days <= NEAR:
        return Verdict(value=_("ends %(distance)s") % {"distance": distance(first, lens.on)}, more=more)
    return Verdict(value=_("in force"), more=more)


@dataclass(frozen=True, slots=True)
class _Until:
    """The last day of the agreements in force; None: none is set."""

    day: date | None


def _agreed_until(lens: Lens, use: Consequences) -> _Until | None:
    """The first end among the agreements in force that meet Article 28; None where there is no such agreement."""
    held = contract(lens, in_force(lens, use.engagement.id))
    if not held:
        return None
    ends = []
    for row in held:
        if row.ends and row.kind != AgreementKind.AMENDMENT:
            ends.append(row.ends)
    return _Until(min(ends, default=None))


def _agreed_words(lens: Lens, use: Consequences, found: _Until | None) -> str:
    if found is None:
        since = use.engagement.starts
        if since is None:
            return _("none on record")
        return _("none on record, in use since %(day)s") % {"day": day(since)}
    if found.day is None:
        return _("in force, no end on record")
    return _("until %(day)s") % {"day": day(found.day)}


def notice_verdict(uses: Sequence[Consequences]) -> Verdict:
    """Within which time we are notified of a breach anywhere in the chain, and what each organisation accepts."""
    if not uses:
        return unused()
    worst = max(uses, key=lambda use: use.clocks.bound.rank)
    own = _("%(time)s from the supplier") % {"time": worst.clocks.notice}
    limits = [(use, _accepted(use)) for use in uses]
    return Verdict(value=str(worst.clocks.bound), more=(own, *_apart(uses, limits)))


def _accepted(use: Consequences) -> str:
    limit = use.organisation.longest_notice
    if limit is None:
        return _("no limit set")
    return _("we accept %(limit)s") % {"limit": limit}


def copies_verdict(uses: Sequence[Consequences]) -> Verdict:
    """When the last copy anywhere in the chain is gone after the contract ends."""
    if not uses:
        return unused()
    worst = max(uses, key=lambda use: use.after_the_end.bound.rank)
    erased = max((use.after_erasure for use in uses), key=lambda last: last.bound.rank)
    more = (
        _("%(time)s at the supplier") % {"time": worst.after_the_end.own},
        _("after an erasure meanwhile: %(time)s") % {"time": erased.bound},
    )
    return Verdict(value=str(worst.after_the_end.bound), more=more)


def transfers_verdict(uses: Sequence[Consequences]) -> Verdict:
    """What transfers are based on: first the countries that are not on record, then the worst basis."""
    if not uses:
        return unused()
    legs: list[Leg] = []
    bases: Counter[str] = Counter()
    for use in uses:
        legs.extend(map(attrgetter("leg"), use.legs))
        bases.update(dict(use.footings))
    more = tuple(f"{words}: {number}" for words, number in bases.items())
    unknown = list(filterfalse(_destination, legs))
    if unknown:
        return _countries_unknown(unknown, more)
    if not legs:
        return Verdict(value=_("none on record"))
    worst = min(map(attrgetter("footing"), legs), key=WORST_FOOTING.index)
    return Verdict(value=str(worst.label), more=more)


def _destination(leg: Leg) -> str:
    """The country or the organisation that a leg leads to; empty: not on record."""
    return leg.country or leg.body


def _countries_unknown(legs: Sequence[Leg], more: tuple[str, ...]) -> Verdict:
    """The verdict where countries are not on record, with the parties that are there."""
    recipients, names = set(), set()
    for leg in legs:
        recipients.add(leg.recipient or str(leg.because.id))
        if leg.importer:
            names.add(leg.importer.name)
    value = ngettext("%(n)s country not on record", "%(n)s countries not on record", len(recipients))
    if names:
        more = (listing(sorted(names)), *more)
    return Verdict(value=value % {"n": len(recipients)}, more=more)


def _processing(uses: Iterable[Consequences]) -> list[Consequences]:
    return [use for use in uses if use.engagement.role in PROCESSING]


def _not_needed(uses: Sequence[Consequences]) -> Verdict:
    """The verdict where Article 28 does not apply, or nobody uses the supplier."""
    if not uses:
        return unused()
    roles = dict.fromkeys(choice(OurRole, use.engagement.role) for use in uses)
    return Verdict(value=_("not needed"), more=(listing(list(roles)),))


def _apart(uses: Sequence[Consequences], said: Sequence[tuple[Consequences, str]]) -> tuple[str, ...]:
    """What is said of each use. One use alone needs no name, and those with the same words are named together."""
    if len(uses) == 1:
        return tuple(words for _use, words in said)
    label = labels(uses)
    names: dict[str, list[str]] = {}
    for use, words in said:
        names.setdefault(words, []).append(label(use))
    return tuple(f"{listing(each)}: {words}" for words, each in names.items())


def labels(uses: Sequence[Consequences]) -> Callable[[Consequences], str]:
    """How each use is called among others: by its organisation, and by the service where it uses several."""
    owners = [use.organisation.id for use in uses]

    def label(use: Consequences) -> str:
        if owners.count(use.organisation.id) == 1:
            return use.organisation.name
        return f"{use.organisation.name}, {use.service.name}"

    return label
