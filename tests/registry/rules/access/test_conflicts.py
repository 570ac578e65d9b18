"""The rule that statements about access agree, on registers made of values."""

import pytest

from suppliers.values import DeclaredParty, Supplier
from tests.registry.rules.access.case import STANDINGS, access, cases, conflict, message, nobody_else
from tests.registry.world import DAYS

OWN = {"occasion": "never", "party_id": None}


# ACC-01: all statements about access agree.


@pytest.mark.parametrize(
    ("declared", "described", "fires"),
    [
        ({}, {}, 1),
        ({"kind": "no sub-processors"}, {}, 0),
        *(({"standing": standing}, {}, standing == "stated") for standing in STANDINGS),
        *(({}, {"standing": standing}, standing in {"stated", "unclear"}) for standing in STANDINGS),
        ({}, {"party_id": None}, 0),
        ({}, {"occasion": "never"}, 0),
        ({}, {"reads": "nothing"}, 0),
        ({}, {"reads": "unknown"}, 1),
        ({"option_id": 1}, {}, 0),
        ({}, {"option_id": 1}, 0),
        # A declaration about one part does not cover the others.
        ({"component_id": 1}, {"component_id": 1}, 1),
        ({"component_id": 1}, {"component_id": 2}, 0),
        ({"component_id": 1}, {}, 0),
        ({}, {"component_id": 1}, 1),
    ],
)
def test_acc_01_compares_a_declaration_of_no_other_access_with_access_on_record(world, declared, described, fires):
    nobody_else(world, **declared)
    access(world, **described)
    assert cases(world, "ACC-01") == ["nobody else"] * fires


def test_acc_01_ignores_the_parties_that_the_declaration_names(world):
    declaration = nobody_else(world)
    access(world)
    world.add(DeclaredParty, declaration_id=declaration.id, party_id=world.party.id)
    assert cases(world, "ACC-01") == []
    access(world, party_id=world.add(Supplier, legal_name="Third").id)
    access(world, party_id=world.add(Supplier, legal_name="Fourth").id)
    assert message(world, "ACC-01") == (
        "Top states that nobody else can access the data in “Hosting”, but access by Third and Fourth is on record."
    )


@pytest.mark.parametrize(
    ("denied", "described", "seen"),
    [
        ({"occasion": "never"}, {}, ["denied"]),
        ({"occasion": "unknown"}, {}, ["denied"]),
        ({"occasion": "never", "layer": "database"}, {}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 2}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 1}, ["denied"]),
        ({"occasion": "never"}, {"component_id": 1}, ["denied"]),
        # "Not unattended" allows a session that is opened.
        ({"occasion": "standing"}, {"occasion": "on call"}, []),
        ({"occasion": "standing"}, {}, ["denied"]),
        ({"occasion": "standing", "people": "Anyone, unattended"}, {"people": "Developers"}, []),
        # A denial covers all people of a party; of the supplier's own people, only those it names.
        ({"occasion": "never", "people": "Anyone"}, {"people": "Developers"}, ["denied"]),
        (OWN | {"people": "All others"}, {"party_id": None, "people": "Two"}, []),
        (OWN | {"people": "Its own"}, {"party_id": None, "people": "its own"}, ["denied"]),
        ({"occasion": "never", "party_id": None}, {}, []),
        # Only remote access is denied, not all access.
        ({"reached": "remote", "people": "From home"}, {"reached": "office"}, []),
        ({"reached": "remote", "people": "From home"}, {"reached": "anywhere"}, ["from afar"]),
        ({"reached": "remote"}, {}, []),
        ({"occasion": "never", "option_id": 1}, {}, []),
    ],
)
def test_acc_01_compares_denied_access_with_the_same_access_described(world, denied, described, seen):
    access(world, standing="denied", **denied)
    access(world, **described)
    assert cases(world, "ACC-01") == seen


@pytest.mark.parametrize("resolved", [{}, {"resolved": DAYS["today only"][0]["starts"], "resolution": "Read so"}])
def test_acc_01_is_silent_if_the_conflict_is_on_record(world, resolved):
    declaration, described = nobody_else(world), access(world)
    denied = access(world, standing="denied", occasion="never")
    assert sorted(cases(world, "ACC-01")) == ["denied", "nobody else"]
    conflict(world, declaration, described, **resolved)
    conflict(world, described, denied, **resolved)
    assert cases(world, "ACC-01") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_01_compares_claims_in_force_on_the_day(world, days, there):
    nobody_else(world)
    access(world, **days)
    access(world, standing="denied", occasion="never")
    assert len(cases(world, "ACC-01")) == 2 * there


def test_acc_01_names_the_access_that_is_both_described_and_denied(world):
    access(world, standing="denied", occasion="never")
    access(world)
    assert message(world, "ACC-01") == (
        "For “Hosting”, access by Party (operating system) is described in one place and denied in another."
    )
