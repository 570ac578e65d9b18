"""Whether the country of every place is on record, on registers made of values."""

import pytest

from suppliers.values import Access, DataLocation
from tests.registry.rules.transfers.case import STANDINGS, another_option, cases, elsewhere, message, world_of
from tests.registry.world import TOMORROW, YESTERDAY

# TRA-04: every location has a country.


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"country_id": "GB"}, 0),
        *(({"standing": standing}, standing in {"stated", "unclear", "silent"}) for standing in STANDINGS),
        ({"operated_by": "customer"}, 0),
        ({"option": "another"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
        # The rule on unnamed places asks for a place that has no details at all.
        ({"facility": ""}, 0),
        ({"facility": "", "kind": "support"}, 1),
    ],
)
def test_tra_04_fires_where_a_place_has_no_country(fields, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    place = {"service_id": world.top.id, "kind": "storage", "facility": "Hall 2", "operated_by": "unknown"}
    world.add(DataLocation, **place | fields | option)
    assert len(cases(world, "TRA-04")) == fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"reached": "anywhere"}, 1),
        ({"reached": "office"}, 0),
        ({"reached": "unknown"}, 0),
        ({"country_id": "US"}, 0),
        ({"standing": "denied"}, 0),
        ({"occasion": "never"}, 0),
        ({"reads": "nothing"}, 0),
    ],
)
def test_tra_04_asks_for_the_country_of_a_remote_access(fields, fires):
    world = world_of("GB")
    usual = {"reached": "remote", "occasion": "on call", "reads": "readable", "layer": "database"}
    world.add(Access, service_id=world.top.id, **usual | fields)
    assert len(cases(world, "TRA-04")) == fires


def test_tra_04_names_all_kinds_of_places_at_every_level_in_one_finding():
    world = world_of("GB")
    one = world.service("One")
    world.behind(world.top, one)
    world.add(DataLocation, service_id=world.top.id, kind="support")
    world.add(DataLocation, service_id=one.id, kind="backup", city="Sampleford")
    world.add(DataLocation, service_id=world.service("Apart").id, kind="storage", city="Sampleford")
    assert message(world, "TRA-04") == ("For “Hosting”, the country is not on record for: backup and support.")
    assert elsewhere(world, "TRA-04") == []


@pytest.mark.parametrize(
    ("other", "fires"),
    [
        ({"country_id": "GB"}, 0),
        ({"country_id": "GB", "standing": "unclear"}, 0),
        ({"country_id": "GB", "standing": "denied"}, 1),
        ({"country_id": "GB", "kind": "backup"}, 1),
        ({"country_id": "GB", "component_id": 2}, 1),
        ({"country_id": None, "city": "Sampleford"}, 1),
        ({"country_id": "GB", "ends": YESTERDAY}, 1),
    ],
)
def test_tra_04_is_answered_by_another_statement_on_the_same_part_and_kind(other, fires):
    world = world_of("GB")
    place = {"service_id": world.top.id, "kind": "storage", "component_id": 1}
    world.add(DataLocation, **place | {"facility": "Hall 2"})
    world.add(DataLocation, **place | other)
    assert len(cases(world, "TRA-04")) == fires


def test_tra_04_has_no_answer_for_a_place_of_no_part():
    world = world_of("GB")
    for country in (None, "GB"):
        world.add(DataLocation, service_id=world.top.id, kind="storage", facility="Hall 2", country_id=country)
    assert len(cases(world, "TRA-04")) == 1
