"""Rules about special categories and criminal data, on registers made of values."""

import pytest

from registry.values import ActivityCondition
from tests.registry.rules.activities.case import Case


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
        ("UK", "health", {"condition": "9b", "schedule_1_term_id": 1}, []),
        ("UK", "health", {"condition": "9h"}, ["schedule"]),
        ("EU", "health", {"condition": "9b"}, ["national"]),
        ("EU", "health", {"condition": "9b", "national": "s. 46"}, []),
        ("EU", "criminal", {"condition": "10"}, ["national"]),
        ("EU", "health", {"condition": "9b", "schedule_1_term_id": 1}, ["national"]),
        ("EU", "health", {"condition": "9f"}, []),
        # Article 9(2)(h): law, "or pursuant to contract with a health professional".
        ("EU", "health", {"condition": "9h"}, ["health"]),
        ("EU", "health", {"condition": "9h", "national": "Contract with Dr A"}, []),
        # Under both laws each asks for its own.
        ("both", "health", None, ["special"]),
        ("both", "health", {"condition": "9b"}, ["national", "schedule"]),
        ("both", "health", {"condition": "9b", "national": "s. 46"}, ["schedule"]),
        ("both", "health", {"condition": "9b", "schedule_1": "Part 1"}, ["national"]),
        ("EU", "", {"condition": "9b"}, []),
    ],
)
def test_act_02_checks_the_condition_and_the_law_behind_it(regime, special, condition, cases):
    case = Case(regime=regime, special=special)
    if condition:
        case.part(ActivityCondition, **condition)
    assert sorted(f.case for f in case.found("ACT-02")) == cases


def test_act_02_keeps_findings_under_two_laws_about_one_condition_apart():
    case = Case(regime="both", special="health")
    case.part(ActivityCondition, condition="9b")
    found = {f.case: f for f in case.found("ACT-02")}
    assert {name: f.laws for name, f in found.items()} == {"national": ("EU",), "schedule": ("UK",)}
    assert found["national"].subject != found["schedule"].subject


def test_act_02_keeps_the_key_of_a_finding_under_a_single_law():
    case = Case(special="health")
    row = case.part(ActivityCondition, condition="9b")
    (finding,) = case.found("ACT-02")
    assert finding.subject == f"activity:{case.activity.id}/activitycondition:{row.id}"
