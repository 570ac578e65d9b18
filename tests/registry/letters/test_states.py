"""The states of letters, and of the points that they ask about."""

from datetime import date, timedelta
from typing import Any

import pytest

from registry.letters.reading import letter_on_record
from registry.letters.states import points_asked, state_of, waiting_findings, waiting_papers
from registry.values import Letter, LetterFor, LetterPaper, Organisation, QuestionFinding
from tests.registry.letters.case import of_record, recorded, supplier_of, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

SENT = {"sent": TODAY - timedelta(days=30), "way": "post"}
DUE, LATE = SENT | {"due": TOMORROW}, SENT | {"due": YESTERDAY}
FINDING = (1, "BRE-02", "engagement:1/breachterm:1")


def letter(world: World, outcome: str = "open", **fields: Any) -> Letter:
    """A letter with one question about one finding."""
    row = of_record(world, **fields).letter
    question = recorded(world, row, {"key": "lead", "text": "Will you?"}, outcome=outcome, answered=TODAY)
    organisation_id, code, subject = FINDING
    part = question.parts[0].id
    world.add(QuestionFinding, part_id=part, organisation_id=organisation_id, code=code, subject=subject)
    return row


@pytest.mark.parametrize(
    ("fields", "outcome", "state"),
    [
        ({}, "open", "draft"),
        (DUE, "open", "waiting"),
        (DUE, "partly", "partly"),
        (LATE, "open", "overdue"),
        (LATE, "partly", "overdue"),
        (LATE | {"closed": TODAY}, "answered", "settled"),
    ],
)
def test_the_state_of_a_letter(fields, outcome, state):
    world = world_of()
    row = letter(world, outcome, **fields)
    record = letter_on_record(world.lens(), row.id)
    assert record is not None and state_of(record, TODAY) == state


@pytest.mark.parametrize(
    ("fields", "outcome", "state", "waits"),
    [
        ({}, "open", "draft", False),
        (DUE, "open", "waiting", True),
        (DUE, "partly", "waiting", True),
        (DUE, "answered", "answered", False),
        (DUE, "refused", "answered", False),
        (LATE, "open", "overdue", True),
        (LATE | {"due": TODAY}, "open", "waiting", True),
    ],
)
def test_the_state_of_a_point_and_whether_its_findings_wait(fields, outcome, state, waits):
    world = world_of()
    letter(world, outcome, **fields)
    asked = points_asked(world.lens(), world.organisation.id)
    assert asked["breach", 1].state == state
    assert (FINDING in waiting_findings(world.lens())) is waits


def test_of_several_letters_the_overdue_one_counts_first():
    world = world_of()
    letter(world, "answered", **DUE)
    late = letter(world, **LATE)
    letter(world)
    asked = points_asked(world.lens(), world.organisation.id)["breach", 1]
    assert (asked.state, asked.letter) == ("overdue", late)


@pytest.mark.parametrize(("reminders", "decides"), [(1, False), (2, True)])
def test_after_two_reminders_without_an_answer_we_decide(reminders, decides):
    world = world_of()
    letter(world, **LATE, reminded=date(2026, 6, 1), reminders=reminders)
    assert points_asked(world.lens(), world.organisation.id)["breach", 1].unanswered_twice is decides


def test_a_letter_counts_for_each_organisation_for_which_it_is_sent():
    world = world_of()
    other = world.add(Organisation, slug="other", regime="UK", legal_name="Other Ltd")
    row = letter(world, **DUE)
    assert points_asked(world.lens(TODAY, other), other.id) == {}
    assert letter_on_record(world.lens(TODAY, other), row.id) is None
    world.add(LetterFor, letter_id=row.id, organisation_id=other.id)
    assert points_asked(world.lens(TODAY, other), other.id)["breach", 1].state == "waiting"
    record = letter_on_record(world.lens(TODAY, other), row.id)
    assert record is not None and record.sender == world.organisation
    # The findings of the sender stay its own.
    assert record.keys == ()


def test_a_part_that_was_answered_waits_no_longer():
    world = world_of()
    letter(world, "partly", **DUE)
    lens = world.lens()
    record = letter_on_record(lens, 1)
    assert record is not None
    world.alter(record.questions[0].parts[0], settled=True)
    assert waiting_findings(world.lens()) == frozenset()


@pytest.mark.parametrize(
    ("sent", "paper", "waits"),
    [
        ({}, {}, False),
        (DUE, {}, True),
        (LATE, {}, True),
        (LATE | {"closed": TODAY}, {}, False),
        (DUE, {"received": TODAY}, False),
        (DUE, {"left_out": "We hold it."}, False),
    ],
)
def test_a_paper_is_waited_for_until_it_comes_or_the_letter_is_closed(sent, paper, waits):
    world = world_of()
    row = letter(world, **sent)
    world.add(LetterPaper, letter_id=row.id, place=1, key="agreement", title="Agreement", **paper)
    lens = world.lens()
    found = waiting_papers(lens, supplier_of(world, lens), [world.organisation])
    assert ("agreement" in found) is waits


def test_a_paper_that_one_organisation_asked_for_is_asked_for_another_too():
    world = world_of()
    other = world.add(Organisation, slug="other", regime="UK", legal_name="Other Ltd")
    row = letter(world, **DUE)
    world.add(LetterPaper, letter_id=row.id, place=1, key="agreement", title="Agreement")
    lens = world.lens(TODAY, world.organisation, other)
    assert waiting_papers(lens, supplier_of(world, lens), [world.organisation, other]) == frozenset()
