"""Figures and records as a decision remembers them: plain content for a digest."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from suppliers.values import Row


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
