"""What an engagement depends on, how far away it is, and how soon we are notified of a breach there."""

from dataclasses import replace

import pytest

from registry.chains import Reach, dependence, span_of
from registry.values import ActivityData, Engagement, EngagementOption, RoleAssessment
from suppliers.values import (
    Access,
    DataCategory,
    DataHandled,
    DataLocation,
    OnwardTransfer,
    Period,
    ServiceOption,
    Supplier,
)
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY, YESTERDAY


@pytest.fixture
def world():
    """One engagement, with One in Ireland behind it and Two in the United States behind One."""
    world = Linked()
    world.one, world.two = world.service("One", "IE"), world.service("Two", "US")
    world.link = world.behind(world.top, world.one)
    world.behind(world.one, world.two)
    return world


def is_dependent(world, kind, value, on=TODAY):
    """Whether an engagement in force depends on something."""
    lens = world.lens(on)
    found = [dependence(lens, engagement) for engagement in lens.all(Engagement)]
    return any((kind, value) in each.things for each in found if each)


def reach(world, kind, value):
    return dependence(world.lens(), world.engagement).things[kind, value]


def assessed(world, link, role):
    world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=link.id, role=role, on=TODAY)


def options(world):
    """Two options of the service, of which the second was bought."""
    ids = [world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("another", "bought")]
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=ids[1])
    return ids


def test_a_party_hits_at_any_level_and_the_supplier_itself_too(world):
    parties = [world.supplier(each).id for each in (world.top, world.one, world.two, world.service("Apart"))]
    assert [is_dependent(world, "party", each) for each in parties] == [True, True, True, False]


def test_a_party_that_does_not_count_has_no_dependents_and_ends_the_chain(world):
    assessed(world, world.link, "not a processor")
    assert not is_dependent(world, "party", world.one.supplier_id) and not is_dependent(
        world, "party", world.two.supplier_id
    )
    assert not is_dependent(world, "country", "US")


def test_a_party_of_an_option_that_was_not_bought_has_no_dependents(world):
    another, bought = options(world)
    world.alter(world.link, option_id=another)
    assert not is_dependent(world, "party", world.two.supplier_id)
    world.alter(world.link, option_id=bought)
    assert is_dependent(world, "party", world.two.supplier_id)


@pytest.mark.parametrize("where", ["established_id", "accessed_from_id"])
@pytest.mark.parametrize(("standing", "there"), [("stated", True), ("unclear", True), ("denied", False)])
def test_a_transfer_that_is_stated_hits_by_its_importer_and_by_its_country(where, standing, there):
    world = Linked()
    importer = world.add(Supplier, legal_name="Importer")
    fields = {"importer_id": importer.id, "standing": standing, where: "US"}
    world.add(OnwardTransfer, service_id=world.top.id, **fields)
    assert is_dependent(world, "party", importer.id) is there and is_dependent(world, "country", "US") is there


@pytest.mark.parametrize(
    ("kind", "fields", "there"),
    [
        (Access, {"party_id": 4, "occasion": "standing", "reads": "content"}, True),
        (Access, {"party_id": 4, "occasion": "never", "reads": "content"}, False),
        (DataLocation, {"operator_id": 4}, True),
        (DataLocation, {"operator_id": 4, "standing": "denied"}, False),
    ],
)
def test_a_party_with_data_in_its_reach_hits_also_before_it_is_linked(world, kind, fields, there):
    party = world.service("Unlinked")
    assert party.supplier_id == 4
    world.add(kind, service_id=world.top.id, **fields)
    assert is_dependent(world, "party", party.supplier_id) is there


@pytest.mark.parametrize(("role", "there"), [("not a processor", True), ("controller", False)])
@pytest.mark.parametrize("fields", [{"operator_id": 4}, {"operator_id": 4, "standing": "unclear"}])
def test_a_party_with_our_data_in_its_hands_hits_whatever_role_was_assessed_but_a_controllers(
    world, fields, role, there
):
    """An opinion about a role does not move the data. A controller answers for its own."""
    party = world.service("Cellar", "US")
    assert party.supplier_id == 4
    assessed(world, world.behind(world.top, party), role)
    assert not is_dependent(world, "party", party.supplier_id)
    world.add(DataLocation, service_id=world.top.id, **fields)
    assert is_dependent(world, "party", party.supplier_id) is there


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("what", ["engagement", "top", "link"])
def test_an_engagement_out_of_force_is_no_dependent(world, days, there, what):
    world.put(replace(getattr(world, what), **days))
    assert is_dependent(world, "party", world.two.supplier_id) is there


def test_it_names_engagement_supplier_activities_and_people(world):
    used = world.activity(world.engagement)
    world.activity(world.engagement, name="Over", ends=YESTERDAY)
    world.activity(name="Apart")
    found = dependence(world.lens(), world.engagement)
    assert (found.engagement, found.supplier_id) == (world.engagement, world.top.supplier_id)
    assert (found.activities, list(found.people.values())) == ((used,), [None])


