"""The logic of one row."""

from datetime import date

import pytest

from registry.values import FindingDecision
from suppliers.values import BreachTerm, Dated, Period, Unit
from suppliers.values.period import period

DAY = date(2026, 6, 15)
BEFORE, AFTER = date(2026, 6, 14), date(2026, 6, 16)


@pytest.mark.parametrize(
    ("number", "unit", "hours"),
    [
        (48, "hours", 48),
        (2, "days", 48),
        (2, "weeks", 336),
        (48, "business hours", None),
        (2, "business days", None),
        (1, "months", None),
        (1, "years", None),
    ],
)
def test_a_period_has_hours_only_where_no_calendar_is_needed(number, unit, hours):
    assert Period(number, unit).hours() == hours


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_words_for_one_and_for_many(unit):
    assert str(Period(1, unit)).startswith("1 ")
    assert str(Period(2, unit)).startswith("2 ")
    assert str(Period(1, unit)).removeprefix("1 ") != str(Period(2, unit)).removeprefix("2 ")


def test_no_number_is_an_unknown_period_and_never_zero():
    term = BreachTerm(1, None, None, 1, "stated", "claimed", "", None, "", None, "", "unknown", "")
    assert period(None, "") is None
    assert term.notice is None
    assert term.hours() is None


@pytest.mark.parametrize(
    ("starts", "ends", "applies"),
    [
        (None, None, True),
        (BEFORE, AFTER, True),
        (DAY, None, True),
        (None, DAY, True),
        (DAY, DAY, True),
        (AFTER, None, False),
        (None, BEFORE, False),
        (date.min, BEFORE, False),
        (AFTER, date.max, False),
    ],
    ids=["open", "within", "first day", "last day", "one day", "tomorrow", "ended", "ended long open", "future"],
)
def test_a_dated_row_is_in_force_from_its_first_to_its_last_day(starts, ends, applies):
    assert Dated(1, starts, ends).in_force(DAY) is applies


@pytest.mark.parametrize(
    ("facts", "until", "counts"),
    [
        ("seen", None, True),
        ("seen", AFTER, True),
        ("seen", DAY, True),
        ("seen", BEFORE, False),
        ("other", None, False),
        ("other", AFTER, False),
    ],
)
def test_a_decision_counts_on_the_facts_it_was_made_on_until_its_last_day(facts, until, counts):
    decision = FindingDecision(1, 1, "BRE-02", "x", "seen", "accepted", until, "because")
    assert decision.counts(facts, DAY) is counts
