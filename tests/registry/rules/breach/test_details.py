"""The rule about the details of a breach notice, on registers made of values."""

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
        # Another rule requires a figure.
        (SETTLED | {"number": None}, []),
    ],
)
def test_bre_07_fires_if_a_notice_leaves_details_open(fields, seen):
    world = world_of()
    term(world, **fields)
    found = world.found("BRE-07")
    assert [[each.value for each in f.seen.figures["details"]] for f in found] == ([seen] if seen else [])


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_07_covers_a_notice_that_is_stated(standing):
    world = world_of()
    term(world, standing=standing)
    assert len(cases(world, "BRE-07")) == (standing == "stated")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_07_fires_while_the_notice_applies(days, there):
    world = world_of()
    term(world, **days)
    assert len(cases(world, "BRE-07")) == there


def test_bre_07_reports_counting_from_a_confirmation_on_its_own():
    world = world_of()
    term(world, trigger="confirmed", **SETTLED)
    assert message(world, "BRE-07") == (
        "The breach notice for “Hosting” starts only when Top has confirmed the breach, and there is no limit on how "
        "long confirming may take."
    )


def test_bre_07_reads_the_moment_from_the_agreement_and_the_rest_from_statements():
    world = world_of()
    term(world, trigger="confirmed", channel="Telephone")
    agreed(world)
    assert message(world, "BRE-07") == "The breach notice for “Hosting” does not say what it contains."
    agreed(world, breach_trigger="unknown")
    assert message(world, "BRE-07") == (
        "The breach notice for “Hosting” does not say from which moment it counts and what it contains."
    )


def test_bre_07_ignores_another_option():
    world = world_of()
    agreed(world)
    term(world, option_id=another_option(world), **SETTLED)
    (finding,) = world.found("BRE-07")
    assert [each.value for each in finding.seen.figures["details"]] == ["channel", "content"]
