"""Adequacy decisions behind our transfers: those that end soon, and the events since a ground was last checked."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from registry.chains import Destination, Leg, decisions_for, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.transfers.legs import Ground, ours
from suppliers.values import AdequacyDecision, LegalEvent, Regime

# A decision, with all legs that are based on it.
DecisionLegs = tuple[AdequacyDecision, list[Leg]]


def ending(d: EngagementDossier) -> Iterator[DecisionLegs]:
    """The decisions that end within the lead time and that no other decision follows, with their legs."""
    latest = span_of(d.organisation.lead).after(d.lens.on)
    if latest is None:
        return
    for decision, legs in _by_decision(leg for leg, _law in ours(d) if leg.on_decision):
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
    rows = decisions_for(d.lens, decision.regime, Destination(country=decision.country_id, body=decision.body))
    return any(row.in_force(day) and _replaces(row, decision) for row in rows)


def _replaces(other: AdequacyDecision, decision: AdequacyDecision) -> bool:
    """Whether another decision covers at least the same recipients."""
    if other.id == decision.id:
        return False
    return decision.listed_only or not other.listed_only


def events_since(
    d: EngagementDossier, law: Regime, ground: Ground, decision: AdequacyDecision
) -> tuple[LegalEvent, ...]:
    """The legal events that name a decision, since its ground was last checked."""
    checked = _last_check(d.lens.on, ground, decision)
    rows = d.lens.where(LegalEvent, "regime", law)
    return tuple(row for row in rows if checked < row.on <= d.lens.on and decision.number in row.effect)


def _last_check(today: date, ground: Ground, decision: AdequacyDecision) -> date:
    """The last day on which the ground was checked, if ever, or on which the decision began."""
    last = date.min
    for day in (ground.dated, ground.assessed, ground.list_checked, decision.starts):
        if day and last < day <= today:
            last = day
    return last
