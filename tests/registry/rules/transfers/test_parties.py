"""Whether transfers to each party abroad are recorded, on registers made of values."""

import pytest

from registry.values import RoleAssessment
from suppliers.values import Access, OnwardTransfer
from tests.registry.rules.transfers.case import (
    STANDINGS,
    another_option,
    basis,
    cases,
    decision,
    elsewhere,
    message,
    world_of,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

# TRA-10: each party abroad is recorded or denied.


def party(world, country, **fields):
    """A party behind the service, without a source on its transfers."""
    service = world.service("Party", country)
    world.behind(world.top, service, **fields)
    return service


@pytest.mark.parametrize(
    ("country", "seen"),
    [(None, ["one unknown"]), ("GB", []), ("IE", ["unrecorded"]), ("US", [])],
)
def test_tra_10_asks_for_countries_and_for_transfers_that_a_decision_covers(country, seen):
    world = world_of("GB")
    decision(world, country="IE")
    party(world, country)
    assert cases(world, "TRA-10") == seen
    # TRA-01 reports a known transfer without a mechanism.
    assert cases(world, "TRA-01") == ([""] if country == "US" else [])


@pytest.mark.parametrize("country", [None, "IE"])
@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_10_is_answered_by_a_statement_and_not_by_silence(country, standing):
    world = world_of("GB")
    decision(world, country="IE")
    importer = party(world, country)
    row = {"service_id": world.top.id, "importer_id": importer.supplier_id, "established_id": "IE"}
    world.add(OnwardTransfer, standing=standing, **row)
    assert len(cases(world, "TRA-10")) == (standing in {"silent", "unread"})


def test_tra_10_is_answered_by_our_own_record():
    world = world_of("GB")
    decision(world, country="IE")
    for country in (None, "IE"):
        basis(world, "45", party(world, country), country_id="IE")
    assert cases(world, "TRA-10") == []


@pytest.mark.parametrize(
    ("fields", "role", "fires"),
    [
        ({"standing": "denied"}, "", 0),
        ({"standing": "unclear"}, "", 1),
        ({"declared_role": "none", "kind": "tests"}, "", 0),
        ({}, "not a processor", 0),
        ({"option": "another"}, "", 0),
        ({"ends": YESTERDAY}, "", 0),
        ({"starts": TOMORROW}, "", 0),
    ],
)
def test_tra_10_applies_to_parties_that_count(fields, role, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    party(world, None, **fields, **option)
    if role:
        world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=1, role=role, on=TODAY)
    assert len(cases(world, "TRA-10")) == fires


def test_tra_10_names_all_parties_in_one_finding():
    world = world_of(None)
    one = world.service("One", None)
    world.behind(world.top, one)
    world.behind(one, world.service("Two", None))
    assert message(world, "TRA-10") == (
        "The country of Top, One and Two is not on record. It is also not on record whether data of “Hosting” goes "
        "abroad to them."
    )
    assert elsewhere(world, "TRA-10") == []


def test_tra_10_counts_access_from_abroad_as_a_transfer():
    world = world_of("GB")
    decision(world, country="IE")
    importer = party(world, "GB")
    access = {"party_id": importer.supplier_id, "country_id": "IE", "reads": "readable", "occasion": "on call"}
    world.add(Access, service_id=world.top.id, **access)
    assert message(world, "TRA-10") == (
        "Data of “Hosting” goes to Party (Ireland). An adequacy decision or regulations cover that, but no record "
        "shows the transfer."
    )
