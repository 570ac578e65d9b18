"""A service of a supplier abroad, with decisions on its country and bases for transfers to it."""

from datetime import date

from registry.values import EngagementOption, Organisation, TransferBasis
from suppliers.values import AdequacyDecision, ServiceOption
from tests.registry.chains.linked import Linked
from tests.registry.reference_rows import with_law_of_transfers
from tests.registry.world import TODAY

STANDINGS = ("stated", "unclear", "denied", "silent", "unread")
SOURCE = {"source": "S", "confirmed": "primary"}


def world_of(country="US", regime="UK", **engagement):
    """A world whose organisation uses a service of a supplier in a country."""
    world = with_law_of_transfers(Linked(country, **engagement))
    world.organisation = world.alter(
        world.organisation,
        **{"regime": regime, "country_id": "GB" if regime == "UK" else "IE"},
        **{"review_number": 12, "review_unit": "months", "lead_number": 90, "lead_unit": "days"},
    )
    return world


def decision(world, number="D 1", regime="UK", country="US", **fields):
    row = {"regime": regime, "country_id": country, "number": number, "starts": date(2021, 1, 1)}
    return world.add(AdequacyDecision, **row | SOURCE | fields)


def basis(world, mechanism, importer=None, regime=None, **fields):
    """The basis of a transfer to the supplier, or to another importer."""
    row = {"engagement_id": world.engagement.id, "regime": regime or world.organisation.regime, "country_id": "US"}
    importer_id = (importer or world.top).supplier_id
    return world.add(TransferBasis, **row | {"importer_id": importer_id, "mechanism": mechanism} | fields)


def another_option(world):
    """An option of the service that was not bought."""
    another, bought = (world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("Other", "Bought"))
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return another


def cases(world, code, on=TODAY):
    return sorted(finding.case for finding in world.found(code, on))


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


def elsewhere(world, code):
    """The findings for another organisation, which uses nothing."""
    return world.found(code, TODAY, world.add(Organisation, slug="other", regime="UK"))
