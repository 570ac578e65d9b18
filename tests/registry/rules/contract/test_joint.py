"""CON-11: every joint controller has an arrangement."""

import pytest

from registry.values import ActivityRecipient, JointController, Organisation
from tests.registry.rules.contract.case import agreed, setting
from tests.registry.world import DAYS, TODAY, TOMORROW, World

ARRANGED = {"name": "Group Ltd", "arrangement": "LEG-1", "arranged": TODAY}


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"arranged": None}, []),
        ({"arrangement": ""}, ["arrangement"]),
        ({"arranged": TOMORROW}, ["to come"]),
    ],
)
def test_con_11_asks_for_the_arrangement_with_a_joint_controller(fields, seen):
    world = World()
    activity = world.activity()
    world.add(JointController, activity_id=activity.id, **ARRANGED | fields)
    assert [finding.case for finding in world.found("CON-11")] == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_con_11_checks_activities_and_agreements_in_force(days, there):
    world, engagement = setting(role="joint controller", starts=None)
    world.activity(engagement)
    assert [finding.case for finding in world.found("CON-11")] == ["service"]
    agreed(world, engagement, **{"starts": None} | days)
    assert [finding.case for finding in world.found("CON-11")] == ["service"] * (not there)
    unarranged = World()
    activity = unarranged.activity(**days)
    unarranged.add(JointController, activity_id=activity.id, name="Group Ltd")
    assert len(unarranged.found("CON-11")) == there
    assert unarranged.found("CON-11", TODAY, unarranged.add(Organisation, slug="other")) == []


def test_con_11_accepts_an_arrangement_with_the_supplier_of_the_service():
    world, engagement = setting(role="joint controller")
    activity = world.activity(engagement)
    world.add(JointController, activity_id=activity.id, **ARRANGED | {"name": "acme ltd"})
    assert world.found("CON-11") == []


@pytest.mark.parametrize(("kind", "fires"), [("joint controller", 1), ("controller", 0)])
def test_con_11_finds_a_joint_controller_that_is_only_a_recipient(kind, fires):
    world = World()
    activity = world.activity()
    world.add(ActivityRecipient, activity_id=activity.id, kind=kind, category="Group", name="Group Ltd")
    assert [finding.case for finding in world.found("CON-11")] == ["recipient"] * fires
