"""Whether decisions cover the transfers that are based on them, on registers made of values."""

from datetime import date, timedelta

import pytest

from registry.rules import Severity
from registry.values import ActivityCondition
from suppliers.values import LegalEvent, SubjectCategory
from tests.registry.rules.transfers.case import SOURCE, basis, cases, decision, elsewhere, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

ENTRY = {"listed_as": "Top, Inc.", "list_checked": YESTERDAY}

# TRA-02: decisions cover the transfers that are based on them.


@pytest.mark.parametrize(
    ("fields", "fallback", "seen", "severity"),
    [
        ({}, "", [], None),
        ({"ends": YESTERDAY}, "", ["decision ended"], Severity.HIGH),
        ({"ends": YESTERDAY}, "IDTA", ["decision ended"], Severity.LOW),
        ({"ends": YESTERDAY}, "46(2)(c)", ["decision ended"], Severity.HIGH),
        ({"starts": TOMORROW}, "", ["no decision"], Severity.HIGH),
        ({"regime": "EU"}, "", ["no decision"], Severity.HIGH),
    ],
)
def test_tra_02_fires_where_the_decision_chosen_is_not_in_force(fields, fallback, seen, severity):
    world = world_of()
    decision(world, **fields)
    basis(world, "45", fallback=fallback)
    found = world.found("TRA-02")
    assert [(f.case, f.severity) for f in found] == [(case, severity) for case in seen]
    assert cases(world, "TRA-01") == []


@pytest.mark.parametrize(
    ("regime", "fields", "seen"),
    [
        ("EU", ENTRY, []),
        ("EU", {}, ["not listed"]),
        ("EU", ENTRY | {"list_checked": None}, ["unchecked"]),
        ("EU", ENTRY | {"list_checked": TOMORROW}, ["unchecked"]),
        ("EU", ENTRY | {"inactive_since": TODAY}, ["inactive"]),
        ("EU", ENTRY | {"inactive_since": TOMORROW}, []),
        ("EU", ENTRY | {"uk_extension": False}, []),
        ("UK", ENTRY | {"uk_extension": True}, []),
        ("UK", ENTRY | {"uk_extension": False}, ["no extension"]),
        ("UK", ENTRY, ["extension"]),
        ("UK", {}, ["not listed"]),
    ],
)
def test_tra_02_checks_whether_the_entry_in_a_list_covers_it(regime, fields, seen):
    world = world_of(regime=regime)
    decision(world, regime=regime, listed_only=True)
    basis(world, "45", **fields)
    assert cases(world, "TRA-02") == seen


@pytest.mark.parametrize(
    ("covers", "condition", "seen"),
    [
        (True, "9b", []),
        (False, "9b", ["no staff data"]),
        (None, "9b", ["staff data"]),
        (False, "9h", []),
        (False, None, []),
    ],
)
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_02_checks_whether_the_entry_covers_employment_data(covers, condition, seen, days, there):
    world = world_of(regime="EU")
    decision(world, regime="EU", listed_only=True)
    basis(world, "45", **ENTRY, covers_hr=covers)
    activity = world.activity(world.engagement, **days)
    if condition:
        world.add(ActivityCondition, activity_id=activity.id, condition=condition)
    assert cases(world, "TRA-02") == (seen if there else [])


@pytest.mark.parametrize(
    ("fallback", "severity"), [("", "medium"), ("Addendum", "low"), ("46(2)(c)", "medium"), ("49(1)(b)", "medium")]
)
def test_tra_02_is_less_severe_where_the_fallback_covers_the_transfer_too(fallback, severity):
    world = world_of(regime="UK")
    decision(world, regime="UK", listed_only=True)
    basis(world, "45", **ENTRY, uk_extension=True, covers_hr=False, fallback=fallback)
    world.add(ActivityCondition, activity_id=world.activity(world.engagement).id, condition="9b")
    assert [f.severity for f in world.found("TRA-02")] == [severity]


@pytest.mark.parametrize(("employed", "seen"), [(True, ["no staff data"]), (False, [])])
def test_tra_02_recognises_employment_data_by_the_people(employed, seen):
    world = world_of(regime="EU")
    decision(world, regime="EU", listed_only=True)
    basis(world, "45", **ENTRY, covers_hr=False)
    world.activity(world.engagement)
    (people,) = world.rows[SubjectCategory].values()
    world.alter(people, employed=employed)
    assert cases(world, "TRA-02") == seen


