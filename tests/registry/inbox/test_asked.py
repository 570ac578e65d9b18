"""A line knows the letters that ask about it: it waits, is due when they are late, and is decided when answered."""

from datetime import timedelta

import pytest

from registry.causes.tab import Tab
from registry.inbox.inbox import inbox_of
from registry.values import GuaranteeAssessment
from suppliers.values import Document
from tests.registry.letters.case import of_record, paper, recorded, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

SENT = {"sent": TODAY - timedelta(days=30), "way": "post"}


def breach(world: World):
    """The line of the breach notice, wherever it stands, and the inbox."""
    inbox = inbox_of(world.lens())
    (line,) = (line for line in inbox.lines if line.cause == "breach")
    return inbox, line


def asked_about(world: World, outcome: str = "open", **letter: object) -> None:
    """A letter that asks all about breaches of the service."""
    row = of_record(world, **letter).letter
    for point in ("breach", "breach-chain", "contact"):
        recorded(world, row, {"key": "lead", "text": "Will you?"}, point=point, outcome=outcome, answered=TODAY)


@pytest.mark.parametrize(
    ("letter", "outcome", "tab", "state"),
    [
        ({}, "open", Tab.ASK, "draft"),
        (SENT | {"due": TOMORROW}, "open", None, "waiting"),
        (SENT | {"due": YESTERDAY}, "open", Tab.DUE, "overdue"),
        (SENT | {"due": YESTERDAY, "reminders": 2}, "open", Tab.DECIDE, "overdue"),
        (SENT | {"due": TOMORROW}, "answered", Tab.DECIDE, "answered"),
    ],
)
def test_a_letter_moves_the_line_that_it_asks_about(letter, outcome, tab, state):
    world = world_of()
    inbox, line = breach(world)
    assert inbox.tab_of(line) == Tab.ASK
    asked_about(world, outcome, **letter)
    inbox, line = breach(world)
    assert inbox.tab_of(line) == tab
    assert inbox.asked[line.key].state == state
    assert (line in inbox.waiting) is (tab is None)
    assert sum(len(inbox.of(each)) for each in Tab) + len(inbox.waiting) == len(inbox.lines)


def test_an_overdue_answer_is_due_on_the_day_that_the_letter_set():
    world = world_of()
    asked_about(world, **SENT, due=YESTERDAY)
    inbox, line = breach(world)
    assert inbox.day_of(line).day == YESTERDAY
    assert line in inbox.due


@pytest.mark.parametrize(("left_out", "waits"), [("", True), ("We hold it.", False)])
def test_a_line_waits_for_the_papers_that_a_letter_asks_for(left_out, waits):
    world = world_of()
    offered = world.add(Document, supplier_id=1, title="Diagrams", kind="other", availability="offered")
    inbox = inbox_of(world.lens())
    (line,) = (line for line in inbox.lines if "EVD-09" in {each.code for each in line.leading})
    row = of_record(world, **SENT, due=TOMORROW).letter
    for point in {each.handling.point for each in line.leading} - {"", "papers"}:
        recorded(world, row, {"key": "lead", "text": "Will you?"}, point=point)
    paper(world, row, key=f"document {offered.id}", document_id=offered.id, left_out=left_out)
    inbox = inbox_of(world.lens())
    assert (line.key in {each.key for each in inbox.waiting}) is waits


@pytest.mark.parametrize(("letter", "waits"), [(SENT | {"due": TOMORROW}, True), (SENT | {"due": YESTERDAY}, False)])
@pytest.mark.parametrize("outcome", ["insufficient", "sufficient"])
def test_guarantees_that_were_not_sufficient_wait_for_the_answers_of_their_supplier(letter, waits, outcome):
    world = world_of()
    day, later = TODAY - timedelta(days=400), TODAY + timedelta(days=200)
    world.add(GuaranteeAssessment, engagement_id=1, outcome=outcome, on=day, next=later)
    asked_about(world, **letter)
    inbox = inbox_of(world.lens())
    lines = [line for line in inbox.lines if line.cause == "guarantees"]
    assert [line in inbox.waiting for line in lines] == ([waits] if outcome == "insufficient" else [])
