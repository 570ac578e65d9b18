"""Composing a letter again: edits stay, the rest follows the register, and both are marked."""

from dataclasses import replace
from typing import Any

import pytest

from registry.letters.composed import Composed, PaperAsked, Part, Question
from registry.letters.merging import NextLetter, again, first_time
from registry.values import PartKind
from tests.registry.letters.case import of_record, paper, recorded, service_of, world_of

FINDING = (1, "BRE-02", "engagement:1/breachterm:1")


def composed(*parts: Part, point: str = "breach", **fields: Any) -> Composed:
    questions = (Question(point=point, service_id=1, title="Notice", parts=parts),) if parts else ()
    given = {
        "language": "en-gb",
        "about": "A",
        "addressee": "",
        "mailbox": "",
        "opening": "Dear all",
        "closing": "Yours",
        "papers": (),
    }
    return Composed(**{**given, "questions": questions, **fields})


def a_part(key: str = "lead", text: str = "New text?", **fields: Any) -> Part:
    return Part(key=key, text=text, kind=PartKind.LEAD, findings=(FINDING,), **fields)


def merged(on_record: list[dict[str, Any]], coming: Composed, **letter: Any) -> NextLetter:
    """A letter with one question of these parts, composed again."""
    world = world_of()
    assert service_of(world).id == 1
    record = of_record(world, **letter)
    question = recorded(world, record.letter, *on_record)
    return again(replace(record, questions=(question,)), coming)


def part_texts(following: NextLetter) -> list[tuple[str, str, bool]]:
    return [(part.key, part.text, part.fresh) for question in following.questions for part in question.parts]


def test_a_first_letter_has_what_was_composed_and_nothing_is_new():
    following = first_time(composed(a_part()))
    assert part_texts(following) == [("lead", "New text?", False)]
    assert (following.opening, following.new, following.gone) == ("Dear all", (), ())


@pytest.mark.parametrize(
    ("was", "expected"),
    [
        ({"key": "lead", "composed": "Old?", "text": "Old?"}, [("lead", "New text?", False)]),
        ({"key": "lead", "composed": "Old?", "text": "Ours?"}, [("lead", "Ours?", False)]),
        ({"key": "gone", "composed": "Old?", "text": "Old?"}, [("lead", "New text?", True)]),
        (
            {"key": "gone", "composed": "Old?", "text": "Ours?"},
            [("lead", "New text?", True), ("gone", "Ours?", False)],
        ),
        ({"key": "own 1", "text": "Ours?"}, [("lead", "New text?", True), ("own 1", "Ours?", False)]),
    ],
    ids=["unedited follows", "edited stays", "unedited goes", "edited is kept when gone", "own stays"],
)
def test_each_part_follows_the_register_unless_a_person_wrote_it(was, expected):
    assert part_texts(merged([was], composed(a_part()))) == expected


def test_an_edited_part_knows_what_the_register_composes_now():
    following = merged([{"key": "lead", "composed": "Old?", "text": "Ours?"}], composed(a_part()))
    (part,) = following.questions[0].parts
    assert (part.composed, part.findings) == ("New text?", (FINDING,))


def test_what_was_left_out_stays_left_out():
    was = {"key": "lead", "composed": "Old?", "text": "Old?", "left_out": "Agreed"}
    (part,) = merged([was], composed(a_part())).questions[0].parts
    assert (part.left_out, part.text) == ("Agreed", "New text?")


@pytest.mark.parametrize(("text", "stays"), [("Old?", False), ("Ours?", True)])
def test_a_question_without_findings_goes_unless_a_person_wrote_in_it(text, stays):
    following = merged([{"key": "lead", "composed": "Old?", "text": text}], composed())
    assert (len(following.questions), following.gone) == (int(stays), ("Notice",))


def test_a_new_question_is_marked_and_named():
    following = merged([{"key": "lead", "composed": "O", "text": "O"}], composed(a_part(), point="changes"))
    assert following.new == ("Notice",)
    assert part_texts(following) == [("lead", "New text?", True)]


def test_a_question_of_a_person_comes_last():
    world = world_of()
    record = of_record(world)
    own = recorded(world, record.letter, {"key": "own 1", "text": "Ours?"}, point="", title="Ours", service_id=None)
    following = again(replace(record, questions=(own,)), composed(a_part()))
    assert [question.title for question in following.questions] == ["Notice", "Ours"]


@pytest.mark.parametrize(("opening", "expected"), [("Composed before", "Dear all"), ("Dear friends", "Dear friends")])
def test_an_edited_opening_stays(opening, expected):
    given = {"opening": opening, "composed_opening": "Composed before"}
    assert merged([], composed(), **given).opening == expected


@pytest.mark.parametrize(
    ("was", "expected"),
    [
        ({"key": "tests", "title": "Old", "why": "", "composed": "Old\n"}, [("tests", "Summaries")]),
        ({"key": "tests", "title": "Ours", "why": "", "composed": "Old\n"}, [("tests", "Ours")]),
        ({"key": "gone", "title": "Old", "why": "", "composed": "Old\n"}, [("tests", "Summaries")]),
        ({"key": "own 1", "title": "Ours"}, [("tests", "Summaries"), ("own 1", "Ours")]),
    ],
    ids=["unedited follows", "edited stays", "unedited goes", "own stays"],
)
def test_papers_follow_the_register_unless_a_person_wrote_them(was, expected):
    world = world_of()
    record = of_record(world)
    record = replace(record, papers=(paper(world, record.letter, **was),))
    coming = composed(papers=(PaperAsked(key="tests", document_id=None, title="Summaries", why=""),))
    assert [(each.key, each.title) for each in again(record, coming).papers] == expected
