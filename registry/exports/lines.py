"""Lines of a list as a file: the rows, columns and order of the page, under the sentence that chose them."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

# Programs that open a table take a cell that begins with one of these for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesAsFile:
    """What a file has: the sentence, how its day is known and with which seal, and the cells by column.

    ``names`` are the columns as the address names them; ``columns`` are their heads.
    """

    sentence: str
    known: str
    names: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: its media type, and the function that writes it."""

    content_type: str
    write: Callable[[LinesAsFile], bytes]


def as_csv(file: LinesAsFile) -> bytes:
    """Two rows that say what it has, the heads, and a row for each line."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows([[harmless(file.sentence)], [harmless(file.known)], [harmless(each) for each in file.columns]])
    writer.writerows([harmless(cell) for cell in row] for row in file.rows)
    # The mark at the beginning tells spreadsheet programs that the file is UTF-8.
    return text.getvalue().encode("utf-8-sig")


def as_json(file: LinesAsFile) -> bytes:
    """The same with a name for each cell."""
    lines = [dict(zip(file.names, map(plain, row), strict=True)) for row in file.rows]
    columns = dict(zip(file.names, file.columns, strict=True))
    content = {"sentence": file.sentence, "known": file.known, "columns": columns, "lines": lines}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def plain(cell: Any) -> Any:
    """A day as programs read it; everything else as it is."""
    return cell.isoformat() if isinstance(cell, date) else cell


def harmless(cell: Any) -> Any:
    """A cell that no program takes for a formula: a text that begins like one has an apostrophe before it."""
    cell = plain(cell)
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return cell


WRITERS = {
    "csv": Writer("text/csv; charset=utf-8", as_csv),
    "json": Writer("application/json", as_json),
}
