"""TRA-21: a transfer basis is reviewed by its day."""

import pytest

from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("mechanism", "review", "fires"),
    [
        ("45", YESTERDAY, 1),
        ("45", TODAY, 0),
        ("45", TOMORROW, 0),
        ("45", None, 0),
        ("49(1)(b)", YESTERDAY, 1),
        # The review of safeguards is that of their assessment (TRA-03).
        ("IDTA", YESTERDAY, 0),
    ],
)
def test_tra_21_reports_a_review_that_is_due(mechanism, review, fires):
    world = world_of()
    if mechanism == "45":
        decision(world)
    basis(world, mechanism, review=review, conclusion="sufficient", assessed=YESTERDAY)
    assert len(cases(world, "TRA-21")) == fires
    assert elsewhere(world, "TRA-21") == []


def test_tra_21_names_the_day():
    world = world_of()
    decision(world)
    basis(world, "45", review=YESTERDAY)
    assert "(United States) was due for review by" in message(world, "TRA-21")