def test_how_far_a_party_is_and_how_soon_we_are_notified_by_the_slowest_way(world):
    world.alter(world.link, number=24, unit="hours")
    one, two = (reach(world, "party", each.supplier_id) for each in (world.one, world.two))
    assert (one.level, one.way, one.paths) == (1, (world.one.supplier_id,), 1)
    assert (two.level, two.way) == (2, (world.one.supplier_id, world.two.supplier_id))
    assert (one.hears.known, one.hears.unknown, two.hears.unknown) == (24 * 60, 1, 2)
    assert reach(world, "party", world.top.supplier_id).way == ()
    world.behind(world.top, world.two)
    assert (reach(world, "party", world.two.supplier_id).paths, two.paths) == (2, 1)


def test_a_place_is_as_far_as_its_operator_or_else_as_the_party_that_states_it(world):
    for service, facility, operator in (
        (world.top, "Hall 1", None),
        (world.one, "Hall 2", None),
        (world.top, "Hall 3", world.two.supplier_id),
        (world.top, "Hall 4", world.service("Apart").supplier_id),
    ):
        world.add(DataLocation, service_id=service.id, facility=facility, kind="storage", operator_id=operator)
    found = [reach(world, "facility", f"Hall {number}") for number in (1, 2, 3, 4)]
    assert [each.level for each in found] == [0, 1, 2, 1]
    assert found[2] == reach(world, "party", world.two.supplier_id)
    # A party outside the chain owes a notice that nobody has recorded.
    assert found[3].hears == found[0].hears + span_of(None) and len(found[3].way) == 1


def test_of_several_ways_to_one_thing_the_latest_notice_and_the_nearest_level_count(world):
    world.alter(world.link, number=24, unit="hours")
    for service in (world.top, world.two):
        world.add(DataLocation, service_id=service.id, country_id="BR", kind="storage")
    there = reach(world, "country", "BR")
    assert there == Reach(reach(world, "party", world.two.supplier_id).hears, 0, there.way, 2)
    assert there.way == (world.one.supplier_id, world.two.supplier_id)
    assert there.hears.known == span_of(Period(24, "hours")).known


def test_a_country_that_is_not_on_record_counts_for_parties_and_places_not_for_accesses(world):
    assert not is_dependent(world, "country", None)
    world.add(Access, service_id=world.top.id)
    assert not is_dependent(world, "country", None)
    world.add(DataLocation, service_id=world.top.id, kind="backup")
    assert is_dependent(world, "country", None)
    world = Linked(country_id=None)
    assert is_dependent(world, "country", None)


def test_the_town_of_a_place_hits(world):
    world.add(DataLocation, service_id=world.one.id, city="Dublin", kind="storage")
    assert is_dependent(world, "town", "Dublin") and not is_dependent(world, "facility", "Dublin")


def test_the_special_categories_of_services_and_activities_are_named(world):
    for service, special in ((world.two, "health"), (world.one, "")):
        category = world.add(DataCategory, name="Some", special=special)
        world.add(DataHandled, service_id=service.id, category_id=category.id)
    sent = world.add(DataCategory, name="Prints", special="biometric")
    world.add(ActivityData, activity_id=world.activity(world.engagement).id, category_id=sent.id)
    assert dependence(world.lens(), world.engagement).special == ("biometric", "health")


@pytest.mark.parametrize(
    ("kind", "fields", "there"),
    [
        (DataLocation, {}, True),
        (DataLocation, {"standing": "unclear"}, True),
        (DataLocation, {"standing": "denied"}, False),
        (DataLocation, {"ends": YESTERDAY}, False),
        (DataLocation, {"option_id": 1}, False),
        (Access, {}, True),
        (Access, {"standing": "silent"}, False),
        (Access, {"occasion": "never"}, False),
        (Access, {"option_id": 2}, True),
    ],
)
def test_a_country_hits_by_a_place_or_an_access_from_there(world, kind, fields, there):
    options(world)
    world.add(kind, service_id=world.top.id, **{"country_id": "BR"} | fields)
    assert is_dependent(world, "country", "BR") is there


def test_a_country_has_dependents_by_parties_and_places_at_any_level(world):
    assert [is_dependent(world, "country", code) for code in ("GB", "IE", "US", "BR")] == [True, True, True, False]
    world.add(DataLocation, service_id=world.two.id, country_id="BR", kind="storage")
    assert is_dependent(world, "country", "BR")


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"standing": "unclear"}, True),
        ({"standing": "denied"}, False),
        ({"standing": "unread"}, False),
        ({"ends": YESTERDAY}, False),
        ({"option_id": 1}, False),
        ({"option_id": 2}, True),
    ],
)
def test_a_category_has_dependents_where_the_service_handles_it(world, fields, there):
    options(world)
    category = world.add(DataCategory, name="Health")
    world.add(DataHandled, service_id=world.top.id, category_id=category.id, **fields)
    assert is_dependent(world, "category", category.id) is there


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_category_hits_where_an_activity_sends_it_there(world, days, there):
    category = world.add(DataCategory, name="Health")
    sent = world.activity(world.engagement, **days)
    world.add(ActivityData, activity_id=sent.id, category_id=category.id)
    assert is_dependent(world, "category", category.id) is there


def test_a_category_has_dependents_where_a_party_behind_handles_it(world):
    category = world.add(DataCategory, name="Health")
    world.add(DataHandled, service_id=world.one.id, category_id=category.id)
    assert is_dependent(world, "category", category.id)