@pytest.mark.parametrize(
    ("days_left", "followed", "lead", "fires"),
    [
        (90, None, (90, "days"), 1),
        (91, None, (90, "days"), 0),
        (0, None, (90, "days"), 1),
        (30, None, (None, ""), 0),
        (30, {}, (90, "days"), 0),
        (30, {"regime": "EU"}, (90, "days"), 1),
        (30, {"listed_only": True}, (90, "days"), 1),
        (30, {"starts": "later"}, (90, "days"), 1),
    ],
)
@pytest.mark.parametrize("chosen", [True, False])
def test_tra_02_reports_before_a_decision_ends_that_none_follows(days_left, followed, lead, fires, chosen):
    world = world_of()
    world.alter(world.organisation, lead_number=lead[0], lead_unit=lead[1])
    last = TODAY + timedelta(days=days_left)
    decision(world, ends=last)
    if followed is not None:
        starts = last + timedelta(days=2 if followed.get("starts") else 1)
        decision(world, **{"number": "D 2"} | followed | {"starts": starts})
    if chosen:
        basis(world, "45")
    assert cases(world, "TRA-02") == ["ends"] * fires


def test_tra_02_works_for_a_decision_that_ends_on_the_last_possible_day():
    world = world_of()
    world.alter(world.organisation, lead_number=9999, lead_unit="years")
    decision(world, ends=date.max)
    assert cases(world, "TRA-02") == ["ends"]


def test_tra_02_names_the_importer_under_an_ending_decision():
    world = world_of()
    world.behind(world.top, world.service("One", "US"))
    decision(world, ends=date(2026, 7, 1))
    (finding,) = world.found("TRA-02")
    assert finding.message == (
        "D 1 (United States), under which data of “Hosting” goes to Top, ends on 1 July 2026. Nothing that follows it "
        "is on record."
    )
    assert finding.severity == Severity.MEDIUM
    assert elsewhere(world, "TRA-02") == []


@pytest.mark.parametrize(
    ("fields", "mechanism", "covered", "seen"),
    [
        ({"scope": "Some of them."}, None, None, ["scope"]),
        ({"scope": "Some of them."}, "45", None, ["scope"]),
        ({"scope": "Some of them."}, "45", True, []),
        ({"scope": "Some of them."}, "45", False, ["not covered"]),
        ({"scope": "Some of them."}, "IDTA", None, []),
        ({"scope": " "}, None, None, []),
        ({"scope": "Some of them.", "listed_only": True}, None, None, []),
        ({"scope": "Some of them.", "ends": YESTERDAY}, None, None, []),
        ({"scope": "Some of them.", "starts": TOMORROW}, None, None, []),
        ({"scope": "Some of them.", "regime": "EU"}, None, None, []),
    ],
)
def test_tra_02_checks_whether_a_partial_decision_covers_a_transfer(fields, mechanism, covered, seen):
    world = world_of()
    decision(world, **fields)
    if mechanism:
        basis(world, mechanism, covered=covered)
    assert cases(world, "TRA-02") == seen


def test_tra_02_names_the_part_that_a_decision_covers():
    world = world_of()
    decision(world, scope="Companies under its act.")
    (finding,) = world.found("TRA-02")
    assert finding.message == (
        "Data of “Hosting” goes to Top (United States) under D 1, which covers only part of that destination "
        "(Companies under its act). It is not on record that it covers this transfer."
    )
    assert finding.severity == Severity.MEDIUM
    world.activity(world.engagement, special="health")
    assert [f.severity for f in world.found("TRA-02")] == [Severity.HIGH]
    assert elsewhere(world, "TRA-02") == []


def test_tra_02_asks_whether_a_decision_serves_the_country_of_the_exporter():
    world = world_of(regime="EU")
    decision(world, regime="EU", exporters="EU")
    (finding,) = world.found("TRA-02")
    assert (finding.case, finding.severity) == ("exporter", Severity.MEDIUM)
    assert finding.message.endswith("It is not on record that it serves exporters of our country (Ireland).")


@pytest.mark.parametrize(
    ("event", "checked", "fires"),
    [
        ({}, {}, 1),
        ({"effect": "Another decision fell."}, {}, 0),
        ({"regime": "EU"}, {}, 0),
        ({"on": TOMORROW}, {}, 0),
        ({}, {"list_checked": date(2026, 5, 31)}, 1),
        ({}, {"list_checked": date(2026, 6, 1)}, 0),
        ({}, {"assessed": date(2026, 6, 2)}, 0),
        ({}, {"assessed": TOMORROW}, 1),
        ({}, {"list_checked": TOMORROW}, 1),
        ({"on": date(2020, 1, 1)}, {}, 0),
    ],
)
def test_tra_02_reports_legal_events_that_name_the_decision(event, checked, fires):
    world = world_of()
    decision(world)
    basis(world, "45", **checked)
    usual = {"regime": "UK", "name": "A judgment", "on": date(2026, 6, 1), "effect": "It doubts the basis of D 1."}
    world.add(LegalEvent, **usual | SOURCE | event)
    assert cases(world, "TRA-02") == ["touched"] * fires
