"""Whether standard clauses and other papers carry transfers, on registers made of values."""

from datetime import date

import pytest

from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import DAYS, YESTERDAY

MODERN = {"clauses": "SCC-2021", "dated": date(2024, 1, 10)}
OLD = {"clauses": "SCC-2010", "dated": date(2019, 5, 1)}
RESERVE = {"fallback": "46(2)(c)", "fallback_clauses": "SCC-2021", "fallback_dated": date(2024, 1, 10)}

# TRA-08: the EU clauses have the UK Addendum.


@pytest.mark.parametrize(
    ("law", "mechanism", "fields", "seen"),
    [
        ("UK", "46(2)(c)", MODERN, [""]),
        ("UK", "46(2)(c)", {"dated": date(2024, 1, 10)}, [""]),
        ("UK", "46(2)(c)", {}, [""]),
        ("UK", "Addendum", {}, []),
        ("UK", "IDTA", {}, []),
        ("UK", "45", RESERVE, ["fallback"]),
        ("UK", "45", {"fallback": "Addendum"}, []),
        ("EU", "46(2)(c)", MODERN, []),
        ("EU", "45", RESERVE, []),
    ],
)
def test_tra_08_fires_where_the_eu_clauses_are_used_alone_under_uk_law(law, mechanism, fields, seen):
    world = world_of(regime=law)
    basis(world, mechanism, **fields)
    basis(world, "46(2)(c)", regime="UK" if law == "EU" else "EU", **MODERN)
    assert cases(world, "TRA-08") == seen
    assert elsewhere(world, "TRA-08") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_08_applies_while_the_service_is_used_and_no_decision_covers_it(days, there):
    world, adequate = world_of(**days), world_of()
    for each in (world, adequate):
        basis(each, "46(2)(c)", **MODERN)
    decision(adequate)
    assert cases(world, "TRA-08") == [""] * there and cases(adequate, "TRA-08") == []


# TRA-15: clauses are in time. TRA-16: their paper is known.


@pytest.mark.parametrize(
    ("law", "fields", "on", "late", "paper"),
    [
        ("EU", OLD, date(2022, 12, 27), [], []),
        ("EU", OLD, date(2022, 12, 28), ["ended"], []),
        ("EU", OLD | {"dated": date(2021, 9, 26)}, date(2022, 1, 1), [], []),
        ("EU", OLD | {"dated": date(2021, 9, 27)}, date(2022, 1, 1), ["late"], []),
        ("EU", OLD | {"dated": None}, date(2022, 1, 1), [], []),
        ("EU", MODERN | {"dated": date(2021, 6, 10)}, date(2021, 6, 20), ["early"], []),
        ("EU", MODERN | {"dated": date(2021, 6, 3)}, date(2022, 1, 1), [], ["impossible"]),
        ("EU", MODERN, date(2026, 6, 15), [], []),
        # Under the law of the United Kingdom the old sets carried longer.
        ("UK", OLD, date(2024, 3, 21), [], []),
        ("UK", OLD, date(2024, 3, 22), ["ended"], []),
        ("UK", OLD | {"dated": date(2022, 9, 22)}, date(2023, 1, 1), ["late"], []),
        # Clauses that are not named: the day of signature tells the set, or leaves it open.
        ("EU", {}, date(2026, 6, 15), [], ["which"]),
        ("EU", {"dated": date(2021, 6, 26)}, date(2022, 1, 1), [], []),
        ("EU", {"dated": date(2021, 6, 26)}, date(2023, 1, 1), ["ended"], []),
        ("EU", {"dated": date(2021, 8, 1)}, date(2022, 1, 1), [], []),
        ("EU", {"dated": date(2021, 8, 1)}, date(2023, 1, 1), [], ["which"]),
        ("EU", {"dated": date(2021, 9, 27)}, date(2026, 6, 15), [], []),
        ("UK", {"dated": date(2021, 6, 26)}, date(2023, 1, 1), [], []),
        ("UK", {"dated": date(2022, 1, 1)}, date(2023, 1, 1), [], ["which"]),
        ("UK", {}, date(2023, 1, 1), [], ["which"]),
    ],
)
def test_tra_15_and_tra_16_follow_the_days_of_the_clauses(law, fields, on, late, paper):
    world = world_of(regime=law)
    basis(world, "46(2)(c)", **fields)
    assert [cases(world, code, on) for code in ("TRA-15", "TRA-16")] == [late, paper]


def test_tra_15_names_the_clauses_and_their_last_day():
    world = world_of(regime="EU")
    basis(world, "46(2)(c)", **OLD)
    assert message(world, "TRA-15") == (
        "Data of “Hosting” goes to Top (United States) under standard clauses (Decision 2010/87/EU). Under the EU GDPR "
        "they carry transfers until 27 December 2022."
    )
    (finding,) = world.found("TRA-15")
    assert finding.severity == "high" and elsewhere(world, "TRA-15") == []
    assert cases(world, "TRA-01") == cases(world, "TRA-03") == []


@pytest.mark.parametrize(
    ("mechanism", "fields", "seen"),
    [
        ("46(2)(b)", {}, ["approval"]),
        ("46(2)(b)", {"approval": " "}, ["approval"]),
        ("46(2)(b)", {"approval": "Of 2020"}, []),
        ("46(2)(e)", {"approval": "Of 2020"}, ["commitments"]),
        ("46(2)(f)", {"approval": "Of 2020", "commitments": False}, ["commitments"]),
        ("46(2)(f)", {"approval": "Of 2020", "commitments": True}, []),
        ("46(3)(a)", {}, ["approval"]),
        ("46(3)(b)", {"approval": "Of 2020"}, []),
        ("46(2)(a)", {}, []),
        ("46(2)(b)", {"ends": YESTERDAY}, []),
    ],
)
def test_tra_16_asks_for_approvals_and_commitments(mechanism, fields, seen):
    world = world_of(regime="EU")
    basis(world, mechanism, **fields)
    assert cases(world, "TRA-16") == seen
    assert [f.severity for f in world.found("TRA-16")] == ["low"] * len(seen)
