"""Spans: sums of periods, in which the unknown stays unknown and business time stays business time."""

from datetime import date

import pytest

from registry.chains import UNKNOWN, Span, latest, longest, span_of
from suppliers.values import Period, Unit

HOUR, DAY = 60, 24 * 60


@pytest.mark.parametrize(
    ("number", "unit", "span"),
    [
        (90, "minutes", Span(minutes=90)),
        (48, "hours", Span(minutes=48 * HOUR)),
        (2, "days", Span(minutes=2 * DAY)),
        (3, "weeks", Span(minutes=21 * DAY)),
        (1, "months", Span(months=1)),
        (2, "years", Span(months=24)),
        (8, "business hours", Span(business_hours=8)),
        (5, "business days", Span(business_days=5)),
        (0, "hours", Span()),
    ],
)
def test_a_period_becomes_a_span_of_its_own_kind(number, unit, span):
    assert span_of(Period(number, unit)) == span


def test_every_unit_has_a_span():
    assert all(span_of(Period(1, unit)).bounded for unit in Unit)


def test_no_period_is_one_unknown_part_and_never_zero():
    assert span_of(None) == UNKNOWN == Span(unknown=1)
    assert (UNKNOWN + UNKNOWN).unknown == 2 and not UNKNOWN.bounded and Span().bounded


def test_a_sum_keeps_each_part():
    parts = [Span(minutes=HOUR), Span(months=2), Span(business_hours=3), Span(business_days=4), UNKNOWN]
    assert sum(parts, Span()) == Span(minutes=HOUR, months=2, business_hours=3, business_days=4, unknown=1)


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        (Span(minutes=47 * HOUR), Span(minutes=48 * HOUR)),
        (Span(minutes=30 * DAY), Span(months=1)),
        (Span(minutes=DAY), Span(business_days=1)),
        (Span(minutes=HOUR), Span(business_hours=1)),
        (Span(business_days=4), Span(minutes=6 * DAY)),
        # What has no end is worse than any figure, and the more parts are open the worse.
        (Span(months=120), UNKNOWN),
        (UNKNOWN, UNKNOWN + Span(minutes=1)),
        (UNKNOWN + Span(months=120), UNKNOWN + UNKNOWN),
    ],
)
def test_spans_are_ranked_and_adding_the_same_keeps_their_order(shorter, longer):
    more = Span(minutes=HOUR, months=1, business_hours=1, business_days=1, unknown=1)
    assert shorter.rank < longer.rank and (shorter + more).rank < (longer + more).rank
    assert longest([shorter, longer, shorter]) == longer


def test_the_longest_of_nothing_is_unknown():
    assert longest([]) == UNKNOWN


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([], UNKNOWN),
        ([Span(minutes=DAY), Span(minutes=HOUR)], Span(minutes=DAY)),
        # Side by side: one that is open leaves the end open, the others bound it from below.
        ([Span(minutes=DAY), UNKNOWN], Span(minutes=DAY, unknown=1)),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
    ],
)
def test_the_latest_of_several_side_by_side_is_open_where_one_is(spans, found):
    assert latest(spans) == found


@pytest.mark.parametrize(
    ("span", "hours"),
    [
        (Span(), 0),
        (Span(minutes=48 * HOUR), 48),
        (Span(minutes=61), 2),
        (Span(months=1), None),
        (Span(business_hours=1), None),
        (Span(business_days=1), None),
        (UNKNOWN + Span(minutes=HOUR), None),
    ],
)
def test_hours_are_given_only_where_no_calendar_is_needed(span, hours):
    assert span.hours == hours


@pytest.mark.parametrize(
    ("span", "day", "after"),
    [
        (Span(), date(2026, 1, 31), date(2026, 1, 31)),
        (Span(months=1), date(2026, 1, 31), date(2026, 2, 28)),
        (Span(months=1), date(2028, 1, 31), date(2028, 2, 29)),
        (Span(months=2), date(2026, 12, 31), date(2027, 2, 28)),
        (Span(months=24), date(2028, 2, 29), date(2030, 2, 28)),
        (Span(months=1, minutes=DAY), date(2026, 1, 31), date(2026, 3, 1)),
        (Span(minutes=25 * HOUR), date(2026, 3, 1), date(2026, 3, 3)),
        (Span(months=12 * 9000), date(2026, 1, 1), date.max),
        (Span(business_days=1), date(2026, 1, 1), None),
        (Span(business_hours=1), date(2026, 1, 1), None),
        (UNKNOWN, date(2026, 1, 1), None),
    ],
)
def test_the_last_day_counts_months_by_the_calendar(span, day, after):
    assert span.after(day) == after


@pytest.mark.parametrize(
    ("span", "over"),
    [
        (Span(minutes=DAY), date(2026, 1, 2)),
        (Span(business_days=1), date(2026, 1, 18)),
        (Span(business_hours=2), date(2026, 1, 21)),
        (Span(business_days=1, minutes=DAY), date(2026, 1, 19)),
        (Span(business_days=10**7), date.max),
        (UNKNOWN + Span(business_days=1), None),
    ],
)
def test_business_days_are_surely_over_after_more_calendar_days_than_they_can_take(span, over):
    assert span.surely_over_after(date(2026, 1, 1)) == over


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(), "at once"),
        (Span(minutes=48 * HOUR), "48 hours"),
        (Span(minutes=HOUR + 1), "1 hour and 1 minute"),
        (Span(minutes=7 * DAY), "7 days"),
        (Span(minutes=8 * DAY + HOUR), "193 hours"),
        (Span(months=3, minutes=30 * DAY), "3 months and 30 days"),
        (Span(business_days=1, minutes=24 * HOUR), "1 business day and 24 hours"),
        (UNKNOWN, "unknown"),
        (UNKNOWN + Span(minutes=24 * HOUR), "at least 24 hours, no upper limit known"),
    ],
)
def test_a_span_says_all_its_parts(span, words):
    assert str(span) == words


@pytest.mark.parametrize(
    ("one", "other", "longer"),
    [
        ((48, "hours"), (36, "hours"), True),
        ((36, "hours"), (36, "hours"), False),
        ((2, "days"), (48, "hours"), False),
        ((3, "months"), (90, "days"), False),
        ((90, "days"), (3, "months"), False),
        ((4, "months"), (90, "days"), True),
        ((100, "days"), (3, "months"), True),
        ((7, "months"), (6, "months"), True),
        ((1, "years"), (12, "months"), False),
        # Two business days are two days at the least, and have no length at the most.
        ((2, "business days"), (24, "hours"), True),
        ((1, "business days"), (24, "hours"), False),
        ((90, "days"), (2, "business days"), False),
        # In one kind of business time the calendar is the same for both.
        ((5, "business days"), (1, "business days"), True),
        ((1, "business days"), (1, "business days"), False),
        ((1, "business days"), (2, "business days"), False),
        ((12, "business hours"), (8, "business hours"), True),
        ((2, "business days"), (8, "business hours"), False),
    ],
)
def test_a_span_exceeds_another_only_for_certain(one, other, longer):
    assert span_of(Period(*one)).exceeds(span_of(Period(*other))) is longer


def test_an_unknown_span_neither_exceeds_nor_is_exceeded():
    day = span_of(Period(1, "days"))
    assert not UNKNOWN.exceeds(day) and not day.exceeds(UNKNOWN)
