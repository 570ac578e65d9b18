"""Data abroad: a chain with a supplier in some country, the bases of its transfers, and its legs on a day."""

from datetime import date

from registry.chains import legs
from registry.values import Organisation, TransferBasis
from suppliers.values import AdequacyDecision
from tests.registry.chains.linked import Linked
from tests.registry.reference_rows import with_law_of_transfers
from tests.registry.world import TODAY

EVER = {"starts": date(2021, 1, 1)}


def decision(world, regime="UK", country="US", number="2023/1", **fields):
    row = {"regime": regime, "country_id": country, "number": number, "source": "S", "confirmed": "primary"}
    return world.add(AdequacyDecision, **row | EVER | fields)


def basis(world, importer, mechanism, country="US", regime="UK", **fields):
    return world.add(
        TransferBasis,
        **{"engagement_id": world.engagement.id, "regime": regime, "importer_id": importer.supplier_id},
        **{"country_id": country, "mechanism": mechanism} | fields,
    )


def seen(world, on=TODAY):
    lens, engagement, chain = world.seen(on)
    return legs(lens, engagement, chain, lens.get(Organisation, world.organisation.id))


def leg_lines(world, on=TODAY):
    """Exporter, importer, country and footing of each leg. Exporter "" is the organisation."""
    return [
        (leg.exporter.name if leg.exporter else "", leg.recipient, leg.country, leg.footing.value)
        for leg in seen(world, on)
    ]


def world_of(country, regime="UK"):
    world = with_law_of_transfers(Linked(country))
    world.alter(world.organisation, regime=regime)
    return world
