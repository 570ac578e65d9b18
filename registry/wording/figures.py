"""Figures of findings in words, in the reader's language."""

from collections.abc import Collection
from datetime import date
from enum import Enum
from typing import Any

from registry.values import Mechanism
from registry.wording.names import plain_name
from suppliers.values import Row
from suppliers.wording.adequacy import adequacy_words
from suppliers.wording.figures import day, listing_of, number


def figure_in_words(value: Any, laws: Collection[str] = ()) -> str:
    """A figure as people read it: a row by its name, a choice by its label, a day by locale, several as a list.

    *laws* are those of the finding, which a mechanism is named by.
    """
    match value:
        case Row():
            return plain_name(value)
        case Mechanism.ADEQUACY:
            return adequacy_words(laws)
        case Enum():
            return str(getattr(value, "label", value.value))
        case date():
            return day(value)
        case tuple():
            # A sentence has room for so many: the words for the others would be counted and thrown away.
            return listing_of(value, lambda each: figure_in_words(each, laws))
        case int():
            return number(value)
    return str(value)
