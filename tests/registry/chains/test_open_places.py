"""Places and access abroad: which are explained by a transfer, and which leave open whether there is one."""

import pytest

from registry.chains import applied_to_engagement, places_under, transfers_of
from suppliers.values import Access, DataLocation
from tests.registry.chains.abroad import basis, world_of
from tests.registry.world import YESTERDAY


def open_places(world):
    """The case, the country and the party of each open place."""
    lens, engagement, chain = world.seen()
    applied = applied_to_engagement(lens, engagement, world.organisation)
    found = places_under(lens, transfers_of(lens, engagement, chain), applied)
    return [(place.case.value, place.country, place.party.name if place.party else "") for place in found]


def place(world, operator=None, country="US", **fields):
    row = {"service_id": world.top.id, "country_id": country, "kind": "storage", "operated_by": "unknown"}
    if operator is not None:
        row |= {"operated_by": "party", "operator_id": operator.supplier_id}
    return world.add(DataLocation, **row | fields)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, [("unknown", "US", "")]),
        ({"standing": "unclear"}, [("unknown", "US", "")]),
        ({"standing": "denied"}, []),
        ({"standing": "silent"}, []),
        ({"operated_by": "customer"}, []),
        ({"country_id": "GB"}, []),
        ({"country_id": None}, []),
        ({"ends": YESTERDAY}, []),
    ],
)
def test_a_place_abroad_without_an_operator_is_open(fields, found):
    world = world_of("GB")
    place(world, **fields)
    assert open_places(world) == found


def test_a_place_of_the_suppliers_own_is_open_and_one_of_a_party_at_its_seat_is_a_transfer():
    world = world_of("GB")
    place(world, world.top)
    place(world, world.service("One", "US"))
    place(world, world.service("Two", "IE"))
    # A transfer to One ends in the United States, so the places there are explained.
    assert open_places(world) == []
    alone = world_of("GB")
    place(alone, alone.top)
    place(alone, alone.service("Two", "IE"))
    assert open_places(alone) == [("itself", "US", "Top"), ("elsewhere", "US", "Two")]


@pytest.mark.parametrize(("party", "found"), [("", []), ("Top", []), ("Two", [("elsewhere", "US", "Two")])])
def test_access_from_abroad_is_open_where_another_company_looks_in(party, found):
    world = world_of("GB")
    two = world.service("Two", "IE")
    parties = {"Top": world.top.supplier_id, "Two": two.supplier_id}
    access = {"country_id": "US", "party_id": parties.get(party), "occasion": "on call", "reads": "readable"}
    world.add(Access, service_id=world.top.id, **access)
    assert open_places(world) == found


def test_a_place_that_was_assessed_as_no_transfer_is_answered():
    world = world_of("GB")
    place(world, world.top)
    basis(world, world.top, "none")
    assert open_places(world) == []


def test_tra_14_cites_the_law_under_which_a_place_is_open():
    world = world_of("GB")
    world.activity(world.engagement, regime="both")
    place(world, world.top)
    assert [f.laws for f in world.found("TRA-14")] == [("EU", "UK")]
    basis(world, world.top, "none", regime="UK")
    assert [f.laws for f in world.found("TRA-14")] == [("EU",)]


def test_kinds_of_one_place_are_one_question():
    world = world_of("GB")
    for kind in ("storage", "backup"):
        place(world, kind=kind)
    lens, engagement, chain = world.seen()
    (found,) = transfers_of(lens, engagement, chain).places
    assert [kind.value for kind in found.kinds] == ["storage", "backup"] and len(found.rows) == 2
