"""The rule about parties with only outer access, on registers made of values."""

import pytest

from registry.rules import Severity
from tests.registry.rules.access.case import STANDINGS, access, cases, conflict, measure, message
from tests.registry.world import DAYS

# ACC-03: a party with only physical or infrastructure access cannot read the data.


@pytest.mark.parametrize(
    ("fields", "encrypted", "seen"),
    [
        ({"reads": "readable"}, True, ["reads"]),
        ({"reads": "unknown"}, True, ["unknown"]),
        ({"reads": "ciphertext"}, True, []),
        ({"reads": "nothing"}, True, []),
        # A party with physical access can read data that is not encrypted, whatever the claim about reading says.
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
def test_acc_03_counts_data_as_unencrypted_only_if_a_source_denies_encryption(world, fields, seen):
    access(world, layer="physical", reads="unknown", component_id=1)
    measure(world, **fields)
    assert cases(world, "ACC-03") == seen


def test_acc_03_is_silent_if_the_conflict_is_on_record(world):
    conflict(world, access(world, layer="physical", reads="nothing"), measure(world))
    assert cases(world, "ACC-03") == []


def test_acc_03_is_silent_about_a_party_that_reads_through_other_access(world):
    access(world, layer="physical")
    access(world, layer="database", reads="nothing")
    assert cases(world, "ACC-03") == ["reads"]
    access(world, layer="database")
    assert cases(world, "ACC-03") == []


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_03_fires_for_access_that_a_source_asserts(world, standing):
    access(world, layer="physical", standing=standing)
    assert len(cases(world, "ACC-03")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_03_fires_while_the_access_applies(world, days, there):
    access(world, layer="physical", **days)
    assert len(cases(world, "ACC-03")) == there


def test_acc_03_names_the_access_and_the_reason(world):
    access(world, layer="physical", reads="nothing")
    access(world, layer="infrastructure", reads="unknown")
    measure(world)
    assert message(world, "ACC-03") == (
        "Party has physical and infrastructure access to “Hosting”, and the data stored there is not encrypted."
    )
    (finding,) = world.found("ACC-03")
    assert (finding.citation, finding.severity) == ("UK GDPR Art. 32(1)(a)", Severity.MEDIUM)
