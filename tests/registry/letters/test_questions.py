"""What a letter can ask: the same questions and points as in the tables in which they are discussed."""

import csv
import re
from pathlib import Path

from registry.causes.point import Point
from registry.causes.table import handling_of
from registry.letters.points import POINTS
from registry.letters.questions import QUESTIONS
from registry.letters.stating import STATED
from registry.rules import CATALOGUE
from tests.registry.rules.test_table import CASES, ROWS

GOLDEN = Path(__file__).parents[2] / "golden" / "points.tsv"
POINT_ROWS = list(csv.DictReader(GOLDEN.open(), delimiter="\t", quoting=csv.QUOTE_NONE))
NAME = re.compile(r"%\((\w+)\)s")
# The names that a letter adds to those of a message: where a source says so, and what its documents are.
OF_LETTERS = {"cite", "cite2", "conclusions", "read"}


def test_every_case_that_has_a_question_has_it_in_the_code() -> None:
    asked = {key: row["question"] for key, row in ROWS.items() if row["question"] != "-"}
    assert {key: str(text) for key, text in QUESTIONS.items()} == asked


def test_only_cases_of_rules_have_questions() -> None:
    assert set(QUESTIONS) <= set(CASES)


def test_a_question_names_only_what_its_message_or_a_letter_has() -> None:
    unknown = {}
    for (code, case), text in QUESTIONS.items():
        known = set(NAME.findall(str(CATALOGUE[code].messages[case]))) | OF_LETTERS | {"supplier"}
        wrong = set(NAME.findall(str(text))) - known
        if wrong:
            unknown[code, case] = wrong
    assert unknown == {}


def test_every_question_has_a_point_except_a_conflict_whose_point_its_sides_decide() -> None:
    without = {code for code, case in QUESTIONS if not handling_of(code, case).point}
    assert without <= {"EVD-07"}


def test_the_points_are_those_of_the_table_in_its_order() -> None:
    rows = [(row["point"], row["heading"], row["title"], row["lead_in"].removeprefix("-")) for row in POINT_ROWS]
    words = [(each.point.value, str(each.heading.label), str(each.title), str(each.lead_in)) for each in POINTS]
    assert words == rows
    assert [int(row["order"]) for row in POINT_ROWS] == list(range(1, len(POINTS) + 1))


def test_every_point_has_its_words() -> None:
    assert {each.point for each in POINTS} == set(Point) - {Point.NONE}


def test_an_answer_on_each_point_can_state_facts_unless_another_record_settles_it() -> None:
    """An agreement, a contact, a document and papers are entered on the forms of the findings themselves."""
    assert set(Point) - set(STATED) == {Point.NONE, Point.AGREEMENT, Point.CONTACT, Point.STATEMENT, Point.PAPERS}
