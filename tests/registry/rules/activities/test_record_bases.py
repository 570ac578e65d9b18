"""The rule about the lawful basis, on registers made of values."""

from datetime import date

import pytest

from registry.records import controller_record
from registry.records.article_30.activity import activity_part
from registry.values import ActivityBasis, ActivityPurpose
from suppliers.values import LegalTerm
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

# The first day of Article 6(1)(ea), SI 2026/82, and the day before it.
SINCE, BEFORE = date(2026, 2, 5), date(2026, 2, 4)


def listed(world):
    """Article 6(1) as it is on record: (ea) under UK law alone, from a first day; (b), (c) and (f) under each law."""
    for law in ("EU", "UK"):
        for code in "bcf":
            world.add(LegalTerm, list="article 6", code=code, regime=law)
    world.add(LegalTerm, list="article 6", code="ea", regime="UK", starts=SINCE)


@pytest.mark.parametrize(
    ("regime", "bases", "cases"),
    [
        ("UK", [{"basis": "b"}], []),
        ("UK", [], ["none"]),
        ("UK", [{"basis": "ea"}], []),
        ("EU", [{"basis": "ea"}], ["foreign"]),
        ("both", [{"basis": "ea"}], ["foreign"]),
        ("both", [{"basis": "b"}], []),
        ("EU", [{"basis": "f"}], ["unbalanced"]),
        ("both", [{"basis": "f"}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TODAY}], []),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TOMORROW}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3"}, {"basis": "c"}], []),
    ],
)
def test_act_06_checks_that_the_law_has_the_basis(regime, bases, cases):
    case = Case(regime=regime)
    listed(case.world)
    case.without(ActivityBasis)
    for fields in bases:
        case.part(ActivityBasis, **fields)
    assert [f.case for f in case.found("ACT-06")] == cases


@pytest.mark.parametrize(
    ("regime", "on", "cases"),
    [
        ("UK", SINCE, {}),
        ("UK", BEFORE, {"UK": "early"}),
        ("EU", BEFORE, {"EU": "foreign"}),
        ("both", BEFORE, {"EU": "foreign", "UK": "early"}),
        ("both", SINCE, {"EU": "foreign"}),
    ],
)
def test_act_06_judges_a_basis_by_each_law_of_its_day(regime, on, cases):
    case = Case(regime=regime)
    listed(case.world)
    case.world.alter(case.basis, basis="ea")
    found = case.world.found("ACT-06", on)
    assert {f.laws: f.case for f in found} == {(law,): name for law, name in cases.items()}
    assert len({f.subject for f in found}) == len(found)


def test_act_06_names_the_law_and_its_first_day():
    case = Case()
    listed(case.world)
    case.world.alter(case.basis, basis="ea")
    (finding,) = case.world.found("ACT-06", BEFORE)
    assert "exists in the UK GDPR only from 5 February 2026" in finding.message


def test_act_06_says_nothing_while_the_list_of_the_law_is_not_on_record():
    case = Case(regime="EU")
    case.world.alter(case.basis, basis="ea")
    assert case.found("ACT-06") == []


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
    ("text", "rows", "printed"),
    [
        ("", [], []),
        ("", [{}], ["To pay people"]),
        ("To pay", [], ["To pay"]),
        ("To pay", [{}], ["To pay people"]),
        ("To pay", [TO_BEGIN], ["To pay"]),
        # The text of an earlier release does not come back.
        ("To pay", [ENDED], []),
        ("To pay", [ENDED, TO_BEGIN], []),
    ],
)
def test_purposes_are_answered_by_rows_or_by_the_text_of_an_earlier_release(text, rows, printed):
    case = Case(purposes=text)
    for days in rows:
        case.part(ActivityPurpose, purpose="To pay people", **days)
    items = [f.message for f in case.found("ACT-01")]
    assert any("purposes" in each for each in items) == (not printed)
    (record,) = controller_record(case.world.lens(), case.organisation).activities
    (section,) = (each for each in activity_part(record).sections if each.heading == "Purposes")
    assert [str(value) for value in section.items[0].values] == printed
