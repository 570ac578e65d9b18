"""The place of a fact of a supplier's statement: the row's key in the demo, and the query that finds that row."""

from typing import Any


class Placed:
    """A fact is placed when a query can find it: typed lookups find its one row among the supplier's own.

    In a lookup ``"@key"`` stands for the demo row with that key, None for an empty one. A claim that a citation or
    a conflict names is written as in the demo's files: ``claim="@key"``, ``first="@key"``, ``second="@key"``.
    """

    def __init__(self, fact: str, row: str, /, **lookups: Any) -> None:
        self.fact = fact
        self.row = row
        self.lookups = lookups

    def __repr__(self) -> str:
        return f"{self.fact} {self.row}"
