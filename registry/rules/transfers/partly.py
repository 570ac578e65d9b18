"""Decisions that cover a part of a destination only, such as recipients under one of its laws."""

from collections.abc import Iterator

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Seen, Severity
from registry.rules.transfers.mechanisms import legs_of
from registry.values import Mechanism
from suppliers.values import Country


def unsure(leg: Leg) -> bool:
    """Whether a leg rests on a decision for a part of its destination, and nobody here chose that decision for it."""
    if leg.footing != Footing.ADEQUATE or leg.decision is None or leg.decision.listed_only:
        return False
    chosen = leg.basis is not None and leg.basis.mechanism == Mechanism.ADEQUACY
    return bool(leg.decision.scope.strip()) and not chosen


def partly_covered(d: EngagementDossier) -> Iterator[Seen]:
    """Such decisions, each with all that is taken to rest on it."""
    resting: dict[int, list[Leg]] = {}
    for leg in legs_of(d):
        if leg.decision and unsure(leg):
            resting.setdefault(leg.decision.id, []).append(leg)
    for legs in resting.values():
        if decision := legs[0].decision:
            figures = (
                ("importers", tuple({leg.importer.id: leg.importer for leg in legs}.values())),
                ("country", d.lens.get(Country, decision.country_id)),
                ("decision", decision.number),
                ("scope", decision.scope.strip().rstrip(".")),
            )
            yield Seen(d.weigh(Severity.LOW), figures, (d.engagement, decision), "scope", "partly")
