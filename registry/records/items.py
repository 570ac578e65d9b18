"""The record of Article 30 as labelled items, in the reader's language, for every page and every file."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from django.utils.translation import gettext as _

from registry.records.text import NOTHING, Text, joined, unanswered
from suppliers.values import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One answer: its text, for a claim its standing and source, the row it names, and the part with more about it.

    Where the answer is missing, ``ask`` says what to enter, in the form of ``row``.
    """

    text: Text
    standing: str = ""
    source: str = ""
    row: Row | None = None
    anchor: str = ""
    ask: str = ""

    @property
    def in_words(self) -> Text:
        """The text with its standing."""
        return joined((self.text, self.standing))

    def __str__(self) -> str:
        if not self.source:
            return str(self.in_words)
        return f"{self.in_words} ({self.source})"


# The values of one place of a table, one below the other.
Cell: TypeAlias = tuple[Value, ...]


def values_of(text: Text) -> tuple[Value, ...]:
    """The answer that a text gives. None where the text is empty."""
    if not text:
        return ()
    return (Value(text=text),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One requirement of the article, with the answers. ``none`` is the confirmed answer that there is none.

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
        """The answers, or the confirmed "none". Empty where there is no answer."""
        return self.values or values_of(self.none)

    @property
    def shown_answers(self) -> tuple[Value, ...]:
        """The answers as a file states them, or "not answered"."""
        return self.answers or (Value(text=unanswered()),)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of a table. Rows of level 1 belong to the row of level 0 above them."""

    cells: tuple[Cell, ...]
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTable:
    """Answers in several columns. The cells of column ``head`` name the rows. No rows: an item instead of a table."""

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
    """The answers to one letter of the article: items, then tables, then a note."""

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
        """Every value in order."""
        for item in self.items:
            yield from item.shown_answers
        for table in self.tables:
            for row in table.rows:
                yield from chain.from_iterable(row.cells)

    def texts(self) -> Iterator[str]:
        """Every heading, label and value in order."""
        yield self.title
        for item in self.items:
            yield item.label
        for table in self.tables:
            yield from (table.caption, *table.headings)
        yield from map(str, self.values())
        yield self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An activity, a client or a service used. ``mark`` is its name where there is room for one word."""

    anchor: str
    heading: Text
    mark: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Parts of one kind: their title in the contents, their heading and note, and the text if there are none."""

    contents: str
    parts: tuple[Part, ...]
    heading: str = ""
    note: str = ""
    none: str = ""

    def texts(self) -> Iterator[str]:
        """Every text of it. Its heading and note appear only where it has parts."""
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
    """A whole record: its titles, its keeper, its parts, and each service that these use once.

    ``apart`` are the parts that are not in use: planned, or recorded as ended. ``unnamed`` names the services in
    use that no part names, with the transfers through them.
    """

    kind: str
    organisation: str
    title: str
    heading: str
    lead: str
    short: str
    keeper: Section
    main: Chapter
    apart: Chapter
    services: Chapter
    unnamed: Section

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The activities or clients, those not in use, then the services that they use."""
        return self.main, self.apart, self.services

    def texts(self) -> Iterator[str]:
        """Every text that a file of the record must contain, in order, without empty ones."""
        yield from (self.title, self.heading, self.lead)
        yield from filter(None, self.keeper.texts())
        if self.unnamed.items:
            yield from filter(None, self.unnamed.texts())
        for chapter in self.chapters:
            yield from filter(None, chapter.texts())
