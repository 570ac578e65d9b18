"""A line knows the letters that ask about it: it waits, is due when they are late, and is decided when answered."""

from datetime import timedelta

import pytest

from registry.causes.tab import Tab
from registry.inbox.asked import lines_asked
from registry.inbox.inbox import inbox_of
from registry.inbox.lines import lines_of
from registry.inbox.parts import parts_of
from registry.templatetags.inbox import asked_words
from registry.values import GuaranteeAssessment
from suppliers.values import Document, Involvement, Supplier
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


def line_of(world: World, cause: str):
    inbox = inbox_of(world.lens())
    (line,) = (line for line in inbox.lines if line.cause == cause)
    return inbox, line


@pytest.mark.parametrize(
    ("point", "due", "words"),
    [
        ("parties", TOMORROW, "waiting for answer 1, due on"),
        ("flow-down", TOMORROW, "waiting for answer 1, due on"),
        ("access", TOMORROW, "waiting for answer 1, due on"),
        ("access", YESTERDAY, "asked on"),
        ("breach", TOMORROW, ""),
    ],
)
def test_a_role_waits_for_the_answers_on_the_parties(point, due, words):
    world = world_of()
    party = world.add(Supplier, legal_name="Host")
    world.add(Involvement, service_id=1, party_id=party.id, kind="hosts", declared_role="none")
    recorded(world, of_record(world, **SENT, due=due).letter, {"key": "lead", "text": "Who?"}, point=point)
    # A matter of which nothing is left to ask.
    (line,) = lines_of(parts_of(world.found("SUB-03")))
    asked = lines_asked(world.lens(), [line]).get(line.key)
    assert asked_words(asked).startswith(words) and bool(asked) is bool(words)


@pytest.mark.parametrize(
    ("outcome", "due", "tab"),
    [
        ("insufficient", TOMORROW, None),
        ("insufficient", YESTERDAY, Tab.DECIDE),
        ("", TOMORROW, Tab.DECIDE),
    ],
)
def test_guarantees_that_were_not_sufficient_wait_for_the_whole_letter(outcome, due, tab):
    world = world_of()
    if outcome:
        world.add(GuaranteeAssessment, engagement_id=1, on=TODAY, next=TOMORROW, outcome=outcome)
    letter = of_record(world, **SENT, due=due).letter
    recorded(world, letter, {"key": "lead", "text": "Who?"}, point="tests")
    inbox, line = line_of(world, "guarantees")
    assert inbox.tab_of(line) == tab
    waits = asked_words(inbox.asked.get(line.key))
    assert waits.startswith("waiting for the answers to") is (tab is None)


@pytest.mark.parametrize(
    ("letter", "received", "state"),
    [
        ({}, None, "draft"),
        (SENT | {"due": TOMORROW}, None, "waiting"),
        (SENT | {"due": YESTERDAY}, None, "overdue"),
        (SENT | {"due": TOMORROW}, TODAY, "answered"),
        # Settled without the paper: it is to be asked for again.
        (SENT | {"due": YESTERDAY, "closed": TODAY}, None, None),
    ],
)
def test_a_matter_of_papers_waits_for_the_papers_that_a_letter_asks_for(letter, received, state):
    world = world_of()
    offered = world.add(Document, supplier_id=1, title="Report", availability="requested", kind="report")
    (line,) = lines_of(parts_of(world.found("EVD-09")))
    assert lines_asked(world.lens(), [line]) == {}
    row = of_record(world, **letter).letter
    paper(world, row, key=f"document {offered.id}", title="Report", received=received)
    asked = lines_asked(world.lens(), [line]).get(line.key)
    assert (asked and asked.state) == state
    # Another paper of the same finding is not asked for.
    world.add(Document, supplier_id=1, title="Summary", availability="requested", kind="report")
    (line,) = lines_of(parts_of(world.found("EVD-09")))
    assert (line.key in lines_asked(world.lens(), [line])) is False


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
