"""Whether what is said about access agrees, on registers made of values."""

import pytest

from suppliers.values import DeclaredParty, Supplier
from tests.registry.rules.access.case import STANDINGS, access, cases, conflict, message, nobody_else
from tests.registry.world import DAYS

OWN = {"occasion": "never", "party_id": None}


# ACC-01: what is said about access agrees.


@pytest.mark.parametrize(
    ("declared", "said", "fires"),
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
        # A declaration about one part says nothing of the others.
        ({"component_id": 1}, {"component_id": 1}, 1),
        ({"component_id": 1}, {"component_id": 2}, 0),
        ({"component_id": 1}, {}, 0),
        ({}, {"component_id": 1}, 1),
    ],
)
def test_acc_01_holds_that_nobody_else_has_access_against_access_on_record(world, declared, said, fires):
    nobody_else(world, **declared)
    access(world, **said)
    assert cases(world, "ACC-01") == ["nobody else"] * fires


def test_acc_01_passes_over_the_parties_that_the_declaration_names(world):
    declaration = nobody_else(world)
    access(world)
    world.add(DeclaredParty, declaration_id=declaration.id, party_id=world.party.id)
    assert cases(world, "ACC-01") == []
    access(world, party_id=world.add(Supplier, legal_name="Third").id)
    access(world, party_id=world.add(Supplier, legal_name="Fourth").id)
    assert message(world, "ACC-01") == (
        "Top says that nobody else reaches the data in “Hosting”; on record is access of Third and Fourth."
    )


@pytest.mark.parametrize(
    ("denied", "said", "seen"),
    [
        ({"occasion": "never"}, {}, ["denied"]),
        ({"occasion": "unknown"}, {}, ["denied"]),
        ({"occasion": "never", "layer": "database"}, {}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 2}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 1}, ["denied"]),
        ({"occasion": "never"}, {"component_id": 1}, ["denied"]),
        # "Not unattended" leaves room for a session that is opened.
        ({"occasion": "standing"}, {"occasion": "on call"}, []),
        ({"occasion": "standing"}, {}, ["denied"]),
        ({"occasion": "standing", "people": "Anyone, unattended"}, {"people": "Developers"}, []),
        # To a party all is denied; of the supplier's own people, what is denied to those named.
        ({"occasion": "never", "people": "Anyone"}, {"people": "Developers"}, ["denied"]),
        (OWN | {"people": "All others"}, {"party_id": None, "people": "Two"}, []),
        (OWN | {"people": "Its own"}, {"party_id": None, "people": "its own"}, ["denied"]),
        ({"occasion": "never", "party_id": None}, {}, []),
        # Reaching it from afar is denied, not reaching it.
        ({"reached": "remote", "people": "From home"}, {"reached": "office"}, []),
        ({"reached": "remote", "people": "From home"}, {"reached": "anywhere"}, ["from afar"]),
        ({"reached": "remote"}, {}, []),
        ({"occasion": "never", "option_id": 1}, {}, []),
    ],
)
def test_acc_01_holds_denied_access_against_the_same_access_that_is_said(world, denied, said, seen):
    access(world, standing="denied", **denied)
    access(world, **said)
    assert cases(world, "ACC-01") == seen


@pytest.mark.parametrize("resolved", [{}, {"resolved": DAYS["today only"][0]["starts"], "resolution": "Read so"}])
def test_acc_01_leaves_what_somebody_recorded_as_a_conflict_to_that(world, resolved):
    declaration, said = nobody_else(world), access(world)
    denied = access(world, standing="denied", occasion="never")
    assert sorted(cases(world, "ACC-01")) == ["denied", "nobody else"]
    conflict(world, declaration, said, **resolved)
    conflict(world, said, denied, **resolved)
    assert cases(world, "ACC-01") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_01_compares_what_applies_on_the_day(world, days, there):
    nobody_else(world)
    access(world, **days)
    access(world, standing="denied", occasion="never")
    assert len(cases(world, "ACC-01")) == 2 * there


def test_acc_01_says_what_is_denied_and_said(world):
    access(world, standing="denied", occasion="never")
    access(world)
    assert message(world, "ACC-01") == (
        "For “Hosting” it is both denied and said that Party can reach the data (operating system)."
    )
