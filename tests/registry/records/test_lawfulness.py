"""The lawfulness of an activity in its record: lawful bases with their assessments."""

from datetime import date

import pytest

from registry.records.article_30.lawfulness import bases_item
from registry.records.controller import activity_record
from registry.values import ActivityBasis
from tests.registry.world import TODAY, TOMORROW, World


@pytest.mark.parametrize(
    ("assessed", "words"),
    [
        (None, "legitimate interests, Art. 6(1)(f) (legitimate interests assessment: LIA paper)"),
        (
            date(2026, 6, 5),
            "legitimate interests, Art. 6(1)(f) (legitimate interests assessment: LIA paper, 5 June 2026)",
        ),
        (TODAY, "legitimate interests, Art. 6(1)(f) (legitimate interests assessment: LIA paper, 15 June 2026)"),
        # On the day of the record there was none, and ACT-06 says so.
        (TOMORROW, "legitimate interests, Art. 6(1)(f)"),
    ],
)
def test_a_basis_names_its_assessment_from_its_day(assessed, words):
    world = World()
    activity = world.activity(regime="EU")
    row = {"basis": "f", "assessment": "LIA paper", "assessed": assessed}
    world.add(ActivityBasis, activity_id=activity.id, **row)
    item = bases_item(activity_record(world.lens(), activity, world.organisation))
    assert [str(value) for value in item.values] == [words]
    assert any(f.case == "unbalanced" for f in world.found("ACT-06")) is (assessed == TOMORROW)
