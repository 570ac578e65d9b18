"""What became of each finding from one state to another, without a database."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from registry.history.effects import Turn, effects, tally
from registry.rules import Severity
from suppliers.values import BreachTerm
from tests.registry.world import World

# Open and high unless it says otherwise: a severity, or "decided". None: it is not there.
OPEN, DECIDED, ABSENT = Severity.HIGH, "decided", None


def finding(state: str | None, code: str = "BRE-02", organisation: int = 1) -> list[Any]:
    """A finding in one state; none if it is not there."""
    if state is None:
        return []
    decided = state == DECIDED
    severity = OPEN if decided else Severity(state)
    own = SimpleNamespace(id=organisation)
    return [SimpleNamespace(organisation=own, code=code, subject="engagement:1", severity=severity, decided=decided)]


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        (ABSENT, OPEN, "opened"),
        (ABSENT, DECIDED, "decided"),
        (OPEN, ABSENT, "closed"),
        (DECIDED, ABSENT, "closed"),
        (OPEN, DECIDED, "decided"),
        (DECIDED, OPEN, "reopened"),
        (DECIDED, DECIDED, None),
        (OPEN, OPEN, None),
        (OPEN, Severity.CRITICAL, "graver"),
        (OPEN, Severity.NOTE, "lighter"),
        (ABSENT, ABSENT, None),
    ],
)
def test_what_became_of_a_finding(before, after, turn):
    found = effects(finding(before), finding(after))
    assert [each.turn.value for each in found] == [turn] * (turn is not None)


def test_a_closed_finding_is_as_it_was_and_any_other_as_it_is():
    (closed,) = effects(finding("low"), [])
    assert (closed.finding.severity, closed.was) == ("low", "low")
    (opened,) = effects([], finding("low"))
    assert (opened.finding.severity, opened.was) == ("low", None)
    (graver,) = effects(finding("low"), finding("high"))
    assert (graver.finding.severity, graver.was) == ("high", "low")


def test_findings_of_two_organisations_and_of_two_rules_are_apart():
    before = finding(OPEN) + finding(OPEN, organisation=2) + finding(OPEN, code="BRE-04")
    found = effects(before, finding(OPEN, organisation=2))
    assert {(each.turn, each.finding.code, each.finding.organisation.id) for each in found} == {
        (Turn.CLOSED, "BRE-02", 1),
        (Turn.CLOSED, "BRE-04", 1),
    }


def test_what_opens_comes_first_and_the_gravest_of_it():
    after = finding("low", code="A") + finding("critical", code="B")
    found = effects(finding("critical", code="C"), after)
    assert [each.finding.code for each in found] == ["B", "A", "C"]


def test_findings_are_counted():
    before = finding(OPEN, "A") + finding(OPEN, "B") + finding(DECIDED, "C") + finding(OPEN, "D")
    after = finding(OPEN, "C") + finding(DECIDED, "D") + finding(OPEN, "E")
    counted = tally(effects(before, after))
    assert (counted.opened, counted.closed) == (2, 2)


def test_rules_of_a_register_open_and_close_what_its_rows_say():
    world = World()
    engagement = world.engaged()
    world.organisation = world.alter(world.organisation, notice_number=36, notice_unit="hours")
    silent = world.found("BRE-01") + world.found("BRE-02")
    term = world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")
    late = world.found("BRE-01") + world.found("BRE-02")
    world.put(replace(term, number=24))
    soon = world.found("BRE-01") + world.found("BRE-02")
    assert [(each.turn.value, each.finding.code) for each in effects(silent, late)] == [
        ("opened", "BRE-02"),
        ("closed", "BRE-01"),
    ]
    assert [(each.turn.value, each.finding.code) for each in effects(late, soon)] == [("closed", "BRE-02")]
