"""Which services and organisations the rules about access cover."""

import pytest

from registry.values import Organisation
from tests.registry.rules.access.case import access, nobody_else


@pytest.mark.parametrize("code", ["ACC-01", "ACC-02", "ACC-03"])
def test_access_rules_cover_only_our_processors_and_only_for_organisations_that_use_them(world, code):
    nobody_else(world)
    access(world, layer="physical", control="")
    other = world.add(Organisation, slug="other")
    assert len(world.found(code)) == 1 and world.found(code, world.lens().on, other) == []
    world.alter(world.engagement, role="controller")
    assert world.found(code) == []
