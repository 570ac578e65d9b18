"""Figures in words: what stands in a message, in the reader's language."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from suppliers.values import Country, Row
from suppliers.wording.countries import country_name

# The longest list that is written out.
LISTED = 8


def in_words(value: Any) -> str:
    """A figure as people read it: a row by its name, a choice by its label, a day by locale, several as a list."""
    match value:
        case Country():
            return country_name(value.id)
        case Row():
            return str(getattr(value, "name", ""))
        case Enum():
            return str(getattr(value, "label", value.value))
        case date():
            return date_format(value, "j F Y")
        case tuple():
            return listed([in_words(each) for each in value])
    return str(value)


def listed(words: list[str]) -> str:
    """Several as one phrase; a long list is cut, and says by how many. Words with marks of their own are kept apart."""
    if len(words) > LISTED:
        words = [*words[: LISTED - 1], _("%(n)s more") % {"n": len(words) - LISTED + 1}]
    if len(words) < 2:
        return "".join(words)
    if any(": " in word for word in words) or (len(words) > 2 and any("," in word for word in words)):
        return _("%(first)s; and %(last)s") % {"first": "; ".join(words[:-1]), "last": words[-1]}
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def as_fact(value: Any) -> Any:
    """A figure as a decision remembers it: without names, in no language and in no order, so that none reopens it.

    Raises TypeError for what has no such form.
    """
    match value:
        case Row():
            return f"{type(value).__name__.lower()}:{value.id}"
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return sorted((as_fact(each) for each in value), key=repr)
        case str() | int() | None:
            return value
    if is_dataclass(value):
        return {each.name: as_fact(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} cannot be a figure of a finding.")
