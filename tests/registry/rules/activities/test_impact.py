"""The rule about impact assessments, on registers made of values."""

from typing import Any

import pytest

from registry.rules import Severity
from registry.values import ActivityCriterion
from suppliers.values import LegalTerm
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


def act_03(*codes: str, shown: dict | None = None, **activity: Any) -> list:
    """The findings of ACT-03 if criteria are met: some of the guidelines, 35(3)(b), and the UK list."""
    case = Case(**{"dpia": "not assessed", "dpia_on": None, "dpia_address": ""} | activity)
    terms = {}
    guidelines = dict.fromkeys(("sensitive", "vulnerable", "matching", "large scale", "innovative"), "WP 248")
    authority = dict.fromkeys(("ico biometric", "ico genetic", "ico innovative"), "Art. 35(4)")
    for code, provision in {**guidelines, "35(3)(b)": "Art. 35(3)(b)", **authority}.items():
        fields = {"code": code, "name": code, "provision": provision}
        regime = "UK" if code in authority else ""
        terms[code] = case.world.add(LegalTerm, list="dpia", regime=regime, **fields | (shown or {})).id
    for code in codes:
        case.part(ActivityCriterion, term_id=terms[code])
    return case.found("ACT-03")


TWO = ("matching", "vulnerable")
REASONED = {"dpia": "not due", "dpia_on": YESTERDAY, "dpia_address": "File 1"}


@pytest.mark.parametrize(
    ("codes", "activity", "seen"),
    [
        (TWO, {"dpia": "done"}, None),
        (TWO, {"dpia": "done", "dpia_on": TODAY}, None),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW}, ("to come", Severity.MEDIUM)),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW, "status": "planned"}, ("to come", Severity.NOTE)),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW, "status": "ended"}, None),
        (TWO, {}, ("due", Severity.HIGH)),
        (TWO, {"dpia": "due"}, ("due", Severity.HIGH)),
        (TWO, {"dpia": "in progress"}, ("due", Severity.MEDIUM)),
        (TWO, {"dpia": "due", "status": "planned"}, ("planned", Severity.LOW)),
        (TWO, {"dpia": "in progress", "status": "planned"}, ("planned", Severity.NOTE)),
        (TWO, {"status": "ended"}, None),
        (TWO, REASONED, ("reasoned", Severity.NOTE)),
        (TWO, REASONED | {"dpia_address": ""}, ("refused", Severity.MEDIUM)),
        (TWO, REASONED | {"dpia_on": TOMORROW}, ("refused", Severity.MEDIUM)),
        (("35(3)(b)",), REASONED, ("refused", Severity.HIGH)),
        (("35(3)(b)",), {}, ("due", Severity.HIGH)),
        (("matching",), REASONED, None),
        (("matching",), {}, ("unasked", Severity.LOW)),
        ((), {}, ("unasked", Severity.LOW)),
        ((), {"dpia": "due"}, ("own", Severity.HIGH)),
        ((), {"high_risk": True}, ("risk", Severity.HIGH)),
        ((), {"high_risk": True, "status": "planned"}, ("planned", Severity.LOW)),
        ((), REASONED | {"high_risk": True}, ("risk", Severity.MEDIUM)),
        # Criteria that the record's own data and people show count as well.
        ((), {"special": "health", "vulnerable": True}, ("due", Severity.CRITICAL)),
        (("matching",), {"special": "biometric"} | REASONED, ("refused", Severity.CRITICAL)),
        (("matching",), {"special": "biometric", "regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("matching",), {"special": "genetic"} | REASONED, ("refused", Severity.CRITICAL)),
        ((), {"special": "genetic"} | REASONED, None),
        (("innovative", "matching"), REASONED, ("refused", Severity.HIGH)),
        (("innovative", "matching"), {"regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("innovative",), REASONED, None),
        # Article 35(3)(b) itself: such data on a large scale, under either law.
        (("large scale",), {"special": "health", "regime": "EU"} | REASONED, ("refused", Severity.CRITICAL)),
        (("large scale",), {"special": "criminal"} | REASONED, ("refused", Severity.CRITICAL)),
        (("large scale", "matching"), REASONED, ("reasoned", Severity.NOTE)),
        (("large scale", "sensitive"), REASONED, ("reasoned", Severity.NOTE)),
        # A list of the other regime does not count.
        (("ico biometric",), {"regime": "EU"} | REASONED, None),
    ],
)
def test_act_03_fires_if_an_assessment_is_due(codes, activity, seen):
    assert [(f.case, f.severity) for f in act_03(*codes, **activity)] == ([seen] if seen else [])


@ALL_DAYS
def test_act_03_counts_the_criteria_in_force(days, there):
    assert [f.case for f in act_03(*TWO, shown=days)] == ["due" if there else "unasked"]
