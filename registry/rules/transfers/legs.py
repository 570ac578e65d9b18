"""The legs of transfers that are ours to answer for, as the rules take and name them."""

from collections.abc import Iterable
from typing import Any

from registry.chains import Leg
from registry.rules.dossiers import EngagementDossier
from registry.values import OurRole
from suppliers.values import Country, Supplier


def legs_of(d: EngagementDossier) -> tuple[Leg, ...]:
    """The legs that are ours to answer for: the whole chain of a processor, the first of another controller."""
    if d.processing:
        return d.legs
    controller = d.engagement.role in {OurRole.CONTROLLER, OurRole.JOINT}
    return tuple(leg for leg in d.legs if leg.exporter is None) if controller else ()


def once_per_basis(d: EngagementDossier) -> list[Leg]:
    """A leg for each of our bases that one rests on or was meant to."""
    return list({leg.basis.id: leg for leg in reversed(legs_of(d)) if leg.basis}.values())[::-1]


def destination(d: EngagementDossier, leg: Leg) -> dict[str, Any]:
    """Importer and country, as messages name them."""
    return {"importer": leg.importer, "country": d.lens.get(Country, leg.country)}


def importers(legs: Iterable[Leg]) -> tuple[Supplier, ...]:
    """The importers of some legs, each once."""
    return tuple({leg.importer.id: leg.importer for leg in legs}.values())
