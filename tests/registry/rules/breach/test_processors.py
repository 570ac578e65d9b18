"""Rules about a breach cover only our processors."""

import pytest

from tests.registry.rules.breach.case import term, world_of


@pytest.mark.parametrize("role", ["joint controller", "controller", "not a processor"])
def test_breach_rules_do_not_cover_other_roles(role):
    world = world_of(role=role)
    one = world.service("One")
    world.behind(world.top, one, number=96, unit="hours")
    term(world, 72, trigger="confirmed")
    assert [f.code for code in range(1, 8) for f in world.found(f"BRE-0{code}")] == []
