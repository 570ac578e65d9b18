"""The rule about the status and the days of an activity, on registers made of values."""

from dataclasses import replace

import pytest

from registry.findings.finding import findings
from registry.rules import Severity
from tests.registry.rules.activities.case import Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("activity", "cases"),
    [
        ({"status": "live"}, []),
        ({"status": "live", "starts": TODAY, "ends": TODAY}, []),
        ({"status": "live", "starts": TOMORROW}, ["not started"]),
        ({"status": "live", "ends": YESTERDAY}, ["past"]),
        ({"status": "planned"}, []),
        ({"status": "planned", "starts": TOMORROW}, []),
        ({"status": "planned", "starts": TODAY}, ["started"]),
        ({"status": "planned", "starts": YESTERDAY, "ends": YESTERDAY}, ["past"]),
        ({"status": "ended"}, ["no last day"]),
        ({"status": "ended", "starts": TOMORROW}, ["no last day"]),
        ({"status": "ended", "ends": YESTERDAY}, []),
        ({"status": "ended", "ends": TODAY}, []),
        ({"status": "ended", "ends": TOMORROW}, ["not ended"]),
    ],
)
def test_act_16_finds_a_status_that_disagrees_with_the_days(activity, cases):
    case = Case(**activity)
    found = case.found("ACT-16")
    assert [(f.case, f.severity) for f in found] == [(each, Severity.LOW) for each in cases]
    assert case.elsewhere("ACT-16") == []


def test_act_16_asks_for_the_last_day():
    (finding,) = Case(status="ended").found("ACT-16")
    assert finding.message == "“Payroll” is recorded as ended. Its last day is not on record."


def test_act_16_does_not_hold_a_status_of_today_against_a_past_day():
    case = Case(status="ended", ends=TODAY)
    as_known_then = case.world.lens(YESTERDAY)
    as_we_know_now = replace(as_known_then, known_on=TODAY)
    for lens, cases in ((as_known_then, ["not ended"]), (as_we_know_now, []), (as_known_then, ["not ended"])):
        assert [f.case for f in findings(lens) if f.code == "ACT-16"] == cases
