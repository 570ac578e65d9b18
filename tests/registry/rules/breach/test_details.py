"""The rule about what a notice says beside its figure, on registers made of values."""

import pytest

from tests.registry.rules.breach.case import STANDINGS, agreed, another_option, cases, message, term, world_of
from tests.registry.world import DAYS

SETTLED = {"channel": "Telephone", "content": "What happened"}


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        (SETTLED, []),
        ({"content": "What happened"}, ["channel"]),
        ({"channel": "Telephone"}, ["content"]),
        (SETTLED | {"trigger": "unknown"}, ["moment"]),
        (SETTLED | {"trigger": "suspected"}, []),
        ({"trigger": ""}, ["moment", "channel", "content"]),
        # A figure is asked for by another rule.
        (SETTLED | {"number": None}, []),
    ],
)
def test_bre_07_fires_where_a_notice_leaves_details_open(fields, seen):
    world = world_of()
    term(world, **fields)
    found = world.found("BRE-07")
    assert [[each.value for each in f.seen.figures["details"]] for f in found] == ([seen] if seen else [])


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_07_asks_of_a_notice_that_is_stated(standing):
    world = world_of()
    term(world, standing=standing)
    assert len(cases(world, "BRE-07")) == (standing == "stated")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_07_asks_while_the_notice_applies(days, there):
    world = world_of()
    term(world, **days)
    assert len(cases(world, "BRE-07")) == there


def test_bre_07_counts_from_a_confirmation_as_a_matter_of_its_own():
    world = world_of()
    term(world, trigger="confirmed", **SETTLED)
    assert message(world, "BRE-07") == (
        "The breach notice for “Hosting” counts only from when Top has confirmed the breach, which has no bound."
    )


def test_bre_07_takes_moment_from_what_is_agreed_and_the_rest_from_what_is_stated():
    world = world_of()
    term(world, trigger="confirmed", channel="Telephone")
    agreed(world)
    assert message(world, "BRE-07") == "Of the breach notice for “Hosting” it is not on record what it tells."
    agreed(world, breach_trigger="unknown")
    assert message(world, "BRE-07") == (
        "Of the breach notice for “Hosting” it is not on record from which moment it is counted and what it tells."
    )


def test_bre_07_takes_no_details_of_another_option():
    world = world_of()
    agreed(world)
    term(world, option_id=another_option(world), **SETTLED)
    (finding,) = world.found("BRE-07")
    assert [each.value for each in finding.seen.figures["details"]] == ["channel", "content"]
