"""Which agreement governs a term: the latest in force, and an amendment no longer than its agreement."""

from datetime import timedelta

import pytest

from registry.chains import agreed, governing, in_force
from registry.values import Agreement
from suppliers.values import Period
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

OLD, NEW = {"breach_number": 48, "breach_unit": "hours"}, {"breach_number": 24, "breach_unit": "hours"}


def agreements(base=None, amendment=None):
    """An agreement of 48 hours, and an amendment of it to 24."""
    world = World()
    engagement = world.engaged()
    row = {"engagement_id": engagement.id}
    first = world.add(Agreement, kind="dpa", title="Agreement", **row | OLD | (base or {}))
    world.add(Agreement, kind="amendment", title="Amendment", **row | NEW | {"amends_id": first.id} | (amendment or {}))
    return world.lens(), engagement.id


def test_the_amendment_governs_the_terms_it_sets():
    lens, key = agreements()
    assert agreed(lens, key, "breach") == Period(24, "hours")
    assert governing(lens, key, "deletion") is None and agreed(lens, key, "deletion") is None


def test_an_amendment_that_is_silent_on_a_term_leaves_the_agreements():
    lens, key = agreements(amendment={"breach_number": None, "breach_unit": ""})
    assert governing(lens, key, "breach").title == "Agreement"


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_only_an_agreement_in_force_governs(days, there):
    lens, key = agreements(amendment=days)
    assert agreed(lens, key, "breach") == Period(24 if there else 48, "hours")


def test_an_amendment_ends_with_the_agreement_it_amends():
    lens, key = agreements(base={"ends": YESTERDAY})
    assert in_force(lens, key) == [] and agreed(lens, key, "breach") is None


def test_an_amendment_of_an_amendment_ends_with_the_agreement():
    for base, there in (({}, 3), ({"ends": YESTERDAY}, 0)):
        world, key = written({"kind": "dpa"} | base, {"amends_id": 1}, {"amends_id": 2})
        assert len(in_force(world.lens(), key)) == there


@pytest.mark.parametrize(
    ("amendment", "ends"),
    [
        ({"ends": TODAY}, TODAY),
        ({"ends": TODAY, "starts": TODAY}, TODAY),
        ({"ends": TOMORROW, "starts": TODAY}, TOMORROW),
        ({"ends": TOMORROW, "starts": TOMORROW}, None),
        ({"ends": YESTERDAY}, None),
        ({"ends": None}, None),
    ],
)
def test_an_amendment_with_a_later_end_prolongs_the_agreement(amendment, ends):
    world, key = written({"kind": "dpa", "ends": YESTERDAY} | OLD, {"amends_id": 1} | amendment)
    there = {row.id: row.ends for row in in_force(world.lens(), key)}
    assert there.get(1) == ends
    assert agreed(world.lens(), key, "breach") == (Period(48, "hours") if ends else None)


@pytest.mark.parametrize("day", [{}, {"signed": YESTERDAY - timedelta(days=1)}, {"starts": TODAY}])
def test_an_amendment_without_a_date_governs_too(day):
    world, key = written({"kind": "dpa", "signed": YESTERDAY} | OLD, {"amends_id": 1} | NEW | day)
    assert agreed(world.lens(), key, "breach") == Period(24, "hours")


def test_amendments_of_one_another_do_not_hang():
    world, key = written({"amends_id": 2} | OLD, {"amends_id": 1} | NEW)
    assert len(in_force(world.lens(), key)) == 2


def written(*rows):
    """The agreements given, the first with the id 1. Without a kind it is an amendment."""
    world = World()
    engagement = world.engaged()
    for row in rows:
        world.add(Agreement, **{"engagement_id": engagement.id, "kind": "amendment"} | row)
    return world, engagement.id
