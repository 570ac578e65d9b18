"""A language for tests: every text that can be translated, in wide letters. What has plain letters is then data."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.utils import translation

# What is filled in stays: names of figures, and marks of letters.
FILLED_IN = re.compile(r"(%\(\w+\)s|\{[\w-]+\})")
PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z ]*[A-Za-z])?")
WIDE = {code: code + 0xFF21 - ord("A") for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))}


def wide(text: str) -> str:
    """A text in wide letters, but for what is filled in."""
    parts = FILLED_IN.split(text)
    return "".join(part if place % 2 else part.translate(WIDE) for place, part in enumerate(parts))


@contextmanager
def translated() -> Iterator[None]:
    """While it lasts, each text that goes through gettext is translated into wide letters."""
    texts = translation._trans  # type: ignore[attr-defined]
    translation.gettext("")
    functions: dict[str, Any] = {
        "gettext": wide,
        "ngettext": lambda one, many, number: wide(one if number == 1 else many),
        "pgettext": lambda _context, text: wide(text),
        "npgettext": lambda _context, one, many, number: wide(one if number == 1 else many),
    }
    with patch.multiple(texts, **functions):
        yield


def plain(text: str) -> list[str]:
    """What is in plain letters: texts that nobody can translate, or data."""
    return PLAIN.findall(FILLED_IN.sub("", text))
