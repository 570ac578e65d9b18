"""A letter as it is printed, as text, with its answer sheet and its reminder."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registry.letters.composing import compose
from registry.letters.plain import WIDTH, answer_sheet, text_of
from registry.letters.printing import Marks, marks_of, printed
from registry.letters.reading import LetterOnRecord
from registry.letters.reminding import reminder
from registry.values import Engagement
from tests.registry.letters.case import notice, of_record, paper, recorded, supplier_of, world_of
from tests.wording.other_letters import plain, translated

SENT, DUE = date(2026, 11, 25), date(2026, 12, 23)


def record(*titles: str, **fields: Any) -> LetterOnRecord:
    """A letter with a question of each title, and a paper."""
    world = world_of()
    given = {
        "about": "Questions about “Hosting”",
        "opening": "Dear all,\n\nBy {due}, please.",
        "closing": "In {month}.",
    }
    made = of_record(world, **{**given, **fields})
    questions = []
    for number, title in enumerate(titles or ("Notice",), 1):
        parts = ({"key": "lead", "text": f"{title}?"}, {"key": "a", "kind": "part", "text": "See {breach}."})
        questions.append(recorded(world, made.letter, *parts, number=number, place=number, title=title))
    one = paper(world, made.letter, key="tests", title="Summaries", why="question {breach}")
    return replace(made, questions=tuple(questions), papers=(one,))


def test_marks_become_numbers_and_days():
    letter = printed(record(), SENT)
    assert letter.opening == ("Dear all,", "By 23 December 2026, please.")
    assert letter.closing == ("In January 2027.",)
    (question,) = letter.questions
    assert (question.number, question.lead, question.parts) == (1, "Notice?", (("a", "See 1."),))
    assert [(each.number, each.why) for each in letter.papers] == [("P1", "question 1")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{due}", "23 December 2026"), ("{breach}", "1"), ("{tests}", "“Tests”"), ("{x}", "{x}"), ("{}", "{}")],
)
def test_a_mark_without_a_question_is_named_and_braces_of_a_person_stay(text, expected):
    marks: Marks = marks_of(record(), SENT)
    assert marks.replaced(text) == expected


@pytest.mark.parametrize(("count", "heading"), [(3, ""), (4, "Breaches")])
def test_a_short_letter_has_no_headings(count, heading):
    letter = printed(record(*(f"Question {number}" for number in range(count))), SENT)
    assert letter.sections[0].heading == heading


def test_what_is_left_out_has_no_number():
    made = record("First", "Second")
    out = replace(made.questions[0], row=replace(made.questions[0].row, left_out="Agreed"))
    letter = printed(replace(made, questions=(out, made.questions[1])), SENT)
    assert [(each.number, each.title) for each in letter.questions] == [(1, "Second")]


def test_the_text_for_a_mail_has_every_text_in_short_lines():
    text = text_of(printed(record("Notice", opening="Dear all,\n\n" + "word " * 60), SENT))
    assert all(len(line) <= WIDTH for line in text.splitlines())
    for words in ("ACME-2026-1", "1. Notice. Notice?", "(a) See 1.", "P1. Summaries (question 1)", "25 November 2026"):
        assert words in text


def test_the_answer_sheet_has_room_for_each_answer():
    sheet = answer_sheet(printed(record(), SENT))
    assert "Answer (a):" in sheet and "P1. Summaries" in sheet


def test_a_reminder_has_only_what_is_open_under_its_number():
    made = record("First", "Second", sent=SENT, due=DUE, way="post")
    done = replace(made.questions[0], row=replace(made.questions[0].row, outcome="answered"))
    letter = reminder(replace(made, questions=(done, made.questions[1])), date(2026, 12, 24), date(2027, 1, 7))
    assert [(each.number, each.title) for each in letter.questions] == [(2, "Second")]
    assert "1 of its 2 questions are still open" in letter.opening[1]
    assert "7 January 2027" in letter.opening[2]


def test_a_reminder_leaves_out_the_parts_that_were_answered():
    made = record(sent=SENT, due=DUE, way="post")
    question = made.questions[0]
    settled = replace(question, parts=(question.parts[0], replace(question.parts[1], settled=True)))
    letter = reminder(replace(made, questions=(settled,)), date(2026, 12, 24), date(2027, 1, 7))
    assert [each.parts for each in letter.questions] == [()]


def test_a_letter_is_printed_in_its_own_language_whoever_reads_it():
    made = record(language="de")
    letter = printed(made, SENT)
    assert (letter.dated, letter.opening[1]) == ("25. November 2026", "By 23. Dezember 2026, please.")
    assert reminder(made, SENT, DUE).dated == "25. November 2026"
    # Composed and recomposed in that language too.
    assert compose_again("de") == ("de", "31. Dezember 2025")
    assert compose_again("") == ("en-gb", "31 December 2025")


def compose_again(language: str) -> tuple[str, str]:
    """The language of a composed letter, and the day in it since when the service is used."""
    world = world_of()
    notice(world)
    engagement = world.rows[Engagement][1]
    assert isinstance(engagement, Engagement)
    world.put(replace(engagement, starts=date(2025, 12, 31)))
    lens = world.lens()
    letter = compose(lens, supplier_of(world, lens), [world.organisation], language=language)
    return letter.language, re.findall(r"since (.*? \d{4})", letter.opening)[0]


def test_the_text_for_a_mail_the_answer_sheet_and_the_reminder_can_be_translated():
    made = record("Q", about="Q", opening="Q", closing="Q", addressee="Q")
    with translated():
        letter, again = printed(made, SENT), reminder(made, SENT, DUE)
        texts = [text_of(letter), answer_sheet(letter), text_of(again)]
    data = {"Q", "See", "Summaries", "question", "P", "ACME", "Example Trading Ltd", "November", "December", "a"}
    assert {word for text in texts for word in plain(text)} - data == set()


def test_no_line_of_a_mail_is_too_long():
    long = replace(printed(record("Notice"), SENT), sender=("A position " * 12,), addressee=("An address " * 12,))
    assert max(map(len, text_of(long).splitlines())) <= WIDTH


def test_a_table_follows_the_sentence_that_asks_to_complete_it():
    letter = printed(record("Parties"), SENT)
    (section,) = letter.sections
    question = replace(
        section.questions[0], lead="Please complete:", rows=(("Acme", "", "", "", ""),), parts=(("a", "Why?"),)
    )
    text = text_of(replace(letter, sections=(replace(section, questions=(question,)),)))
    assert text.index("Please complete:") < text.index("* Acme") < text.index("(a) Why?")
