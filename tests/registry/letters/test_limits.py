"""The length of a letter and of a question."""

import pytest

from registry.letters.composed import Part, Question
from registry.letters.limits import within_limits
from registry.letters.matter import at_most
from registry.values import PartKind


def a_question(point: str, *findings: tuple[int, str, str], service: int = 1) -> Question:
    part = Part(key="lead", kind=PartKind.LEAD, text=f"{point}?", findings=findings)
    return Question(point=point, service_id=service, title=point.capitalize(), parts=(part,))


def points(questions: tuple[Question, ...]) -> list[str]:
    return [question.point for question in questions]


def test_few_questions_are_not_merged():
    questions = (a_question("breach-chain"), a_question("contact"))
    assert within_limits(questions, (), most=2) == (questions, ())


@pytest.mark.parametrize(
    ("most", "left"),
    [
        (5, ["breach-chain", "parties", "flow-down", "statement", "certificates"]),
        (4, ["breach-chain", "parties", "statement", "certificates"]),
        (3, ["breach-chain", "parties", "statement"]),
    ],
)
def test_too_many_questions_are_merged_one_after_the_other(most, left):
    names = ("breach-chain", "contact", "parties", "flow-down", "statement", "certificates")
    kept, dropped = within_limits(tuple(map(a_question, names)), (), most=most)
    assert (points(kept), dropped) == (left, ())


def test_a_merged_question_keeps_its_text_and_its_findings():
    contact = a_question("contact", (1, "BRE-05", "engagement:1"))
    kept, _dropped = within_limits((a_question("breach-chain"), contact), (), most=1)
    (question,) = kept
    assert [part.text for part in question.parts] == ["breach-chain?", "contact?"]
    assert question.findings == ((1, "BRE-05", "engagement:1"),)
    assert len({part.key for part in question.parts}) == 2


def test_a_question_of_another_service_is_no_place_to_merge_into():
    questions = (a_question("breach-chain", service=2), a_question("contact"))
    kept, _dropped = within_limits(questions, (), most=1)
    assert "contact" not in points(kept) or "breach-chain" not in points(kept)


def test_what_is_left_out_for_room_is_the_lightest_and_last():
    questions = tuple(a_question(point) for point in ("agreement", "tests", "copies"))
    kept, dropped = within_limits(questions, (), most=2)
    assert (points(kept), points(dropped)) == (["agreement", "tests"], ["copies"])


@pytest.mark.parametrize(("count", "lettered"), [(0, 0), (8, 8), (9, 8), (12, 8)])
def test_a_question_has_at_most_eight_lettered_parts(count, lettered):
    parts = [Part(key=f"part {number}", text=f"Text {number}.") for number in range(count)]
    lead = Part(key="lead", kind=PartKind.LEAD, text="First.")
    after = Part(key="after", kind=PartKind.AFTER, text="Last.")
    found = at_most([lead, *parts, after])
    assert sum(part.kind == PartKind.PART for part in found) == lettered
    assert (found[0], found[-1]) == (lead, after)
    whole = " ".join(part.text for part in found)
    assert all(f"Text {number}." in whole for number in range(count))
