"""The transfers that the rules check: which legs are ours to answer for, and how the messages name them."""

from collections.abc import Iterable
from typing import Any

from registry.chains import Leg
from registry.rules.dossiers import EngagementDossier
from registry.values import Mechanism, OurRole, TransferBasis
from suppliers.values import Country, Supplier

# A leg, with the basis that we recorded for it.
LegWithBasis = tuple[Leg, TransferBasis]


def legs_of(d: EngagementDossier) -> tuple[Leg, ...]:
    """The legs that are ours to answer for: the whole chain of a processor, the first leg to another controller."""
    if d.processing:
        return d.legs
    if d.engagement.role in {OurRole.CONTROLLER, OurRole.JOINT}:
        return tuple(leg for leg in d.legs if leg.exporter is None)
    return ()


def once_per_basis(d: EngagementDossier) -> list[LegWithBasis]:
    """Each basis that we recorded, with the first leg to which it applies."""
    found: dict[int, LegWithBasis] = {}
    for leg in legs_of(d):
        if leg.basis:
            found.setdefault(leg.basis.id, (leg, leg.basis))
    return list(found.values())


def mechanism_used(leg: Leg, basis: TransferBasis) -> Mechanism:
    """The mechanism under which a leg takes place: the one chosen, or its fallback."""
    if leg.fallback:
        return Mechanism(basis.fallback)
    return Mechanism(basis.mechanism)


def destination(d: EngagementDossier, leg: Leg) -> dict[str, Any]:
    """Importer and country, as messages name them."""
    return {"importer": leg.importer, "country": d.lens.get(Country, leg.country)}


def importers(legs: Iterable[Leg]) -> tuple[Supplier, ...]:
    """The importers of the legs, each once."""
    return tuple(dict.fromkeys(leg.importer for leg in legs))


def countries(d: EngagementDossier, codes: Iterable[str]) -> tuple[Country, ...]:
    """The countries with these codes, each once, by code."""
    return tuple(d.lens.get_each(Country, sorted(set(codes))))
