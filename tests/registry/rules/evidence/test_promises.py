"""EVD-07: a promise that is made to others, such as customers of another country, contradicts nothing of ours."""

import pytest

from suppliers.values import Conflict, DataLocation, Declaration
from tests.registry.rules.transfers.case import another_option, world_of


@pytest.mark.parametrize(
    ("declared", "home", "fires"),
    [
        ({}, "GB", 1),
        ({"customers": "Those in the EEA"}, "GB", 0),
        ({"customers": "Those in the EEA"}, "IE", 1),
        ({"customers": "Those in the EEA"}, None, 0),
        ({"customers": "Those with that option", "option_id": 2}, "GB", 1),
        ({"customers": "Those in the EEA", "kind": "no other access"}, "GB", 1),
    ],
)
def test_evd_07_leaves_out_a_promise_that_is_made_to_others(declared, home, fires):
    world = world_of()
    world.alter(world.organisation, country_id=home)
    another_option(world)
    given = {"service_id": world.top.id, "kind": "never outside", "region": "EEA"} | declared
    promise = world.add(Declaration, **given)
    place = world.add(DataLocation, service_id=world.top.id, kind="storage", country_id="GB")
    world.add(
        Conflict,
        about="One thing, and another",
        first_kind="declaration",
        first_id=promise.id,
        second_kind="datalocation",
        second_id=place.id,
    )
    assert len(world.found("EVD-07")) == fires
