"""Days, moments, numbers, lists and distances in the reader's language."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from registry.wording.distances import distance
from suppliers.wording.figures import LISTED, day, listing, moment, number, short_day

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("language", "full", "short", "several", "thousands"),
    [
        ("en-gb", "5 March 2026", "5 Mar 2026", "a, b and c", "12,000"),
        ("de", "5. März 2026", "05.03.2026", "a, b und c", "12.000"),
        ("fr", "5 mars 2026", "5 mars 2026", "a, b et c", "12\u202f000"),
    ],
)
def test_figures_follow_the_language(language, full, short, several, thousands):
    with translation.override(language):
        assert (day(DAY), short_day(DAY)) == (full, short)
        assert listing(["a", "b", "c"]) == several
        assert number(12_000) == thousands


def test_a_missing_value_is_empty():
    assert (day(None), short_day(None), listing([])) == ("", "", "")


def test_a_moment_is_in_the_installations_time_zone(settings):
    settings.TIME_ZONE = "Europe/Dublin"
    assert moment(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)).startswith("2 July 2026, 00:30")


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        (["one"], "one"),
        (["one", "two"], "one and two"),
        (["one, first", "two"], "one, first and two"),
        (["one, first", "two", "three"], "one, first; two; and three"),
        (["a: b", "c"], "a: b; and c"),
        ([str(n) for n in range(LISTED + 2)], "0, 1, 2, 3, 4, 5, 6 and 3 more"),
    ],
)
def test_a_list_keeps_its_words_apart(words, phrase):
    assert listing(words) == phrase


@pytest.mark.parametrize(
    ("on", "away", "left"),
    [
        (date(2026, 3, 5), "today", "today"),
        (date(2026, 3, 6), "tomorrow", "tomorrow"),
        (date(2026, 3, 4), "yesterday", "overdue by 1 day"),
        (date(2026, 3, 15), "in 10 days", "in 10 days"),
        (date(2026, 2, 23), "10 days ago", "overdue by 10 days"),
        (date(2026, 6, 3), "in 90 days", "in 90 days"),
        (date(2027, 3, 5), "in 1\xa0year", "in 1\xa0year"),
        (date(2025, 3, 5), "1\xa0year ago", "overdue by 365 days"),
    ],
)
def test_a_distance_is_in_days_and_far_ones_in_months(on, away, left):
    assert (distance(on, DAY), distance(on, DAY, deadline=True)) == (away, left)
