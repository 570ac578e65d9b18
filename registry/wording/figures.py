"""Figures of findings in words, in the reader's language."""

from datetime import date
from enum import Enum
from typing import Any

from registry.wording.names import plain_name
from suppliers.values import Row
from suppliers.wording.figures import day, listing, number


def figure_in_words(value: Any) -> str:
    """A figure as people read it: a row by its name, a choice by its label, a day by locale, several as a list."""
    match value:
        case Row():
            return plain_name(value)
        case Enum():
            return str(getattr(value, "label", value.value))
        case date():
            return day(value)
        case tuple():
            return listing(list(map(figure_in_words, value)))
        case int():
            return number(value)
    return str(value)
