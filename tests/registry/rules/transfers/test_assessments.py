"""Whether the safeguards of transfers were assessed, and how that ended, on registers made of values."""

from datetime import date

import pytest

from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

TEST = {"assessment": "test", "assessed": date(2026, 3, 1), "conclusion": "sufficient"}
TIA = TEST | {"assessment": "tia"}
APPROVED = {"approval": "Of 2020"}
MODERN = {"clauses": "SCC-2021", "dated": date(2024, 1, 10)}

# TRA-03: safeguards were assessed.


@pytest.mark.parametrize(
    ("mechanism", "fields", "seen"),
    [
        ("IDTA", {}, [""]),
        ("46(2)(b)", APPROVED, [""]),
        ("IDTA", TEST, []),
        ("IDTA", {"assessment": "test"}, [""]),
        ("IDTA", {"assessed": date(2026, 3, 1)}, [""]),
        ("IDTA", TEST | {"assessed": TOMORROW}, [""]),
        ("IDTA", TEST | {"conclusion": ""}, ["conclusion"]),
        ("IDTA", TEST | {"conclusion": "with measures"}, ["measures"]),
        ("IDTA", TEST | {"conclusion": "with measures", "measures": "Encryption"}, []),
        # The method of the EU serves in the United Kingdom too, where it ends well.
        ("IDTA", TIA, []),
        ("IDTA", TIA | {"conclusion": "not sufficient"}, ["other kind"]),
        ("IDTA", TEST | {"review": YESTERDAY}, ["due"]),
        ("IDTA", TEST | {"review": TODAY}, []),
        ("IDTA", TEST | {"conclusion": "", "review": YESTERDAY}, ["conclusion", "due"]),
        # Without a review date, the interval of the organisation's reviews applies.
        ("IDTA", TEST | {"assessed": date(2025, 6, 14)}, ["old"]),
        ("IDTA", TEST | {"assessed": date(2025, 6, 15)}, []),
        ("IDTA", TEST | {"assessed": date(2025, 1, 1), "review": TOMORROW}, []),
        # Decisions, derogations and places at home need no assessment. Other rules report what does not hold.
        ("45", {}, []),
        ("49(1)(a)", {}, []),
        ("none", {}, []),
        ("46(2)(c)", MODERN, []),
        ("46(2)(b)", {}, []),
    ],
)
def test_tra_03_fires_where_safeguards_have_no_current_assessment(mechanism, fields, seen):
    world = world_of()
    decision(world, ends=YESTERDAY)
    basis(world, mechanism, **fields)
    assert cases(world, "TRA-03") == seen


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        (TIA, []),
        # A test of the other law's kind says nothing of the higher bar.
        (TEST, ["other kind"]),
        (TEST | {"conclusion": "not sufficient"}, ["other kind"]),
        (TIA | {"conclusion": ""}, ["conclusion"]),
    ],
)
def test_tra_03_asks_under_eu_law_for_its_own_kind_of_assessment(fields, seen):
    world = world_of(regime="EU")
    basis(world, "46(2)(c)", **MODERN, **fields)
    assert cases(world, "TRA-03") == seen


@pytest.mark.parametrize(("on", "seen"), [(date(2020, 7, 15), []), (date(2020, 7, 16), [""])])
def test_tra_03_asks_for_nothing_before_the_judgment_that_brought_it(on, seen):
    world = world_of(regime="EU")
    basis(world, "46(2)(c)", clauses="SCC-2010", dated=date(2019, 1, 1))
    assert cases(world, "TRA-03", on) == seen


def test_tra_03_checks_the_fallback_in_use_and_accepts_any_age_without_a_policy():
    world = world_of()
    decision(world, ends=YESTERDAY)
    row = basis(world, "45", fallback="Addendum")
    assert message(world, "TRA-03") == (
        "Data of “Hosting” goes to Top (United States) under safeguards (Addendum to the Commission's clauses). "
        "No completed transfer assessment is on record."
    )
    world.alter(world.organisation, review_number=None, review_unit="")
    world.alter(row, mechanism="IDTA", **TEST | {"assessed": date(2022, 4, 1)})
    assert cases(world, "TRA-03") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_03_applies_while_the_service_is_used_and_to_the_law_that_applies(days, there):
    world = world_of(**days)
    basis(world, "IDTA")
    basis(world, "46(2)(c)", regime="EU", **MODERN)
    assert len(cases(world, "TRA-03")) == there and elsewhere(world, "TRA-03") == []


# TRA-13: no assessment ended badly.


@pytest.mark.parametrize(
    ("law", "mechanism", "fields", "fires"),
    [
        ("UK", "IDTA", TEST | {"conclusion": "not sufficient"}, True),
        ("UK", "IDTA", TEST, False),
        ("UK", "IDTA", TIA | {"conclusion": "not sufficient"}, False),
        ("EU", "46(2)(c)", MODERN | TIA | {"conclusion": "not sufficient"}, True),
        ("EU", "46(2)(c)", MODERN | TIA | {"conclusion": "not sufficient", "assessed": TOMORROW}, False),
        ("EU", "49(1)(a)", TIA | {"conclusion": "not sufficient"}, False),
    ],
)
def test_tra_13_fires_where_safeguards_were_assessed_as_not_sufficient(law, mechanism, fields, fires):
    world = world_of(regime=law)
    basis(world, mechanism, **fields)
    assert [f.severity for f in world.found("TRA-13")] == ["high"] * fires
    assert elsewhere(world, "TRA-13") == []
    if fires:
        assert message(world, "TRA-13").endswith("that were assessed on 1 March 2026 as not sufficient.")
        assert cases(world, "TRA-03") == cases(world, "TRA-01") == []
