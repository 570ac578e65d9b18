"""Which agreement governs a term: the latest in force, and an amendment no longer than what it amends."""

import pytest

from registry.chains import agreed, governing, in_force
from registry.values import Agreement
from suppliers.values import Period
from tests.registry.world import DAYS, YESTERDAY, World

OLD, NEW = {"breach_number": 48, "breach_unit": "hours"}, {"breach_number": 24, "breach_unit": "hours"}


def agreements(base=None, amendment=None):
    """An agreement of 48 hours, and an amendment of it to 24."""
    world = World()
    engagement = world.engaged()
    row = {"engagement_id": engagement.id}
    first = world.add(Agreement, kind="dpa", title="Agreement", **row | OLD | (base or {}))
    world.add(Agreement, kind="amendment", title="Amendment", **row | NEW | {"amends_id": first.id} | (amendment or {}))
    return world.lens(), engagement.id


def test_the_amendment_governs_what_it_speaks_of():
    lens, key = agreements()
    assert agreed(lens, key, "breach") == Period(24, "hours")
    assert governing(lens, key, "deletion") is None and agreed(lens, key, "deletion") is None


def test_an_amendment_that_is_silent_on_a_term_leaves_the_agreements():
    lens, key = agreements(amendment={"breach_number": None, "breach_unit": ""})
    assert governing(lens, key, "breach").title == "Agreement"


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_only_what_is_in_force_governs(days, there):
    lens, key = agreements(amendment=days)
    assert agreed(lens, key, "breach") == Period(24 if there else 48, "hours")


def test_an_amendment_ends_with_what_it_amends():
    lens, key = agreements(base={"ends": YESTERDAY})
    assert in_force(lens, key) == [] and agreed(lens, key, "breach") is None
