"""A service to test the rules about access."""

import pytest

from registry.values import EngagementOption
from suppliers.values import Component, ServiceOption, Supplier
from tests.registry.chains.linked import Linked


@pytest.fixture
def world():
    """A service with a part, an option that was not bought, and a party that may access it."""
    world = Linked()
    world.party = world.add(Supplier, legal_name="Party")
    world.part, world.other_part = (
        world.add(Component, service_id=world.top.id, name=name).id for name in ("Database", "Web")
    )
    world.another = world.add(ServiceOption, service_id=world.top.id, name="Other").id
    bought = world.add(ServiceOption, service_id=world.top.id, name="Bought").id
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return world
