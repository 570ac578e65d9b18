"""Rules about the law of the organisation's own country, on registers made of values."""

import pytest

from registry.rules import Severity
from tests.registry.rules.activities.case import ALL_DAYS, Case


def placed(country, regime, activity="", **days):
    """A case of an organisation in a country, with the law on record for it and for its activity."""
    case = Case(regime=regime, **days)
    case.world.alter(case.organisation, country_id=country)
    case.world.alter(case.activity, regime=activity)
    return case


@pytest.mark.parametrize(
    ("country", "regime", "activity", "codes"),
    [
        ("GB", "UK", "", []),
        ("GB", "UK", "UK", []),
        ("GB", "UK", "both", []),
        ("GB", "UK", "EU", ["ACT-15"]),
        ("GB", "both", "EU", ["ACT-15"]),
        ("IE", "EU", "UK", ["ACT-15"]),
        ("IE", "EU", "EU", []),
        # Where the organisation itself leaves the law out, it is asked once.
        ("GB", "EU", "", ["ACT-19"]),
        ("GB", "EU", "EU", ["ACT-19"]),
        ("GB", "EU", "UK", ["ACT-19"]),
        ("IE", "UK", "", ["ACT-19"]),
        ("IE", "both", "", []),
        # Outside both areas, and without a country, nothing follows.
        ("US", "EU", "UK", []),
        (None, "EU", "UK", []),
    ],
)
def test_the_law_of_the_own_country_is_asked_for(country, regime, activity, codes):
    case = placed(country, regime, activity)
    assert [code for code in ("ACT-15", "ACT-19") for _finding in case.found(code)] == codes


def test_act_15_is_a_question_that_is_not_weighed():
    case = placed("GB", "UK", "EU")
    case.world.alter(case.data, special="health")
    (finding,) = case.found("ACT-15")
    assert (finding.severity, finding.about.name, finding.laws) == (Severity.LOW, "Payroll", ("UK",))
    assert finding.message.endswith(" (United Kingdom), applies too is not on record.")


@ALL_DAYS
def test_act_15_fires_only_while_the_activity_is_in_force(days, there):
    case = placed("GB", "UK", "EU", **days)
    assert len(case.found("ACT-15")) == there
    assert case.elsewhere("ACT-15") == []
