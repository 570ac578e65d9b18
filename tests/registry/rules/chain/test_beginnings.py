"""SUB-08: every sub-processor starts after our approval, or after the notice period."""

from datetime import timedelta

import pytest

from tests.registry.rules.chain.case import SINCE, agreed, answered, behind, named, noticed, setting, sub_08
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

BEFORE = TODAY - timedelta(days=60)


@pytest.mark.parametrize(
    ("authorisation", "start", "decision", "case"),
    [
        # Specific: needs our approval first.
        ("specific", TODAY, None, "unapproved"),
        ("specific", TODAY, {}, "unapproved"),
        ("specific", TODAY, {"answer": "no objection", "decided": BEFORE}, "unapproved"),
        ("specific", TODAY, {"answer": "approved", "decided": TODAY}, None),
        ("specific", YESTERDAY, {"answer": "approved", "decided": TODAY}, "unapproved"),
        ("general", TODAY, {"answer": "objected", "decided": TOMORROW}, None),
        # General: after the thirty days, or after we agreed.
        ("general", BEFORE + timedelta(days=30), None, "early"),
        ("general", BEFORE + timedelta(days=31), None, None),
        ("general", BEFORE + timedelta(days=31), {"received": BEFORE + timedelta(days=5)}, "early"),
        ("general", BEFORE, {"answer": "no objection", "decided": BEFORE}, None),
        ("general", TODAY, {"answer": "objected", "decided": BEFORE}, "objected"),
        ("unknown", TODAY, None, None),
    ],
)
def test_sub_08_compares_the_first_day_of_a_party_with_its_notice(authorisation, start, decision, case):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement, starts=start)
    notice = noticed(world, engagement, host, announced=BEFORE)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


@pytest.mark.parametrize(
    ("starts", "since", "case"),
    [
        (TODAY, SINCE, "unannounced"),
        (SINCE, SINCE, None),
        (None, SINCE, None),
        (TODAY, None, None),
    ],
)
def test_sub_08_finds_a_party_that_started_after_us_without_a_notice(starts, since, case):
    world, engagement = setting(starts=since)
    agreed(world, engagement)
    behind(world, engagement, starts=starts)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


def test_sub_08_recognises_a_party_that_was_there_before():
    world, engagement = setting()
    host = sub_08(world, engagement)
    behind(world, engagement, party=named(world, host), starts=SINCE, ends=YESTERDAY - timedelta(days=1))
    assert world.found("SUB-08") == []


def test_sub_08_lists_the_parties_where_no_sub_processor_is_allowed():
    world, engagement = setting()
    agreed(world, engagement, "none")
    assert world.found("SUB-08") == []
    behind(world, engagement)
    (finding,) = world.found("SUB-08")
    assert finding.message == ("“Agreement” with Acme Ltd allows no sub-processors. On record behind “Hosting”: Host.")


def test_sub_08_is_silent_without_an_agreement():
    world, engagement = setting()
    behind(world, engagement, starts=TODAY)
    assert world.found("SUB-08") == []
