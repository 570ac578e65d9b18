"""The record of Article 30 as labelled items: what every page shows and every file says, in the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from django.utils.translation import gettext as _

from registry.records.text import NOTHING, Text, joined, unanswered
from suppliers.values import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One answer: its text, for a claim its standing and source, the row it names, the part where more is said.

    Where its text is not answered, ``ask`` says what to enter, in the form of ``row``.
    """

    text: Text
    standing: str = ""
    source: str = ""
    row: Row | None = None
    anchor: str = ""
    ask: str = ""

    @property
    def said(self) -> Text:
        """The text with its standing."""
        return joined((self.text, self.standing))

    def __str__(self) -> str:
        return f"{self.said} ({self.source})" if self.source else str(self.said)


# What stands in one place of a table, one value below the other.
Cell: TypeAlias = tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What the article asks for, with the answers; ``none`` says that none was confirmed.

    Without a label it answers the heading of its section. ``row`` is the record to edit, ``ask`` what to enter there.
    """

    label: str = ""
    values: tuple[Value, ...] = ()
    none: Text = NOTHING
    listed: bool = False
    ask: str = ""
    row: Row | None = None

    @property
    def answers(self) -> tuple[Value, ...]:
        """The answers, or the one that there is none; empty where nobody answered."""
        return self.values or ((Value(text=self.none),) if self.none else ())

    @property
    def said(self) -> tuple[Value, ...]:
        """What a file says: the answers, or that nobody answered."""
        return self.answers or (Value(text=unanswered()),)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of a table; those of level 1 belong to the row of level 0 above them."""

    cells: tuple[Cell, ...]
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTable:
    """Answers of several columns; the cells of column ``head`` name the rows. A table has rows: none is an item."""

    kind: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    caption: str = ""
    head: int = 0

    @property
    def lines(self) -> tuple[tuple[int, tuple[tuple[str, Cell, bool], ...]], ...]:
        """Each row by its level and cells: the heading, the values, and whether the cell names the row."""
        return tuple((row.level, tuple(self._cells(row))) for row in self.rows)

    def _cells(self, row: TableRow) -> Iterator[tuple[str, Cell, bool]]:
        for place, (heading, cell) in enumerate(zip(self.headings, row.cells, strict=True)):
            yield heading, cell, place == self.head


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What answers one letter of the article: items, then tables, then a note."""

    letter: str = ""
    heading: str = ""
    items: tuple[Item, ...] = ()
    tables: tuple[RecordTable, ...] = ()
    note: str = ""

    @property
    def title(self) -> str:
        """The heading with its letter, such as "(a) Joint controllers"."""
        if not self.letter:
            return self.heading
        return _("(%(letter)s) %(heading)s") % {"letter": self.letter, "heading": self.heading}

    @property
    def statements(self) -> tuple[Item, ...]:
        """The items that answer the heading itself."""
        return tuple(item for item in self.items if not item.label)

    @property
    def labelled(self) -> tuple[Item, ...]:
        """The items with a label of their own."""
        return tuple(item for item in self.items if item.label)

    def values(self) -> Iterator[Value]:
        """Every value in its order."""
        for item in self.items:
            yield from item.said
        for table in self.tables:
            for row in table.rows:
                for cell in row.cells:
                    yield from cell

    def texts(self) -> Iterator[str]:
        """Every heading, label and value in its order."""
        yield self.title
        yield from (item.label for item in self.items)
        for table in self.tables:
            yield from (table.caption, *table.headings)
        yield from map(str, self.values())
        yield self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An activity, a client or a service used; ``mark`` is its name where there is room for one word."""

    anchor: str
    heading: Text
    mark: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Parts of one kind: what the contents call them, and what the record says before the first or instead of any."""

    contents: str
    parts: tuple[Part, ...]
    heading: str = ""
    note: str = ""
    none: str = ""

    def texts(self) -> Iterator[str]:
        """Every text of it; its heading and note only where it has parts."""
        if not self.parts:
            yield self.none
            return
        yield from (self.contents, self.heading, self.note)
        for part in self.parts:
            yield str(part.heading)
            for section in part.sections:
                yield from section.texts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole record: its names, who keeps it, its parts, and once each the services that these use."""

    kind: str
    organisation: str
    title: str
    heading: str
    lead: str
    short: str
    keeper: Section
    main: Chapter
    services: Chapter

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The activities or clients, then the services that they use."""
        return self.main, self.services

    def texts(self) -> Iterator[str]:
        """Every text that a file of the record says, in order; what says nothing is left out."""
        yield from (self.title, self.heading, self.lead)
        yield from filter(None, self.keeper.texts())
        for chapter in self.chapters:
            yield from filter(None, chapter.texts())
