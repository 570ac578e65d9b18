"""A table as a file of comma-separated values that a spreadsheet opens without harm."""

import csv
from collections.abc import Iterable
from io import StringIO

# A spreadsheet runs a cell that begins with one of these as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Tells a spreadsheet that the letters are UTF-8.
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def csv_of(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The columns and rows as a file."""
    written = StringIO()
    writer = csv.writer(written)
    for row in (columns, *rows):
        writer.writerow(map(safe_cell, row))
    return (MARK + written.getvalue()).encode()


def safe_cell(text: str) -> str:
    """The text of a cell; a text that would be a formula begins with an apostrophe."""
    if text.lstrip().startswith(FORMULA) or text.startswith(FORMULA):
        return f"'{text}"
    return text
