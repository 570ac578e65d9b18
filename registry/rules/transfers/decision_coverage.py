"""What rests on adequacy decisions that cover a part of a destination only, or that are about to end."""

from collections.abc import Iterable
from datetime import date, timedelta

from registry.chains import Footing, Leg, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.transfers.legs import legs_of
from registry.values import Mechanism
from suppliers.values import AdequacyDecision

# A decision, with all that rests on it.
Resting = tuple[AdequacyDecision, list[Leg]]


def unsure(leg: Leg) -> bool:
    """Whether a leg rests on a decision for a part of its destination, and nobody here chose that decision for it."""
    if leg.footing != Footing.ADEQUATE or leg.decision is None or leg.decision.listed_only:
        return False
    chosen = leg.basis is not None and leg.basis.mechanism == Mechanism.ADEQUACY
    return bool(leg.decision.scope.strip()) and not chosen


def on_a_part(d: EngagementDossier) -> list[Resting]:
    """Decisions for a part of a destination, such as recipients under one of its laws, that are taken to cover more."""
    return _by_decision(leg for leg in legs_of(d) if unsure(leg))


def on_one_that_ends(d: EngagementDossier) -> list[Resting]:
    """Decisions that end within the lead time and that none follows."""
    horizon = span_of(d.organisation.lead).after(d.lens.on)
    if horizon is None:
        return []
    resting = _by_decision(leg for leg in legs_of(d) if leg.footing.on_decision)
    return [
        (decision, legs)
        for decision, legs in resting
        if decision.ends and decision.ends <= horizon and not _followed(d, decision)
    ]


def _by_decision(legs: Iterable[Leg]) -> list[Resting]:
    found: dict[int, Resting] = {}
    for leg in legs:
        if leg.decision:
            found.setdefault(leg.decision.id, (leg.decision, []))[1].append(leg)
    return list(found.values())


def _followed(d: EngagementDossier, decision: AdequacyDecision) -> bool:
    """Whether another decision of the same kind applies on the day after a decision's last."""
    if decision.ends is None or decision.ends == date.max:
        return False
    after = decision.ends + timedelta(days=1)
    rows = d.lens.where(AdequacyDecision, "country_id", decision.country_id)
    return any(
        row.id != decision.id
        and row.regime == decision.regime
        and row.listed_only <= decision.listed_only
        and row.in_force(after)
        for row in rows
    )
