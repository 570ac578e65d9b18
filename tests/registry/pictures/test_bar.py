"""Bars of time: lengths to scale, boxes for what is unknown, limits where they fall."""

import pytest

from registry.chains import UNKNOWN, Span
from registry.pictures.bar import FULL, UNKNOWN_BOX, Part, bar_of


def hours(number):
    return Span(minutes=60 * number)


def part(span):
    return Part(begins="Acme", span=span, sentence=str(span), who="Acme")


def bar(*spans, limits=()):
    return bar_of([part(span) for span in spans], "we know", limits)


def test_known_lengths_have_one_scale_and_unknown_ones_one_box():
    first, unknown, last = bar(hours(48), UNKNOWN, hours(24)).segments
    assert (first.known, unknown.known, last.known) == (True, False, True)
    assert first.width == pytest.approx(2 * last.width, abs=0.2)
    assert unknown.width == UNKNOWN_BOX
    assert (first.figure, unknown.figure, last.figure) == ("48 h", "no figure", "24 h")


@pytest.mark.parametrize("spans", [[hours(1)], [UNKNOWN] * 3, [hours(1), hours(2000)], [UNKNOWN, hours(48), UNKNOWN]])
def test_segments_follow_each_other_inside_the_picture(spans):
    found = bar(*spans)
    assert all(left.end <= right.x for left, right in zip(found.segments, found.segments[1:], strict=False))
    assert found.end <= FULL


def test_a_part_that_is_too_short_for_letters_has_its_sentence_only():
    short, long = bar(hours(1), hours(2000)).segments
    assert (short.label, short.figure, short.title) == ("", "", "1 hour")
    assert long.figure
    assert not bar(hours(1), hours(2000)).lettered


@pytest.mark.parametrize(
    ("spans", "limits", "drawn"),
    [
        ([hours(48)], [24, 36], ["24 h", "36 h"]),
        ([hours(48)], [48, 72], []),
        ([UNKNOWN, hours(48)], [36], ["36 h"]),
        ([hours(48), UNKNOWN], [24], []),
        ([hours(400), hours(48)], [24, 25], ["24 h", ""]),
    ],
    ids=["two", "within the limit", "after an unknown part", "before an unknown part", "too near for letters"],
)
def test_a_limit_is_drawn_where_the_time_is_longer(spans, limits, drawn):
    assert [limit.label for limit in bar(*spans, limits=map(hours, limits)).limits] == drawn


def test_a_limit_is_to_scale_and_crosses_no_figure():
    found = bar(UNKNOWN, hours(48), limits=[hours(24)])
    segment = found.segments[1]
    assert found.limits[0].x == pytest.approx(segment.x + segment.width / 2, abs=0.2)
    assert abs(segment.middle - found.limits[0].x) > 20
