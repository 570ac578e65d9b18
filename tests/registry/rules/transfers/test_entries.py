"""Whether list entries are checked and have a fallback, on registers made of values."""

from datetime import date

import pytest

from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW

# TRA-09: entries in a list are checked and have a fallback.


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"list_checked": date(2025, 6, 15), "fallback": "Addendum"}, []),
        ({"list_checked": date(2025, 6, 14), "fallback": "Addendum"}, ["old"]),
        # Another rule reports an entry that was never checked.
        ({"fallback": "Addendum"}, []),
        ({"list_checked": TODAY, "fallback": "Addendum"}, []),
        ({"list_checked": TOMORROW, "fallback": "Addendum"}, []),
        ({"list_checked": date(2026, 6, 1)}, ["fallback"]),
        ({}, ["fallback"]),
        # Another rule reports a missing entry.
        ({"listed_as": ""}, []),
    ],
)
def test_tra_09_asks_for_the_last_check_and_the_fallback_of_an_entry(fields, seen):
    world = world_of()
    decision(world, listed_only=True)
    basis(world, "45", **{"listed_as": "Top, Inc.", "uk_extension": True} | fields)
    assert cases(world, "TRA-09") == seen
    assert elsewhere(world, "TRA-09") == []
    world.alter(world.organisation, review_number=None, review_unit="")
    assert cases(world, "TRA-09") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_09_applies_while_a_decision_on_a_list_is_in_force(days, there):
    world, for_all = world_of(), world_of()
    decision(world, listed_only=True, **{"starts": None} | days)
    decision(for_all)
    for each in (world, for_all):
        entry = {"listed_as": "Top, Inc.", "uk_extension": True, "list_checked": date(2025, 1, 1)}
        basis(each, "45", **entry, fallback="Addendum")
    assert cases(world, "TRA-09") == ["old"] * there and cases(for_all, "TRA-09") == []
