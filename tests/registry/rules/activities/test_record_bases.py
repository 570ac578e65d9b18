"""The rule about the lawful basis, on registers made of values."""

import pytest

from registry.values import ActivityBasis
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW


@pytest.mark.parametrize(
    ("regime", "bases", "cases"),
    [
        ("UK", [{"basis": "b"}], []),
        ("UK", [], ["none"]),
        ("UK", [{"basis": "ea"}], []),
        ("EU", [{"basis": "ea"}], ["foreign"]),
        ("EU", [{"basis": "f"}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TODAY}], []),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TOMORROW}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3"}, {"basis": "c"}], []),
    ],
)
def test_act_06_checks_that_the_regime_has_the_basis(regime, bases, cases):
    case = Case(regime=regime)
    case.without(ActivityBasis)
    for fields in bases:
        case.part(ActivityBasis, **fields)
    assert [f.case for f in case.found("ACT-06")] == cases


@ALL_DAYS
def test_act_06_fires_only_while_the_activity_is_in_force(days, there):
    case = Case(**days)
    case.without(ActivityBasis)
    assert len(case.found("ACT-06")) == there
