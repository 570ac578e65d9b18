"""docs/asvs.md has every requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once, with a state that can be checked."""

import re
from pathlib import Path

from django.apps import apps
from django.db.models import FileField

from tests.test_threats import NAMED, missing, rows

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
# The requirements of level 1 and of level 2 that each chapter has.
CHAPTERS = {
    **{1: (8, 19), 2: (4, 7), 3: (8, 11), 4: (2, 8), 5: (4, 5), 6: (13, 22), 7: (6, 12), 8: (4, 3), 9: (4, 3)},
    **{10: (5, 24), 11: (3, 11), 12: (3, 6), 13: (1, 12), 14: (2, 7), 15: (3, 10), 16: (0, 16), 17: (0, 7)},
}
STATES = {"met", "not applicable", "open"}
REQUIREMENTS = [row for row in rows(TEXT) if re.fullmatch(r"\d+\.\d+\.\d+", row[0])]


def test_every_requirement_has_one_line_in_its_order():
    numbers = [tuple(map(int, row[0].split("."))) for row in REQUIREMENTS]
    assert numbers == sorted(set(numbers))
    found = {chapter: [0, 0] for chapter in CHAPTERS}
    for number, row in zip(numbers, REQUIREMENTS, strict=True):
        found[number[0]][int(row[1]) - 1] += 1
    assert {chapter: tuple(levels) for chapter, levels in found.items()} == CHAPTERS
    # 70 of level 1 and 183 of level 2.
    assert len(numbers) == 253


def test_every_line_says_its_state_and_where_or_why():
    assert [row[0] for row in REQUIREMENTS if len(row) != 5 or row[3] not in STATES or not row[4]] == []


def test_every_test_that_is_named_exists():
    assert len(NAMED.findall(TEXT)) > 100
    assert missing(TEXT) == []


def test_files_that_are_named_exist():
    named = re.findall(r"`((?:registry|suppliers|docs|static)/[\w/.-]+)`", TEXT)
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_nothing_can_be_uploaded():
    """The chapter on files does not apply. When a file can be uploaded, it does."""
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    assert [field for field in fields if isinstance(field, FileField)] == []
