"""The rule about impact assessments, on registers made of values."""

from typing import Any

import pytest

from registry.rules import Severity
from registry.values import ActivityCriterion
from suppliers.values import LegalTerm
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

GUIDELINES = ("sensitive", "vulnerable", "matching", "large scale", "innovative")
# The list of each authority, with its law and country.
LISTS = {
    "UK": ("UK", "GB", ("ico biometric", "ico genetic", "ico innovative", "gb-1")),
    "IE": ("EU", "IE", ("ie-1", "ie-6", "ie-7")),
    "FR": ("EU", "FR", ("fr-1",)),
}


def act_03(*codes: str, shown: dict | None = None, country: str | None = "GB", **activity: Any) -> list:
    """The findings of ACT-03 if criteria are met: some of the guidelines, of Article 35(3), and of lists."""
    case = Case(**{"dpia": "not assessed", "dpia_on": None, "dpia_address": ""} | activity)
    case.world.alter(case.organisation, country_id=country)
    terms = {}

    def listed(code: str, provision: str, **fields: Any) -> None:
        given = {"list": "dpia", "code": code, "name": code, "provision": provision} | fields | (shown or {})
        terms[code] = case.world.add(LegalTerm, **given).id

    for code in GUIDELINES:
        listed(code, "WP 248")
    for law in ("EU", "UK"):
        listed("35(3)(b)", "Art. 35(3)(b)", regime=law)
    for law, of, codes_listed in LISTS.values():
        for code in codes_listed:
            listed(code, "Art. 35(4)", regime=law, country_id=of)
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
        (TWO, {"dpia": "in progress"}, ("due", Severity.HIGH)),
        (TWO, {"dpia": "due", "status": "planned"}, ("planned", Severity.MEDIUM)),
        (TWO, {"dpia": "in progress", "status": "planned"}, ("planned", Severity.MEDIUM)),
        (TWO, {"status": "ended"}, None),
        (TWO, REASONED, ("reasoned", Severity.NOTE)),
        (TWO, REASONED | {"dpia_address": ""}, ("refused", Severity.MEDIUM)),
        (TWO, REASONED | {"dpia_on": TOMORROW}, ("refused", Severity.MEDIUM)),
        (("35(3)(b)",), REASONED, ("refused by law", Severity.HIGH)),
        (("35(3)(b)",), {}, ("by law", Severity.HIGH)),
        (("35(3)(b)",), {"dpia": "in progress"}, ("by law", Severity.HIGH)),
        (("matching",), REASONED, None),
        (("matching",), {}, ("unasked", Severity.MEDIUM)),
        ((), {}, ("unasked", Severity.MEDIUM)),
        ((), {"dpia": "due"}, ("own", Severity.MEDIUM)),
        ((), {"high_risk": True}, ("risk", Severity.HIGH)),
        ((), {"high_risk": True, "status": "planned"}, ("planned", Severity.MEDIUM)),
        ((), REASONED | {"high_risk": True}, ("risk", Severity.HIGH)),
        # Criteria that the record's own data and people show count as well.
        ((), {"special": "health", "vulnerable": True}, ("due", Severity.CRITICAL)),
        (("matching",), {"special": "biometric"} | REASONED, ("refused on a list", Severity.CRITICAL)),
        (("matching",), {"special": "biometric", "regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("matching",), {"special": "genetic"} | REASONED, ("refused on a list", Severity.CRITICAL)),
        ((), {"special": "genetic"} | REASONED, None),
        (("innovative", "matching"), REASONED, ("refused on a list", Severity.HIGH)),
        (("innovative", "matching"), {"regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("innovative",), REASONED, None),
        # Article 35(3)(b) itself: such data on a large scale, under either law.
        (("large scale",), {"special": "health", "regime": "EU"} | REASONED, ("refused by law", Severity.CRITICAL)),
        (("large scale",), {"special": "criminal"} | REASONED, ("refused by law", Severity.CRITICAL)),
        (("large scale", "matching"), REASONED, ("reasoned", Severity.NOTE)),
        (("large scale", "sensitive"), REASONED, ("reasoned", Severity.NOTE)),
        # A list counts under its own law, and an EU one for the organisations of its country.
        (("ico biometric",), {"regime": "EU"} | REASONED, None),
        (("gb-1",), {}, ("on a list", Severity.HIGH)),
        (("gb-1",), {"dpia": "in progress"}, ("on a list", Severity.HIGH)),
        (("gb-1",), {"country": None}, ("on a list", Severity.HIGH)),
        (("gb-1",), {"regime": "both"}, ("on a list", Severity.HIGH)),
        (("gb-1",), {"regime": "both", "country": "IE"}, ("on a list", Severity.HIGH)),
        (("ie-1",), {"regime": "EU", "country": "IE"}, ("on a list", Severity.HIGH)),
        (("ie-1",), {"regime": "both", "country": "IE"}, ("on a list", Severity.HIGH)),
        (("ie-1",), {"regime": "UK", "country": "IE"}, ("unasked", Severity.MEDIUM)),
        (("ie-1",), {"regime": "EU", "country": "FR"}, ("unasked", Severity.MEDIUM)),
        (("ie-1",), {"regime": "EU", "country": None}, ("unasked", Severity.MEDIUM)),
        (("matching",), {"special": "biometric", "regime": "EU", "country": "IE"}, ("on a list", Severity.CRITICAL)),
        (("matching",), {"special": "genetic", "regime": "EU", "country": "IE"}, ("on a list", Severity.CRITICAL)),
        # Without a list on record for its country, two criteria of the guidelines remain: guidance.
        (TWO, {"regime": "EU", "country": "DE"}, ("due", Severity.HIGH)),
        # What both laws name is one criterion.
        (("35(3)(b)",), {"regime": "both"}, ("by law", Severity.HIGH)),
        (("matching",), {"regime": "both"}, ("unasked", Severity.MEDIUM)),
        # The law comes before a list, and a list before the guidelines.
        (("35(3)(b)", "gb-1", *TWO), {}, ("by law", Severity.HIGH)),
        (("gb-1", *TWO), {}, ("on a list", Severity.HIGH)),
    ],
)
def test_act_03_fires_if_an_assessment_is_due(codes, activity, seen):
    assert [(f.case, f.severity) for f in act_03(*codes, **activity)] == ([seen] if seen else [])


@ALL_DAYS
def test_act_03_counts_the_criteria_in_force(days, there):
    assert [f.case for f in act_03(*TWO, shown=days)] == ["due" if there else "unasked"]


def test_act_03_counts_a_criterion_recorded_before_its_entry_was_replaced():
    case = Case(dpia="not assessed", dpia_on=None, dpia_address="")
    given = {"list": "dpia", "code": "35(3)(c)", "name": "Public areas", "provision": "Art. 35(3)(c)"}
    earlier = case.world.add(LegalTerm, ends=YESTERDAY, **given)
    case.part(ActivityCriterion, term_id=earlier.id)
    assert [f.case for f in case.found("ACT-03")] == ["unasked"]
    case.world.add(LegalTerm, regime="UK", starts=TODAY, **given)
    assert [f.case for f in case.found("ACT-03")] == ["by law"]


def test_act_03_names_each_criterion_once_under_both_laws():
    (finding,) = act_03("35(3)(b)", regime="both")
    assert len(finding.seen.figures["criteria"]) == 1


def test_act_03_speaks_of_an_authority_only_where_its_list_is_on_record():
    (finding,) = act_03(*TWO, regime="EU", country="DE")
    assert "list" not in finding.message
    (finding,) = act_03("ie-1", regime="EU", country="IE")
    assert "an authority's list requires an impact assessment" in finding.message
