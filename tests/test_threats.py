"""docs/threats.md and docs/asvs.md name tests that exist, and say of each threat and requirement what is so."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
THREATS = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")


@cache
def source(file: str) -> str:
    """The text of a file of tests; empty if there is none."""
    path = ROOT / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def missing(text: str) -> list[str]:
    """The tests that a text names and that do not exist."""
    found = NAMED.findall(text)
    return [f"{file}::{name}" for file, name in found if not re.search(rf"^def {name}\(", source(file), re.MULTILINE)]


def rows(text: str) -> list[list[str]]:
    """The cells of each row of the tables that name a test."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_every_test_that_is_named_exists():
    assert len(NAMED.findall(THREATS)) > 100
    assert missing(THREATS) == []
    assert missing("`tests/test_threats.py::test_of_nothing`") == ["tests/test_threats.py::test_of_nothing"]


def test_every_threat_says_who_what_holds_it_and_by_which_test():
    found = [row for row in rows(THREATS) if len(row) == 4 and row[0] != "threat"]
    assert len(found) > 70
    assert [row[0] for row in found if not all(row) or not NAMED.search(row[3])] == []


def test_no_threat_is_named_twice():
    names = [row[0] for row in rows(THREATS) if len(row) == 4 and row[0] != "threat"]
    assert len(names) == len(set(names))


@pytest.mark.django_db
def test_sqlite_waits_for_the_disk():
    """PostgreSQL does so unless a setting of its own says otherwise."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone()[0] == 2  # FULL
