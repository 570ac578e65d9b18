"""Whether the country of each party is on record, on registers made of values."""

import pytest

from registry.values import RoleAssessment
from suppliers.values import Access, DataLocation, OnwardTransfer
from tests.registry.rules.transfers.case import (
    STANDINGS,
    another_option,
    basis,
    cases,
    elsewhere,
    message,
    world_of,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

# TRA-10: each party has its country on record.


def party(world, country, **fields):
    """A party behind the service, without a source on its transfers."""
    service = world.service("Party", country)
    world.behind(world.top, service, **fields)
    return service


@pytest.mark.parametrize(
    ("country", "seen"),
    [(None, ["one unknown"]), ("GB", []), ("IE", []), ("US", [])],
)
def test_tra_10_asks_for_countries_that_are_not_on_record(country, seen):
    world = world_of("GB")
    party(world, country)
    assert cases(world, "TRA-10") == seen


@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_10_is_answered_by_a_statement_and_not_by_silence(standing):
    world = world_of("GB")
    importer = party(world, None)
    row = {"service_id": world.top.id, "importer_id": importer.supplier_id, "established_id": "IE"}
    world.add(OnwardTransfer, standing=standing, **row)
    assert len(cases(world, "TRA-10")) == (standing in {"silent", "unread"})


@pytest.mark.parametrize("what", ["ground", "access", "place"])
def test_tra_10_takes_the_country_from_a_ground_an_access_or_a_place(what):
    world = world_of("GB")
    importer = party(world, None)
    claim = {"service_id": world.top.id, "country_id": "IE"}
    if what == "ground":
        basis(world, "45", importer, country_id="IE")
    elif what == "access":
        world.add(Access, party_id=importer.supplier_id, reads="readable", occasion="on call", **claim)
    else:
        world.add(DataLocation, operator_id=importer.supplier_id, operated_by="party", kind="storage", **claim)
    assert cases(world, "TRA-10") == []


@pytest.mark.parametrize("country", ["GB", "IE", "US"])
def test_tra_10_takes_the_country_of_the_supplier_itself_from_our_own_basis(country):
    world = world_of(None)
    assert cases(world, "TRA-10") == ["one unknown"]
    basis(world, "45", world.top, country_id=country)
    assert cases(world, "TRA-10") == []


def test_tra_10_asks_for_the_country_of_the_supplier_itself_apart():
    world = world_of(None)
    party(world, None)
    found = world.found("TRA-10")
    assert [(f.case, f.severity, f.seen.part) for f in found] == [
        ("one unknown", "medium", "supplier"),
        ("one unknown", "low", "unknown"),
    ]


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
    world = world_of("GB")
    one = world.service("One", None)
    world.behind(world.top, one)
    world.behind(one, world.service("Two", None))
    assert message(world, "TRA-10") == (
        "The country of One and Two is not on record. It is also not on record whether data of “Hosting” goes abroad "
        "to them."
    )
    assert elsewhere(world, "TRA-10") == []
