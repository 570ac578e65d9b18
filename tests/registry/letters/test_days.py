"""The days of a letter."""

from datetime import date

import pytest

from registry.letters.days import deciding_month, due_after, is_weekend, reminder_due


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        (date(2026, 11, 25), date(2026, 12, 23)),  # Wednesday to Wednesday
        (date(2026, 11, 27), date(2026, 12, 25)),  # Friday
        (date(2026, 11, 28), date(2026, 12, 28)),  # Saturday: the Monday after
        (date(2026, 11, 29), date(2026, 12, 28)),  # Sunday
    ],
)
def test_answers_are_due_four_weeks_later_and_never_on_a_weekend(sent, due):
    assert due_after(sent) == due
    assert not is_weekend(due)


def test_a_reminder_gives_two_weeks():
    assert reminder_due(date(2026, 12, 24)) == date(2027, 1, 7)
    assert reminder_due(date(2026, 12, 26)) == date(2027, 1, 11)


def test_we_decide_four_weeks_after_the_answers_are_due():
    assert deciding_month(date(2026, 12, 23)) == "January 2027"
