"""Tables for pages: headings, and rows whose first cell names the row."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page. A cell is empty where nothing applies."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(caption: str, columns: Iterable[object], rows: Iterable[Iterable[object]]) -> Table:
    """A table with its headings and cells in the reader's language."""
    return Table(caption, tuple(map(str, columns)), tuple(tuple(map(_cell, row)) for row in rows))


def _cell(content: object) -> str:
    """The words of a cell; words that name a thing stay so."""
    return content if isinstance(content, str) else str(content)
