"""Spans: which of two periods is longer for certain."""

import pytest

from registry.chains import UNKNOWN, span_of
from suppliers.values import Period


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
    ],
)
def test_a_span_exceeds_another_only_for_certain(one, other, longer):
    assert span_of(Period(*one)).exceeds(span_of(Period(*other))) is longer


def test_what_is_unknown_neither_exceeds_nor_is_exceeded():
    day = span_of(Period(1, "days"))
    assert not UNKNOWN.exceeds(day) and not day.exceeds(UNKNOWN)
