"""How far the answers have come is said plainly, in one place."""

import pytest

from registry.letters.progress import parts_answered, questions_answered
from registry.letters.states import points_asked
from registry.templatetags.inbox import asked_words
from tests.registry.letters.case import of_record, recorded, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("done", "questions", "parts"),
    [
        (0, "nothing answered yet", "nothing answered yet"),
        (2, "2 of 3 answered", "2 of 3 parts answered"),
        (3, "all answered", "all answered"),
    ],
)
def test_the_words(done, questions, parts):
    assert (questions_answered(done, 3), parts_answered(done, 3)) == (questions, parts)


@pytest.mark.parametrize(
    ("due", "settled", "end"),
    [
        (TOMORROW, 0, "answers due on 16 Jun 2026, nothing answered yet"),
        (TOMORROW, 2, "answers due on 16 Jun 2026, 2 of 3 parts answered"),
        (YESTERDAY, 0, "no answer by 14 Jun 2026"),
        (YESTERDAY, 2, "answers were due on 14 Jun 2026, 2 of 3 parts answered"),
    ],
)
def test_a_matter_says_how_many_parts_of_its_question_are_answered(due, settled, end):
    world = world_of()
    letter = of_record(world, sent=TODAY, way="post", due=due).letter
    parts = [{"kind": "part", "key": f"part {n}", "text": "Will you?", "settled": n < settled} for n in range(3)]
    recorded(world, letter, {"key": "lead", "text": "We ask:"}, *parts, outcome="partly" if settled else "open")
    asked = points_asked(world.lens(), world.organisation.id)["breach", 1]
    assert asked_words(asked) == f"asked on 15 Jun 2026, {end}"
