"""The lines of the rows and fields in a file of changes, which the parser of TOML does not give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

HEADER = re.compile(r"\s*\[\[\s*change(?:\s*\.\s*(?P<part>\w+))?\s*\]\]")
FIELD = re.compile(r"""\s*["']?(?P<name>[\w-]+)["']?\s*=""")
QUOTES = ('"""', "'''")


@dataclass
class RowLines:
    """The line of a row's header, and of each of its fields."""

    line: int
    fields: dict[str, int] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """The line of a field; of the header, if the row does not have that field."""
        return self.fields.get(name, self.line)


@dataclass
class ChangeLines(RowLines):
    """The lines of a change, and of its rows by part ("add", "alter", "remove")."""

    parts: dict[str, list[RowLines]] = field(default_factory=dict)

    def row(self, part: str, place: int) -> RowLines:
        """The lines of a row of a part; of the part itself, if its rows are written in one line."""
        rows = self.parts.get(part, [])
        if place < len(rows):
            return rows[place]
        return RowLines(self.of(part))


def change_lines(text: str) -> list[ChangeLines]:
    """The lines of every change of a file, in their order."""
    changes: list[ChangeLines] = []
    row: RowLines | None = None
    for number, line in _outside_texts(text):
        if header := HEADER.match(line):
            if header["part"] is None:
                row = ChangeLines(number)
                changes.append(row)
            elif changes:
                row = RowLines(number)
                changes[-1].parts.setdefault(header["part"], []).append(row)
        elif row is not None and (named := FIELD.match(line)):
            row.fields.setdefault(named["name"], number)
    return changes


def _outside_texts(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number, without those within a text of several lines."""
    within = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not within:
            yield number, line
        within = _still_open(line, within)


def _still_open(line: str, within: str) -> str:
    """The quotation marks of the text that is still open at the end of a line; empty if there is none."""
    if within:
        return "" if within in line else within
    for quotes in QUOTES:
        if line.count(quotes) % 2:
            return quotes
    return ""
