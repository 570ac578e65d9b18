"""The order of work: what happens by itself soon, then gravity, then whose data it is."""

from datetime import date, timedelta

import pytest

from registry.causes.severity import Severity
from registry.inbox.days import DayKind, DueDay
from registry.inbox.ranking import rank
from tests.registry.inbox.made_lines import made_line
from tests.registry.world import TODAY


def day(left: int, kind: DayKind = DayKind.HARD) -> DueDay:
    return DueDay(TODAY + timedelta(left), kind)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # A day within 45 days comes before gravity, the earliest first.
        ({"severity": Severity.MEDIUM, "day": day(12)}, {"severity": Severity.CRITICAL}),
        ({"severity": Severity.MEDIUM, "day": day(-80)}, {"severity": Severity.HIGH, "day": day(12)}),
        # Not if it matters little, is far off, or is a day of our own.
        ({"severity": Severity.MEDIUM}, {"severity": Severity.LOW, "day": day(2)}),
        ({"severity": Severity.HIGH}, {"severity": Severity.MEDIUM, "day": day(46)}),
        ({"severity": Severity.HIGH}, {"severity": Severity.MEDIUM, "day": day(-5, DayKind.SOFT)}),
        # Within a severity, a day of ours that has passed, then the weight.
        ({"day": day(-5, DayKind.SOFT)}, {"people": 20_000}),
        ({"people": 500}, {"people": 5}),
        ({"people": 500, "special": "health"}, {"people": 900}),
        ({"people": None}, {"people": 500}),
        # Then the order of matters, then the key.
        ({"cause": "agreement"}, {"cause": "papers"}),
        ({"key": "a"}, {"key": "b"}),
    ],
)
def test_the_first_line_stands_before_the_second(first, second):
    assert rank(made_line(**first), TODAY) < rank(made_line(**second), TODAY)


def test_a_day_is_so_many_days_away():
    assert [DueDay(date(2026, 6, 15 + n), DayKind.HARD).left(TODAY) for n in (-1, 0, 12)] == [-1, 0, 12]
