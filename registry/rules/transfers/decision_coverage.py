"""Adequacy decisions for the legs of transfers: partial, ending or ended ones, and the last check of a basis."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from operator import attrgetter

from registry.chains import Footing, Leg, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.transfers.legs import legs_of
from registry.values import Mechanism, TransferBasis
from suppliers.values import AdequacyDecision

# A decision, with all legs that are based on it.
DecisionLegs = tuple[AdequacyDecision, list[Leg]]


def unsure(leg: Leg) -> bool:
    """Whether a decision covers only part of a leg's destination, and we did not choose it for this leg."""
    if leg.footing != Footing.ADEQUATE or leg.decision is None or leg.decision.listed_only:
        return False
    chosen = leg.basis is not None and leg.basis.mechanism == Mechanism.ADEQUACY
    return bool(leg.decision.scope.strip()) and not chosen


def on_part_of_destination(d: EngagementDossier) -> list[DecisionLegs]:
    """The decisions that cover only part of a destination, such as recipients under one law, with their legs."""
    return _by_decision(filter(unsure, legs_of(d)))


def on_ending_decision(d: EngagementDossier) -> Iterator[DecisionLegs]:
    """The decisions that end within the lead time and that no other decision follows, with their legs."""
    latest = span_of(d.organisation.lead).after(d.lens.on)
    if latest is None:
        return
    for decision, legs in _by_decision(leg for leg in legs_of(d) if leg.footing.on_decision):
        if decision.ends and decision.ends <= latest and not _followed(d, decision):
            yield decision, legs


def _by_decision(legs: Iterable[Leg]) -> list[DecisionLegs]:
    """Some legs, grouped by their decision."""
    found: dict[int, DecisionLegs] = {}
    for leg in legs:
        if leg.decision:
            found.setdefault(leg.decision.id, (leg.decision, []))[1].append(leg)
    return list(found.values())


def _followed(d: EngagementDossier, decision: AdequacyDecision) -> bool:
    """Whether another decision of the same kind applies on the day after a decision's last."""
    if decision.ends is None or decision.ends == date.max:
        return False
    day = decision.ends + timedelta(days=1)
    rows = d.lens.where(AdequacyDecision, "country_id", decision.country_id)
    return any(row.in_force(day) and _replaces(row, decision) for row in rows)


def _replaces(other: AdequacyDecision, decision: AdequacyDecision) -> bool:
    """Whether another decision of the same law covers at least the same recipients."""
    if other.id == decision.id or other.regime != decision.regime:
        return False
    return decision.listed_only or not other.listed_only


def last_ended(d: EngagementDossier, leg: Leg) -> AdequacyDecision | None:
    """The decision on a leg's country that ended last, if one has ended."""
    rows = d.lens.where(AdequacyDecision, "country_id", leg.country)
    ended = [row for row in rows if row.regime == d.regime and row.ends and row.ends < d.lens.on]
    return max(ended, key=attrgetter("ends", "id"), default=None)


def last_check(d: EngagementDossier, basis: TransferBasis, decision: AdequacyDecision) -> date:
    """The last day on which the basis was checked, if ever, or on which the decision began."""
    last = date.min
    for day in (basis.dated, basis.assessed, basis.list_checked, decision.starts):
        if day and last < day <= d.lens.on:
            last = day
    return last
