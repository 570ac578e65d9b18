"""CON-07: guarantees are assessed as sufficient before first use, and again by the due date."""

import pytest

from registry.values import GuaranteeAssessment
from tests.registry.rules.contract.case import SIGNED, SINCE, cases, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("assessments", "seen"),
    [
        ([{"on": SIGNED}], []),
        ([{"on": SINCE}], []),
        ([{"on": YESTERDAY}], [("late", "note")]),
        ([{"on": SIGNED}, {"on": YESTERDAY}], []),
        ([{"on": TOMORROW}], [("never", "high")]),
        ([{"on": SIGNED, "next": TODAY}], []),
        ([{"on": SIGNED, "next": YESTERDAY}], [("due", "medium")]),
        ([{"on": SIGNED, "outcome": "conditions"}], [("conditions", "low")]),
        ([{"on": SIGNED, "outcome": "insufficient"}], [("insufficient", "high")]),
        ([{"on": SIGNED, "outcome": "insufficient", "next": YESTERDAY}], [("insufficient, due", "high")]),
        ([{"on": SIGNED, "outcome": "insufficient"}, {"on": YESTERDAY}], []),
    ],
)
def test_con_07_asks_for_a_first_and_a_recent_assessment(assessments, seen):
    world, engagement = setting()
    for each in assessments:
        world.add(GuaranteeAssessment, engagement_id=engagement.id, **{"outcome": "sufficient"} | each)
    assert cases(world, "CON-07") == seen


@pytest.mark.parametrize(("months", "fires"), [(12, 1), (24, 0), (None, 0)])
def test_con_07_counts_by_our_review_interval_where_no_date_is_set(months, fires):
    world, engagement = setting()
    world.alter(world.organisation, review_number=months, review_unit="months" if months else "")
    world.add(GuaranteeAssessment, engagement_id=engagement.id, outcome="sufficient", on=SIGNED)
    assert cases(world, "CON-07") == [("due", "medium")] * fires
