"""Rules about special categories and criminal data, on registers made of values."""

import pytest

from registry.values import ActivityCondition
from tests.registry.rules.activities.case import ALL_DAYS, Case


@pytest.mark.parametrize(
    ("regime", "special", "condition", "cases"),
    [
        ("UK", "", None, []),
        ("UK", "health", None, ["special"]),
        ("UK", "criminal", None, ["criminal"]),
        ("UK", "criminal", {"condition": "9a"}, ["criminal"]),
        ("UK", "health", {"condition": "10", "schedule_1": "Part 2"}, ["special"]),
        ("UK", "health", {"condition": "9a"}, []),
        ("UK", "health", {"condition": "9b", "national": "s. 10"}, ["schedule"]),
        ("UK", "health", {"condition": "9b", "schedule_1": "Part 1"}, []),
        ("EU", "health", {"condition": "9b"}, ["national"]),
        ("EU", "health", {"condition": "9b", "national": "s. 46"}, []),
        ("EU", "criminal", {"condition": "10"}, ["national"]),
        ("EU", "health", {"condition": "9f"}, []),
        ("EU", "", {"condition": "9b"}, []),
    ],
)
def test_act_02_checks_the_condition_and_the_law_behind_it(regime, special, condition, cases):
    case = Case(regime=regime, special=special)
    if condition:
        case.part(ActivityCondition, **condition)
    assert [f.case for f in case.found("ACT-02")] == cases


@pytest.mark.parametrize(
    ("condition", "cases"),
    [
        ({"policy": "POL-1", "policy_followed": True}, []),
        ({}, ["missing"]),
        ({"schedule_1": ""}, []),
        ({"policy": "POL-1"}, ["open"]),
        ({"policy": "POL-1", "policy_followed": False}, ["reason"]),
        ({"policy": "POL-1", "policy_followed": False, "policy_reason": "New"}, []),
        ({"condition": "9h"}, []),
        ({"condition": "9g"}, ["missing"]),
    ],
)
def test_act_09_checks_the_policy_document_under_uk_law(condition, cases):
    given = {"condition": "9b", "schedule_1": "Part 1"} | condition
    for regime, there in (("UK", cases), ("EU", [])):
        case = Case(regime=regime, special="health")
        case.part(ActivityCondition, **given)
        assert [f.case for f in case.found("ACT-09")] == there
    assert case.elsewhere("ACT-09") == []


@ALL_DAYS
def test_act_09_fires_only_while_the_activity_is_in_force(days, there):
    case = Case(special="health", **days)
    case.part(ActivityCondition, condition="9b", schedule_1="Part 1")
    assert len(case.found("ACT-09")) == there
