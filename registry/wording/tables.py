"""Tables for pages: headings, and rows whose first cell names the row."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """What a page shows as a table; an empty cell stands for what does not apply."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(caption: str, columns: Iterable[object], rows: Iterable[Iterable[object]]) -> Table:
    """A table whose headings and cells are turned into words in the reader's language."""
    return Table(caption, tuple(map(str, columns)), tuple(tuple(map(str, row)) for row in rows))
