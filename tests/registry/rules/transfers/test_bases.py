"""Whether the safeguards of transfers were assessed and recorded, on registers made of values."""

from datetime import date

import pytest

from registry.values import ActivityTransfer
from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

ASSESSED = {"assessment": "test", "assessed": date(2026, 3, 1)}


# TRA-03: safeguards were assessed.


@pytest.mark.parametrize(
    ("mechanism", "fields", "seen"),
    [
        ("IDTA", {}, [""]),
        ("46(2)(b)", {}, [""]),
        ("IDTA", ASSESSED, []),
        ("IDTA", {"assessment": "test"}, [""]),
        ("IDTA", {"assessed": date(2026, 3, 1)}, [""]),
        ("IDTA", ASSESSED | {"assessed": TOMORROW}, [""]),
        ("IDTA", ASSESSED | {"review": YESTERDAY}, ["due"]),
        ("IDTA", ASSESSED | {"review": TODAY}, []),
        # Without a review date, the interval of the organisation's reviews applies.
        ("IDTA", ASSESSED | {"assessed": date(2025, 6, 14)}, ["old"]),
        ("IDTA", ASSESSED | {"assessed": date(2025, 6, 15)}, []),
        ("IDTA", ASSESSED | {"assessed": date(2025, 1, 1), "review": TOMORROW}, []),
        # Decisions, derogations and places at home need no assessment. Other rules report clauses that do not apply.
        ("45", {}, []),
        ("49(1)(a)", {}, []),
        ("none", {}, []),
        ("46(2)(c)", {}, []),
    ],
)
def test_tra_03_fires_where_safeguards_have_no_current_assessment(mechanism, fields, seen):
    world = world_of()
    decision(world, ends=YESTERDAY)
    basis(world, mechanism, **fields)
    assert cases(world, "TRA-03") == seen


def test_tra_03_checks_the_fallback_in_use_and_accepts_any_age_without_a_policy():
    world = world_of()
    decision(world, ends=YESTERDAY)
    basis(world, "45", fallback="Addendum")
    assert message(world, "TRA-03") == (
        "Data of “Hosting” goes to Top (United States) under safeguards (UK Addendum to the EU clauses, UK 46(2)(d)). "
        "No completed transfer assessment is on record."
    )
    world.alter(world.organisation, review_number=None, review_unit="")
    basis(world, "IDTA", assessment="test", assessed=date(2010, 1, 1))
    assert cases(world, "TRA-03") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_03_applies_while_the_service_is_used_and_to_the_law_that_applies(days, there):
    world = world_of(**days)
    basis(world, "IDTA")
    basis(world, "46(2)(c)", regime="EU")
    assert len(cases(world, "TRA-03")) == there and elsewhere(world, "TRA-03") == []


# TRA-07: compelling interests are in the record.


@pytest.mark.parametrize(
    ("mechanism", "safeguards", "fires"),
    [("49(1)2", "", 1), ("49(1)2", " ", 1), ("49(1)2", "Once, few", 0), ("45", "", 0)],
)
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_07_fires_where_the_record_shows_no_safeguards(mechanism, safeguards, fires, days, there):
    world = world_of()
    activity = world.activity(**days)
    row = {"activity_id": activity.id, "country_id": "US", "mechanism": mechanism, "safeguards": safeguards}
    world.add(ActivityTransfer, **row)
    assert len(cases(world, "TRA-07")) == (fires if there else 0)


@pytest.mark.parametrize(
    ("fields", "recorded", "seen"),
    [
        ({}, {}, []),
        ({}, None, ["through"]),
        ({}, {"country_id": "IE"}, ["through"]),
        ({}, {"safeguards": ""}, [""]),
        ({"regime": "EU"}, None, []),
        ({"mechanism": "IDTA"}, None, []),
        ({"dated": TODAY}, None, ["through"]),
        ({"dated": TOMORROW}, None, []),
    ],
)
def test_tra_07_checks_transfers_through_a_service_that_the_activity_uses(fields, recorded, seen):
    world = world_of()
    basis(world, fields.pop("mechanism", "49(1)2"), **fields)
    activity = world.activity(world.engagement)
    if recorded is not None:
        row = {"activity_id": activity.id, "country_id": "US", "mechanism": "49(1)2", "safeguards": "Once, few"}
        world.add(ActivityTransfer, **row | recorded)
    assert cases(world, "TRA-07") == seen
    assert elsewhere(world, "TRA-07") == []
