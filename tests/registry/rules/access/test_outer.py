"""Whether those with only outer access can read the data, on registers made of values."""

import pytest

from registry.rules import Severity
from tests.registry.rules.access.case import STANDINGS, access, cases, conflict, measure, message
from tests.registry.world import DAYS

# ACC-03: who only stands before the machines reads nothing.


@pytest.mark.parametrize(
    ("fields", "encrypted", "seen"),
    [
        ({"reads": "readable"}, True, ["reads"]),
        ({"reads": "unknown"}, True, ["unknown"]),
        ({"reads": "ciphertext"}, True, []),
        ({"reads": "nothing"}, True, []),
        # Who holds the parts can read what is not encrypted on them, whatever is said of it.
        ({"reads": "nothing"}, False, ["plain"]),
        ({"reads": "unknown"}, False, ["plain"]),
        ({"reads": "readable"}, False, ["reads"]),
        ({"reads": "readable", "layer": "infrastructure"}, True, ["reads"]),
        ({"reads": "readable", "layer": "operating system"}, False, []),
        ({"reads": "readable", "occasion": "never"}, False, []),
        ({"reads": "readable", "occasion": "on call"}, True, ["reads"]),
        ({"reads": "readable", "option_id": 1}, True, []),
        ({"reads": "unknown", "component_id": 1}, False, ["plain"]),
    ],
)
def test_acc_03_fires_where_outer_access_may_read(world, fields, encrypted, seen):
    access(world, **{"layer": "physical"} | fields)
    if not encrypted:
        measure(world)
    assert cases(world, "ACC-03") == seen


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, ["plain"]),
        ({"standing": "stated"}, ["unknown"]),
        ({"standing": "silent"}, ["unknown"]),
        ({"control": "encryption in transit"}, ["unknown"]),
        ({"component_id": 2}, ["unknown"]),
        ({"component_id": 1}, ["plain"]),
        ({"option_id": 1}, ["unknown"]),
        ({"ends": DAYS["ended yesterday"][0]["ends"]}, ["unknown"]),
        ({"starts": DAYS["starts tomorrow"][0]["starts"]}, ["unknown"]),
    ],
)
def test_acc_03_takes_only_what_is_said_not_to_be_encrypted_for_plain(world, fields, seen):
    access(world, layer="physical", reads="unknown", component_id=1)
    measure(world, **fields)
    assert cases(world, "ACC-03") == seen


def test_acc_03_leaves_what_somebody_recorded_as_a_conflict_to_that(world):
    conflict(world, access(world, layer="physical", reads="nothing"), measure(world))
    assert cases(world, "ACC-03") == []


def test_acc_03_asks_nothing_of_who_reaches_further_anyway(world):
    access(world, layer="physical")
    access(world, layer="database", reads="nothing")
    assert cases(world, "ACC-03") == ["reads"]
    access(world, layer="database")
    assert cases(world, "ACC-03") == []


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_03_asks_of_access_that_is_said(world, standing):
    access(world, layer="physical", standing=standing)
    assert len(cases(world, "ACC-03")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_03_asks_while_the_access_is_there(world, days, there):
    access(world, layer="physical", **days)
    assert len(cases(world, "ACC-03")) == there


def test_acc_03_says_by_what_access_and_why(world):
    access(world, layer="physical", reads="nothing")
    access(world, layer="infrastructure", reads="unknown")
    measure(world)
    assert message(world, "ACC-03") == (
        "Party has only physical and infrastructure access to “Hosting”; what rests there is said not to be encrypted."
    )
    (finding,) = world.found("ACC-03")
    assert (finding.citation, finding.severity) == ("UK GDPR Art. 32(1)(a)", Severity.MEDIUM)
