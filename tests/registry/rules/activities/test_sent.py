"""Rules about the data that goes to a supplier, on registers made of values."""

from typing import Any

import pytest

from registry.values import ActivityRecipient
from suppliers.values import DataCategory, DataHandled, Declaration, OnwardTransfer, Supplier
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import DAYS


def denied(case, **fields):
    case.claim(DataHandled, **{"standing": "denied", "category_id": case.data.id} | fields)
    return case.found("ACT-07")


@ALL_DAYS
def test_act_07_fires_while_denied_data_is_sent(days, there):
    assert len(denied(Case(), **days)) == there
    assert len(denied(Case(**days))) == there


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 0), ("denied", 1), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_act_07_counts_only_a_denial(standing, fires):
    assert len(denied(Case(), standing=standing)) == fires


def test_act_07_ignores_options_not_bought_other_data_and_other_organisations():
    case = Case()
    assert denied(case, option_id=case.not_bought()) == []
    assert denied(case, category_id=case.world.add(DataCategory, name="Other").id) == []
    (finding,) = denied(case)
    assert finding.message == (
        "“Hosting” is used with Names for Payroll. Acme Ltd states that it does not handle such data."
    )
    assert case.elsewhere("ACT-07") == []


@pytest.mark.parametrize(
    ("standing", "case"),
    [("stated", "special"), ("unclear", "unlikely"), ("denied", None), ("silent", None), ("unread", None)],
)
def test_act_07_compares_a_declaration_with_special_categories(standing, case):
    for special, cases in (("health", [case] if case else []), ("", [])):
        world = Case(special=special)
        world.claim(Declaration, kind="no special categories", standing=standing)
        assert [f.case for f in world.found("ACT-07")] == cases


def act_10(case: Case | None = None, **fields: Any) -> list:
    case = case or Case()
    logs = case.world.add(DataCategory, name="Logs").id
    case.claim(DataHandled, **{"category_id": logs, "origin": "supplier"} | fields)
    return case.found("ACT-10")


@pytest.mark.parametrize(
    ("fields", "cases"),
    [
        ({}, [""]),
        ({"origin": "customer"}, []),
        ({"origin": "unknown"}, []),
        ({"category_id": 1}, []),
        ({"category_id": None}, []),
        ({"standing": "unclear"}, ["unclear"]),
        *[({"standing": standing}, []) for standing in ("denied", "silent", "unread")],
        *[(days, [""] * there) for days, there in DAYS.values()],
    ],
)
def test_act_10_fires_if_no_activity_lists_the_generated_data(fields, cases):
    assert [f.case for f in act_10(**fields)] == cases


@ALL_DAYS
def test_act_10_fires_only_if_an_activity_uses_the_service(days, there):
    case = Case(**days)
    assert len(act_10(case)) == there
    assert case.elsewhere("ACT-10") == []
    case = Case()
    assert act_10(case, option_id=case.not_bought()) == []


def act_11(case: Case | None = None, *, recipient: str = "", **fields: Any) -> list:
    case = case or Case()
    party = case.world.add(Supplier, legal_name="Pensions Ltd").id
    case.claim(OnwardTransfer, **{"importer_id": party} | fields)
    if recipient:
        case.part(ActivityRecipient, kind="controller", category="Pension provider", name=recipient)
    return case.found("ACT-11")


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"recipient": "Pensions Ltd"}, 0),
        ({"recipient": "PENSIONS LTD"}, 0),
        ({"recipient": "Bank plc"}, 1),
        ({"importer_id": None}, 0),
        ({"importer_id": 1}, 0),
        *[({"standing": standing}, standing == "unclear") for standing in ("unclear", "denied", "silent", "unread")],
        *[(days, there) for days, there in DAYS.values()],
    ],
)
def test_act_11_fires_if_data_goes_on_to_a_party_that_no_activity_names(fields, fires):
    assert len(act_11(**fields)) == fires


@ALL_DAYS
def test_act_11_fires_only_if_an_activity_uses_the_service(days, there):
    case = Case(**days)
    assert len(act_11(case)) == there
    assert case.elsewhere("ACT-11") == []
    case = Case()
    assert act_11(case, option_id=case.not_bought()) == []


@pytest.mark.parametrize(
    ("fields", "fires"), [({}, 1), ({"name": "Pensions Ltd"}, 0), ({"through_id": None}, 0), ({"through_id": 99}, 0)]
)
def test_act_11_fires_for_an_unnamed_recipient_through_the_supplier(fields, fires):
    case = Case()
    case.part(ActivityRecipient, **{"kind": "controller", "category": "Pension provider", "through_id": 1} | fields)
    assert [f.case for f in case.found("ACT-11")] == ["unnamed"] * fires
