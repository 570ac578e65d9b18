"""docs/questions.md lists every question once, and names rules, commands and labels that exist."""

import re
from pathlib import Path

from django.core.management import get_commands
from django.utils.text import capfirst

from registry.rules import CATALOGUE

HERE = Path(__file__).parent.parent
# Words in bold that are no names: how far a question is answered, and the word for the mark itself.
STATES = {"Partly", "Partly.", "Not yet.", "not yet", "bold"}
TEXT = (HERE / "docs" / "questions.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", TEXT, re.MULTILINE)


def test_each_of_the_34_questions_has_one_answer():
    assert sorted(int(number) for number, _question, _answer in ROWS) == list(range(1, 35))
    assert all(re.search(r"\bArt\. \d", question) for _number, question, _answer in ROWS)


def test_every_rule_and_command_that_answers_exists():
    assert set(re.findall(r"\b[A-Z]{3}-\d\d\b", TEXT)) <= set(CATALOGUE)
    commands = {call.split()[0] for call in re.findall(r"`([a-z]+_[a-z]+[^`]*)`", TEXT)}
    assert commands and commands <= set(get_commands())


def labels():
    """Every text of ours that a page, a form or a label can show: the strings for translation, as a heading."""
    for file in (*HERE.glob("templates/**/*.html"), *HERE.glob("registry/**/*.py"), *HERE.glob("suppliers/**/*.py")):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".html":
            yield from re.findall(r"""{% translate ["'](.+?)["']""", text)
        elif "migrations" not in file.parts:
            yield from re.findall(r"""\b_\(\s*"(.+?)"\s*\)""", text)


def test_every_name_in_bold_is_a_label():
    named = set(re.findall(r"\*\*(.+?)\*\*", TEXT)) - STATES
    assert named - set(map(capfirst, labels())) == set()
