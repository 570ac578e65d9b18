"""An activity's own transfers: its transfer rows, its recipients and joint controllers abroad, each recipient once."""

import pytest

from registry.chains import chain_of, own_legs, transfers_of
from registry.values import ActivityRecipient, ActivityTransfer, JointController
from suppliers.values import Supplier
from tests.registry.chains.abroad import world_of
from tests.registry.world import YESTERDAY


def own(world, activity):
    """The recipient, the destination, the law and the footing of each own leg."""
    lens = world.lens()
    used = transfers_of(lens, world.engagement, chain_of(lens, world.engagement, world.top))
    found = own_legs(lens, activity, world.organisation, ("EU",), services=(used,))
    return [(leg.recipient, leg.body or leg.country, leg.footing.value) for leg in found]


def recipient(world, activity, name="Group Inc", country="US", kind="controller", **fields):
    row = {"activity_id": activity.id, "kind": kind, "category": "group", "name": name, "country_id": country}
    return world.add(ActivityRecipient, **row | fields)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, [("Group Inc", "US", "nothing")]),
        ({"country": "IE"}, [("Group Inc", "IE", "home")]),
        ({"country": None}, []),
        ({"country": None, "kind": "abroad"}, [("Group Inc", None, "unknown")]),
        # Our own people are no separate recipient.
        ({"kind": "internal"}, []),
        ({"ends": YESTERDAY}, []),
        ({"name": ""}, [("group", "US", "nothing")]),
    ],
)
def test_recipients_abroad(fields, found):
    world = world_of("GB", "EU")
    activity = world.activity(regime="EU")
    recipient(world, activity, **fields)
    assert own(world, activity) == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({"recipient": "GROUP INC", "country_id": "US"}, [("Group Inc", "US", "derogation")]),
        # A row without a recipient is about the only recipient there.
        ({"country_id": "US"}, [("Group Inc", "US", "derogation")]),
        ({"country_id": "GB"}, [("Group Inc", "US", "nothing"), ("", "GB", "derogation")]),
        ({"body": "Example Body"}, [("Group Inc", "US", "nothing"), ("Example Body", "Example Body", "derogation")]),
        ({"recipient": "Group Inc", "country_id": "US", "ends": YESTERDAY}, [("Group Inc", "US", "nothing")]),
    ],
)
def test_a_transfer_row_is_the_ground_of_the_recipient_it_names(row, found):
    world = world_of("GB", "EU")
    activity = world.activity(regime="EU")
    recipient(world, activity)
    world.add(ActivityTransfer, activity_id=activity.id, mechanism="49(1)(a)", **row)
    assert own(world, activity) == found


def test_a_transfer_row_says_where_a_recipient_without_a_country_is():
    world = world_of("GB", "EU")
    activity = world.activity(regime="EU")
    recipient(world, activity, name="Office", country=None, kind="abroad")
    assert own(world, activity) == [("Office", None, "unknown")]
    world.add(ActivityTransfer, activity_id=activity.id, body="Body", recipient="Office", mechanism="49(1)(a)")
    assert own(world, activity) == [("Office", "Body", "derogation")]


@pytest.mark.parametrize(("country", "found"), [("US", [("Partner", "US", "nothing")]), (None, [])])
def test_joint_controllers_abroad(country, found):
    world = world_of("GB", "EU")
    activity = world.activity(regime="EU")
    world.add(JointController, activity_id=activity.id, name="Partner", country_id=country)
    assert own(world, activity) == found


def test_a_recipient_that_supplies_a_service_used_is_not_told_twice():
    world = world_of("US", "EU")
    activity = world.activity(world.engagement, regime="EU")
    recipient(world, activity, name="TOP")
    assert own(world, activity) == []
    world.alter(world.supplier(world.top), country_id="IE")
    assert own(world, activity) == [("TOP", "US", "nothing")]
    assert world.rows[Supplier]


@pytest.mark.parametrize(("law", "footing"), [("EU", "derogation"), ("UK", "nothing"), ("", "derogation")])
def test_a_ground_counts_under_its_law(law, footing):
    world = world_of("GB", "EU")
    activity = world.activity(regime="EU")
    row = {"country_id": "US", "recipient": "Group Inc", "mechanism": "49(1)(a)", "regime": law}
    world.add(ActivityTransfer, activity_id=activity.id, **row)
    assert own(world, activity) == [("Group Inc", "US", footing)]
