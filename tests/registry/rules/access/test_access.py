"""What the rules about access have in common."""

import pytest

from registry.values import Organisation
from tests.registry.rules.access.case import access, nobody_else


@pytest.mark.parametrize("code", ["ACC-01", "ACC-02", "ACC-03"])
def test_access_rules_ask_only_of_our_processors_and_tell_only_who_uses_them(world, code):
    nobody_else(world)
    access(world, layer="physical", control="")
    other = world.add(Organisation, slug="other")
    assert len(world.found(code)) == 1 and world.found(code, world.lens().on, other) == []
    world.alter(world.engagement, role="controller")
    assert world.found(code) == []
