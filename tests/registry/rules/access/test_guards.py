"""The rule that standing access is controlled and logged, on registers made of values."""

import pytest

from registry.rules import Severity
from tests.registry.rules.access.case import STANDINGS, access, cases
from tests.registry.world import DAYS

# ACC-02: standing access is controlled and logged.


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"control": " "}, ["control"]),
        ({"control": "", "reached": "office"}, []),
        ({"control": "", "reached": "remote"}, []),
        ({"control": "", "reached_from": "Its office network"}, []),
        ({"control": "", "reached": "anywhere"}, ["control"]),
        ({"control": "", "reached": "unknown"}, ["control"]),
        ({"control": "", "reached": "office", "logged": "silent"}, ["log"]),
        ({"logged": "silent"}, ["log"]),
        ({"logged": "unclear"}, ["log"]),
        ({"logged": "unread", "log_number": None}, []),
        ({"log_number": None, "log_unit": ""}, ["kept"]),
        ({"control": "", "logged": "silent"}, ["control", "log"]),
        ({"control": "", "occasion": "unknown"}, ["control"]),
        ({"control": "", "occasion": "on call"}, []),
        ({"control": "", "occasion": "never"}, []),
        ({"control": "", "reads": "nothing"}, []),
        ({"control": "", "reads": "ciphertext"}, ["control"]),
        ({"control": "", "option_id": 1}, []),
    ],
)
def test_acc_02_asks_how_standing_access_is_guarded(world, fields, seen):
    access(world, **fields)
    found = world.found("ACC-02")
    assert [[each.value for each in f.seen.figures["open"]] for f in found] == ([seen] if seen else [])


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_02_fires_for_access_that_a_source_asserts(world, standing):
    access(world, standing=standing, control="")
    assert len(cases(world, "ACC-02")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_02_fires_while_the_access_applies(world, days, there):
    access(world, control="", **days)
    assert len(cases(world, "ACC-02")) == there


def test_acc_02_names_each_party_once_and_the_supplier_for_its_own_people(world):
    access(world, control="", layer="database")
    access(world, control="", logged="silent")
    access(world, party_id=None, logged="denied")
    assert sorted(f.message for f in world.found("ACC-02")) == [
        "Party can access “Hosting” (operating system and database). Not on record: how access is controlled and "
        "whether access is logged.",
        "Top can access “Hosting” (operating system), and the source states that this access is not logged.",
    ]


def test_acc_02_weighs_the_data_that_goes_there(world):
    access(world, logged="denied", control="")
    assert {f.severity for f in world.found("ACC-02")} == {Severity.MEDIUM}
    world.activity(world.engagement, special="health")
    assert {f.severity for f in world.found("ACC-02")} == {Severity.HIGH}
