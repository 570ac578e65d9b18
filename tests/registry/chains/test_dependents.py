"""The dependents of a party, a country, a facility or a category of data, up to the people concerned."""

from dataclasses import replace

import pytest

from registry.chains import dependents_of, on_category, on_country, on_facility, on_party
from registry.values import ActivityData, EngagementOption, Organisation, RoleAssessment
from suppliers.values import Access, DataCategory, DataHandled, DataLocation, OnwardTransfer, ServiceOption, Supplier
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


def is_dependent(world, depends, on=TODAY):
    return bool(dependents_of(world.lens(on), depends))


def assessed(world, link, role):
    world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=link.id, role=role, on=TODAY)


def options(world):
    """Two options of the service, of which the second was bought."""
    ids = [world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("another", "bought")]
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=ids[1])
    return ids


def test_a_party_hits_at_any_level_and_the_supplier_itself_too(world):
    parties = [world.supplier(each).id for each in (world.top, world.one, world.two, world.service("Apart"))]
    assert [is_dependent(world, on_party(each)) for each in parties] == [True, True, True, False]


def test_a_party_that_does_not_count_has_no_dependents_and_ends_the_chain(world):
    assessed(world, world.link, "not a processor")
    assert not is_dependent(world, on_party(world.one.supplier_id)) and not is_dependent(
        world, on_party(world.two.supplier_id)
    )
    assert not is_dependent(world, on_country("US"))


def test_a_party_of_an_option_that_was_not_bought_has_no_dependents(world):
    another, bought = options(world)
    world.alter(world.link, option_id=another)
    assert not is_dependent(world, on_party(world.two.supplier_id))
    world.alter(world.link, option_id=bought)
    assert is_dependent(world, on_party(world.two.supplier_id))


@pytest.mark.parametrize("where", ["established_id", "accessed_from_id"])
@pytest.mark.parametrize(("standing", "there"), [("stated", True), ("unclear", True), ("denied", False)])
def test_a_transfer_that_is_stated_hits_by_its_importer_and_by_its_country(where, standing, there):
    world = Linked()
    importer = world.add(Supplier, legal_name="Importer")
    fields = {"importer_id": importer.id, "standing": standing, where: "US"}
    world.add(OnwardTransfer, service_id=world.top.id, **fields)
    assert is_dependent(world, on_party(importer.id)) is there and is_dependent(world, on_country("US")) is there


@pytest.mark.parametrize(
    ("kind", "fields", "there"),
    [
        (Access, {"party_id": 4, "occasion": "standing", "reads": "content"}, True),
        (Access, {"party_id": 4, "occasion": "never", "reads": "content"}, False),
        (DataLocation, {"operator_id": 4}, True),
        (DataLocation, {"operator_id": 4, "standing": "denied"}, False),
    ],
)
def test_a_party_with_data_in_its_reach_hits_also_before_it_is_linked_and_then_by_its_role(world, kind, fields, there):
    party = world.service("Unlinked")
    assert party.supplier_id == 4
    world.add(kind, service_id=world.top.id, **fields)
    assert is_dependent(world, on_party(party.supplier_id)) is there
    assessed(world, world.behind(world.top, party), "not a processor")
    assert not is_dependent(world, on_party(party.supplier_id))


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("what", ["engagement", "top", "link"])
def test_an_engagement_out_of_force_is_no_dependent(world, days, there, what):
    world.put(replace(getattr(world, what), **days))
    assert is_dependent(world, on_party(world.two.supplier_id)) is there


def test_a_hit_names_engagement_service_supplier_activities_and_people(world):
    used = world.activity(world.engagement)
    world.activity(world.engagement, name="Over", ends=YESTERDAY)
    world.activity(name="Apart")
    (found,) = dependents_of(world.lens(), on_party(world.two.supplier_id))
    assert (found.engagement, found.service, found.supplier.name) == (world.engagement, world.top, "Top")
    assert (found.activities, found.people) == ((used,), (("Employees", None),))


def test_every_engagement_that_depends_on_it_is_hit_and_no_other_organisations(world):
    other = world.add(Organisation, slug="other")
    world.engaged(service_id=world.one.id)
    world.engaged(service_id=world.top.id, organisation_id=other.id)
    lens = world.lens(TODAY, world.organisation)
    found = dependents_of(lens, on_party(world.two.supplier_id))
    assert [each.service.id for each in found] == [world.top.id, world.one.id]


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
    assert is_dependent(world, on_country("BR")) is there


def test_a_country_has_dependents_by_parties_and_places_at_any_level(world):
    assert [is_dependent(world, on_country(code)) for code in ("GB", "IE", "US", "BR")] == [True, True, True, False]
    world.add(DataLocation, service_id=world.two.id, country_id="BR", kind="storage")
    assert is_dependent(world, on_country("BR"))


@pytest.mark.parametrize(("name", "there"), [("Hall 2", True), ("HALL 2", True), ("Hall", False), ("", False)])
def test_a_facility_hits_by_its_name_in_any_case_of_letters(world, name, there):
    for facility in ("Hall 2", ""):
        world.add(DataLocation, service_id=world.two.id, facility=facility, kind="storage")
    assert is_dependent(world, on_facility(name)) is there


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
    assert is_dependent(world, on_category(category.id)) is there


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_category_hits_where_an_activity_sends_it_there(world, days, there):
    category = world.add(DataCategory, name="Health")
    sent = world.activity(world.engagement, **days)
    world.add(ActivityData, activity_id=sent.id, category_id=category.id)
    assert is_dependent(world, on_category(category.id)) is there


def test_a_category_has_dependents_where_a_party_behind_handles_it(world):
    category = world.add(DataCategory, name="Health")
    world.add(DataHandled, service_id=world.one.id, category_id=category.id)
    assert is_dependent(world, on_category(category.id))
