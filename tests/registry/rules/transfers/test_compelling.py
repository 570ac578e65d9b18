"""Whether transfers for compelling interests are in the record of their activity, on registers made of values."""

import pytest

from registry.values import ActivityTransfer
from tests.registry.rules.transfers.case import basis, cases, elsewhere, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW

# TRA-07: compelling interests are in the record.


@pytest.mark.parametrize(
    ("mechanism", "safeguards", "fires"),
    [("49(1)2", "", 1), ("49(1)2", " ", 1), ("49(1)2", "Once, few", 0), ("45", "", 0)],
)
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_07_fires_where_the_record_shows_no_safeguards(mechanism, safeguards, fires, days, there):
    world = world_of()
    activity = world.activity(**days)
    row = {"activity_id": activity.id, "country_id": "US", "mechanism": mechanism, "safeguards": safeguards}
    world.add(ActivityTransfer, **row)
    assert len(cases(world, "TRA-07")) == (fires if there else 0)


@pytest.mark.parametrize(
    ("fields", "recorded", "seen"),
    [
        ({}, {}, []),
        ({}, None, ["through"]),
        ({}, {"country_id": "IE"}, ["through"]),
        ({}, {"safeguards": ""}, [""]),
        ({"regime": "EU"}, None, []),
        ({"mechanism": "IDTA"}, None, []),
        ({"dated": TODAY}, None, ["through"]),
        ({"measures": "Few people, once"}, None, []),
        ({"outcome": "Weighed"}, None, []),
        ({"dated": TOMORROW}, None, []),
    ],
)
def test_tra_07_checks_transfers_through_a_service_that_the_activity_uses(fields, recorded, seen):
    world = world_of()
    basis(world, fields.pop("mechanism", "49(1)2"), **fields)
    activity = world.activity(world.engagement)
    if recorded is not None:
        row = {"activity_id": activity.id, "country_id": "US", "mechanism": "49(1)2", "safeguards": "Once, few"}
        world.add(ActivityTransfer, **row | recorded)
    assert cases(world, "TRA-07") == seen
    assert elsewhere(world, "TRA-07") == []
