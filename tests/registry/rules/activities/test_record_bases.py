"""The rule about the lawful basis, on registers made of values."""

import pytest

from registry.values import ActivityBasis, ActivityPurpose
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("regime", "bases", "cases"),
    [
        ("UK", [{"basis": "b"}], []),
        ("UK", [], ["none"]),
        ("UK", [{"basis": "ea"}], []),
        ("EU", [{"basis": "ea"}], ["foreign"]),
        ("EU", [{"basis": "f"}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TODAY}], []),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TOMORROW}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3"}, {"basis": "c"}], []),
    ],
)
def test_act_06_checks_that_the_regime_has_the_basis(regime, bases, cases):
    case = Case(regime=regime)
    case.without(ActivityBasis)
    for fields in bases:
        case.part(ActivityBasis, **fields)
    assert [f.case for f in case.found("ACT-06")] == cases


@ALL_DAYS
def test_act_06_fires_only_while_the_activity_is_in_force(days, there):
    case = Case(**days)
    case.without(ActivityBasis)
    assert len(case.found("ACT-06")) == there


OTHER_PURPOSE = "To find fraud"
ENDED, TO_BEGIN = {"ends": YESTERDAY}, {"starts": TOMORROW}


@pytest.mark.parametrize(
    ("of_purpose", "days", "expected"),
    [
        ("none", {}, []),  # the basis is that of every purpose
        ("first", {}, ["purpose"]),
        ("first", ENDED, []),
        ("first", TO_BEGIN, []),
        ("both", {}, []),
    ],
)
def test_each_purpose_that_applies_has_a_basis_of_its_own_or_of_the_activity(of_purpose, days, expected):
    case = Case()
    first = case.part(ActivityPurpose, purpose="To pay people")
    second = case.part(ActivityPurpose, purpose=OTHER_PURPOSE, **days)
    if of_purpose != "none":
        case.world.alter(case.basis, purpose_id=first.id)
    if of_purpose == "both":
        case.part(ActivityBasis, basis="b", purpose_id=second.id)
    found = case.found("ACT-06")
    assert [f.case for f in found] == expected
    for finding in found:
        assert (finding.about, finding.fix) == (second, case.activity)
        assert OTHER_PURPOSE in finding.message


@pytest.mark.parametrize("days", [ENDED, TO_BEGIN])
def test_a_basis_that_does_not_apply_on_the_day_is_no_basis(days):
    case = Case()
    case.world.alter(case.basis, **days)
    assert [f.case for f in case.found("ACT-06")] == ["none"]


@pytest.mark.parametrize(
    ("text", "rows", "asked"), [("", 0, True), ("", 1, False), ("To pay", 0, False), ("To pay", 1, False)]
)
def test_purposes_are_answered_by_rows_or_by_the_text_of_an_earlier_release(text, rows, asked):
    case = Case(purposes=text)
    for _ in range(rows):
        case.part(ActivityPurpose, purpose="To pay people")
    items = [f.message for f in case.found("ACT-01")]
    assert any("purposes" in each for each in items) == asked
