"""The rule about biometric data, on registers made of values."""

from typing import Any

import pytest

from registry.rules import Severity
from registry.values import ControlSwitched
from suppliers.values import Component, DataHandled, DataLocation, SecurityMeasure
from tests.registry.rules.activities.case import Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


def biometric(**activity: Any) -> Case:
    """A case with biometric data and no finding."""
    case = Case(special="biometric", **{"dpia": "done"} | activity)
    part = case.world.add(Component, service_id=case.service, name="Terminal").id
    case.handled = case.claim(DataHandled, category_id=case.data.id, component_id=part)
    case.place = case.claim(DataLocation, kind="storage", component_id=part)
    case.offer = case.claim(SecurityMeasure, control="alternative")
    case.on = case.world.add(ControlSwitched, engagement_id=case.engagement.id, measure_id=case.offer.id, on=True)
    return case


@pytest.mark.parametrize(
    ("which", "fields", "cases"),
    [
        (None, {}, []),
        ("offer", {"standing": "unclear"}, ["alternative"]),
        ("offer", {"standing": "denied"}, ["alternative"]),
        ("offer", {"option_id": 99}, ["alternative"]),
        ("offer", {"ends": YESTERDAY}, ["alternative"]),
        ("offer", {"starts": TOMORROW}, ["alternative"]),
        ("on", {"on": False}, ["off"]),
        ("on", {"measure_id": 99}, ["off"]),
        ("on", {"since": TODAY}, []),
        ("on", {"since": TOMORROW}, ["off"]),
        ("handled", {"standing": "unclear"}, ["unclear"]),
        ("handled", {"standing": "silent"}, ["place"]),
        ("handled", {"standing": "unread"}, ["place"]),
        ("handled", {"option_id": 99}, ["place"]),
        ("handled", {"ends": YESTERDAY}, ["place"]),
        ("place", {"standing": "unclear"}, ["place"]),
        ("place", {"starts": TOMORROW}, ["place"]),
        ("activity", {"dpia_address": ""}, ["necessity"]),
        ("activity", {"dpia": "not due"}, ["necessity"]),
        ("activity", {"dpia": "in progress"}, []),
        ("basis", {"assessment": "File 3"}, []),
    ],
)
def test_act_08_checks_necessity_alternative_and_place(which, fields, cases):
    case = biometric()
    case.not_bought()
    if which:
        case.world.alter(getattr(case, which), **fields)
    assert [f.case for f in case.found("ACT-08")] == cases


def test_act_08_accepts_the_activitys_own_place_and_is_lighter_while_planned():
    case = biometric(place="Server room 1", status="planned")
    case.without(DataHandled)
    assert case.found("ACT-08") == []
    case.world.alter(case.on, on=False)
    assert [f.severity for f in case.found("ACT-08")] == [Severity.MEDIUM]
    case.world.alter(case.activity, status="live")
    assert [f.severity for f in case.found("ACT-08")] == [Severity.HIGH]


@pytest.mark.parametrize("special", ["", "health", "criminal"])
def test_act_08_covers_biometric_data_only(special):
    assert Case(special=special).found("ACT-08") == []
