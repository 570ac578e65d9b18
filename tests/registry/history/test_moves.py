"""Limits of engagements before and after a change, without a database."""

from dataclasses import replace

import pytest

from registry.chains import UNKNOWN, Span
from registry.history.moves import Limit, limits_of, moved, together
from suppliers.values import BreachTerm, RetentionTerm
from tests.registry.world import World

DAY = Span(minutes=24 * 60)
TWO, THREE = DAY + DAY, DAY + DAY + DAY


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({}, {}, []),
        ({}, {Limit.BREACH: DAY}, []),
        ({Limit.BREACH: DAY}, {}, []),
        ({Limit.BREACH: DAY}, {Limit.BREACH: DAY}, []),
        ({Limit.BREACH: TWO}, {Limit.BREACH: DAY}, [("48 hours", "24 hours")]),
        ({Limit.BREACH: UNKNOWN}, {Limit.BREACH: DAY}, [("unknown", "24 hours")]),
        ({Limit.BREACH: TWO}, {Limit.BREACH: TWO + UNKNOWN}, [("48 hours", "at least 48 hours, no upper limit known")]),
        ({Limit.END: THREE, Limit.ERASURE: DAY}, {Limit.END: THREE, Limit.ERASURE: TWO}, [("24 hours", "48 hours")]),
    ],
)
def test_a_limit_moved_if_it_differs_and_was_there_before_and_after(before, after, words):
    assert [(str(old), str(new)) for _limit, old, new in moved(before, after)] == words


def test_engagements_whose_limits_moved_alike_are_named_together():
    found = together(
        [
            ("Own: B", (Limit.BREACH, TWO, DAY)),
            ("Own: A", (Limit.END, TWO, DAY)),
            ("Own: A", (Limit.BREACH, TWO, DAY)),
            ("Own: C", (Limit.BREACH, THREE, DAY)),
        ]
    )
    assert [(each.limit, each.engagements) for each in found] == [
        (Limit.BREACH, ("Own: A", "Own: B")),
        (Limit.BREACH, ("Own: C",)),
        (Limit.END, ("Own: A",)),
    ]
    assert found[0].difference.label == "Time until we know of a breach"
    assert (found[0].places, found[1].places) == ("Own: A; and Own: B", "Own: C")


def test_the_limits_of_an_engagement_follow_from_the_register():
    world = World()
    engagement = world.engaged()
    term = world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")
    world.add(
        RetentionTerm, service_id=engagement.service_id, event="contract end", what="Data", number=30, unit="days"
    )
    before = limits_of(world.lens(), engagement.id)
    world.put(replace(term, number=24))
    after = limits_of(world.lens(), engagement.id)
    assert list(moved(before, after)) == [(Limit.BREACH, TWO, DAY)]
    assert before[Limit.END] == Span(minutes=30 * 24 * 60, unknown=1)


def test_an_engagement_without_a_processor_or_of_another_organisation_has_no_limits():
    world = World()
    engagement = world.engaged(role="controller")
    other = world.add(type(world.organisation), slug="other")
    theirs = world.engaged(organisation_id=other.id)
    lens = world.lens()
    assert limits_of(lens, engagement.id) == limits_of(lens, theirs.id) == limits_of(lens, 99) == {}
