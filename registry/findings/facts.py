"""Figures and records in the form in which a decision keeps them: plain content for a digest."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from suppliers.values import Row


def as_fact(value: Any) -> Any:
    """A figure as a decision keeps it. A new name, another language or another order must not reopen a decision.

    Raises TypeError for a value without such a form.
    """
    match value:
        case Row():
            return f"{type(value).__name__.lower()}:{value.id}"
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return sorted(map(as_fact, value), key=repr)
        case str() | int() | None:
            return value
    if is_dataclass(value):
        return {each.name: as_fact(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} cannot be a figure of a finding.")
