"""SUB-04: every notice of a change has an answer."""

from datetime import timedelta

import pytest

from registry.values import EngagementOption
from suppliers.values import ServiceOption
from tests.registry.rules.chain.case import SINCE, agreed, answered, behind, cases, noticed, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

OVER = TODAY - timedelta(days=21)
RUNNING = TODAY - timedelta(days=20)


@pytest.mark.parametrize(
    ("announced", "decision", "seen"),
    [
        (OVER, None, [("unrecorded", "high")]),
        (TOMORROW, None, []),
        (OVER, {}, [("past", "high")]),
        (RUNNING, {}, [("running", "medium")]),
        (OVER, {"received": RUNNING}, [("running", "medium")]),
        (OVER, {"answer": "no objection"}, []),
        (OVER, {"answer": "objected"}, []),
        # A change announced before our first use needs no answer.
        (SINCE - timedelta(days=1), None, []),
    ],
)
def test_sub_04_follows_a_notice_to_its_answer(announced, decision, seen):
    world, engagement = setting()
    agreed(world, engagement)
    notice = noticed(world, engagement, announced=announced)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert cases(world, "SUB-04") == seen


@pytest.mark.parametrize(
    ("authorisation", "silence"),
    [
        ("general", "silence counts as acceptance"),
        ("specific", "silence counts as refusal"),
        ("none", "silence counts as refusal"),
        ("unknown", "the effect of silence is not on record"),
    ],
)
def test_sub_04_states_the_last_day_and_the_effect_of_silence(authorisation, silence):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement)
    answered(world, engagement, noticed(world, engagement, host, announced=OVER))
    (finding,) = world.found("SUB-04")
    assert finding.message == (
        "Acme Ltd announced a change of “Hosting” on 25 May 2026 (a party is added: Host). "
        f"It was not answered by 14 June 2026; {silence}."
    )


@pytest.mark.parametrize(
    ("effective", "unit", "case"),
    [(None, None, "open"), (YESTERDAY, None, "past"), (TODAY, None, "running"), (TODAY, "business days", "open")],
)
def test_sub_04_calculates_the_last_day_from_the_agreement_or_the_notice(effective, unit, case):
    world, engagement = setting()
    number = 20 if unit else None
    agreed(world, engagement, objection_number=number, objection_unit=unit or "")
    answered(world, engagement, noticed(world, engagement, announced=OVER, effective=effective))
    assert [finding.case for finding in world.found("SUB-04")] == [case]


@pytest.mark.parametrize(
    ("number", "unit", "days_ago", "case"),
    [
        # Ten business days are over after 3 x 10 + 14 calendar days, whatever the holidays.
        (10, "business days", 44, "open"),
        (10, "business days", 45, "lapsed"),
        (10, "business days", 84, "lapsed"),
        (8, "business hours", 38, "open"),
        (8, "business hours", 39, "lapsed"),
        (10, "days", 84, "past"),
    ],
)
def test_sub_04_does_not_read_a_time_to_object_that_is_surely_over_as_open(number, unit, days_ago, case):
    world, engagement = setting()
    agreed(world, engagement, objection_number=number, objection_unit=unit)
    announced = TODAY - timedelta(days=days_ago)
    answered(world, engagement, noticed(world, engagement, announced=announced))
    (finding,) = world.found("SUB-04")
    assert finding.case == case
    if case == "lapsed":
        assert f"within the agreed time to object, {number} {unit}; " in finding.message


@pytest.mark.parametrize(("kind", "fires"), [("adds", 1), ("replaces", 1), ("moves", 1), ("removes", 0)])
def test_sub_04_needs_no_answer_for_a_party_that_is_removed(kind, fires):
    world, engagement = setting()
    noticed(world, engagement, kind=kind)
    assert len(world.found("SUB-04")) == fires


def test_sub_04_leaves_out_a_notice_on_an_option_that_was_not_bought_unless_we_received_it():
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    notice = noticed(world, engagement, behind(world, engagement, option_id=other.id))
    assert world.found("SUB-04") == []
    answered(world, engagement, notice)
    assert len(world.found("SUB-04")) == 1


@pytest.mark.parametrize(("decided", "fires"), [(YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
def test_sub_04_counts_no_answer_of_a_later_day(decided, fires):
    world, engagement = setting()
    agreed(world, engagement)
    notice = noticed(world, engagement, behind(world, engagement))
    answered(world, engagement, notice, answer="no objection", decided=decided)
    assert [finding.case for finding in world.found("SUB-04")] == ["running"] * fires
