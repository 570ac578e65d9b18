"""Rules about an activity fire only while it is in force."""

import pytest

from tests.registry.rules.activities.case import ALL_DAYS, Case


@ALL_DAYS
@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("ACT-01", {"security": ""}),
        ("ACT-02", {"special": "health"}),
        ("ACT-03", {"dpia": "due"}),
        ("ACT-08", {"special": "biometric"}),
    ],
)
def test_rules_about_an_activity_fire_only_while_it_is_in_force(code, make, days, there):
    case = Case(**make, **days)
    assert bool(case.found(code)) is there
    assert case.elsewhere(code) == []
