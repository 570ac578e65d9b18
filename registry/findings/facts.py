"""Figures and records in the form in which a decision keeps them: plain content for a digest."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from registry.rules import Seen
from suppliers.ledger.digest import digest
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


# Marks the form in which a digest of facts was written. Before 0.1.0 there was no mark.
FORM = "1:"


def facts_of(code: str, case: str, seen: Seen) -> str:
    """The digest of a finding's facts: its rule's code, the case, the evidence and the figures by name.

    The severity and the order of records are no part of it: a decision answers facts.
    """
    content = {"rule": code, "case": case, "evidence": as_fact(seen.evidence), "figures": figures_of(seen)}
    # Cut to the length of its column with the mark before it: 248 of 256 bits stay.
    return FORM + digest(content)[: -len(FORM)]


def figures_of(seen: Seen) -> dict[str, object]:
    """The figures by name, as a decision keeps them."""
    return {name: as_fact(value) for name, value in seen.figures.items()}
