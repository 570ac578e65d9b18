"""TRA-22: a promise on places is made to customers of our country too."""

import pytest

from suppliers.values import Declaration
from tests.registry.rules.transfers.case import STANDINGS, another_option, cases, elsewhere, message, world_of
from tests.registry.world import DAYS

OTHERS = {"customers": "Those in the EEA"}


def promise(world, **fields):
    return world.add(Declaration, **{"service_id": world.top.id, "kind": "never outside", "region": "EEA"} | fields)


@pytest.mark.parametrize(
    ("home", "rows", "fires"),
    [
        ("GB", [OTHERS], 1),
        ("GB", [OTHERS, OTHERS], 2),
        ("IE", [OTHERS], 0),
        ("GB", [{}], 0),
        # One promise to us is enough.
        ("GB", [OTHERS, {}], 0),
        ("GB", [OTHERS | {"option_id": 2}], 0),
        # Without our country it is not known whom a promise concerns.
        (None, [OTHERS], 0),
        ("GB", [OTHERS | {"kind": "no other access"}], 0),
        ("GB", [], 0),
    ],
)
def test_tra_22_asks_what_is_promised_to_us(home, rows, fires):
    world = world_of()
    world.alter(world.organisation, country_id=home)
    another_option(world)
    for row in rows:
        promise(world, **row)
    assert len(cases(world, "TRA-22")) == fires
    assert elsewhere(world, "TRA-22") == []


@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_22_counts_a_promise_that_a_source_makes(standing):
    world = world_of()
    promise(world, **OTHERS, standing=standing)
    assert len(cases(world, "TRA-22")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_22_counts_a_promise_while_it_applies(days, there):
    world = world_of()
    promise(world, **OTHERS, **days)
    assert len(cases(world, "TRA-22")) == there


def test_tra_22_names_the_region_and_our_country():
    world = world_of()
    promise(world, **OTHERS)
    assert message(world, "TRA-22").endswith(
        "never leaves a region (EEA). No such promise to customers in our country (United Kingdom) is on record."
    )
