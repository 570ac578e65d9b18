"""A list: its columns and facets, and what it shows for a question."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_, attrgetter
from typing import Generic, TypeVar

from registry.listing.asked import Asked
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet, Words
from registry.listing.lined_up import LinedUp, lined_up
from registry.listing.sentence import Sentence, Subject, either, sentence
from registry.wording.folding import folded_words

L = TypeVar("L")
PER_PAGE = 50
# The group of all lines, as the address names it.
ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Listing(Generic[L]):
    """A list by its name. ``group`` parts its lines; each line is in one group, and the page shows one or all of them.

    ``subjects`` are the words for the lines of each group, and for all of them. The first column is the row's head.
    ``views`` are questions to start from, each with its name.
    """

    name: str
    columns: Sequence[Column[L]]
    facets: Sequence[Facet[L]]
    subjects: Mapping[str, Subject]
    text_of: Callable[[L], str]
    key_of: Callable[[L], int]
    group: Facet[L] | None = None
    views: Sequence[tuple[Words, str]] = ()

    def lined_up(self, lines: Sequence[L]) -> LinedUp[L]:
        """The lines, in the order in which the list shows them of itself, made ready."""
        return lined_up(lines, [*self.facets, *([self.group] if self.group else [])], self.text_of)

    def column(self, name: str) -> Column[L] | None:
        """The column of a name, which may begin with a hyphen."""
        return next((each for each in self.columns if each.name == name.removeprefix("-")), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a facet as the page offers it."""

    value: str
    label: str
    count: int
    chosen: bool
    query: str = ""

    @property
    def unknown(self) -> bool:
        """Whether it is that of lines of which the answer is not on record."""
        return self.value == UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A facet as the page offers it."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    is_open: bool

    @property
    def chosen(self) -> int:
        """How many of its values are chosen."""
        return list(map(attrgetter("chosen"), self.choices)).count(True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A chosen facet, or the words searched for, with the address without it."""

    label: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a column, with the address of its order and how the lines are sorted by it now."""

    column: Column[object]
    query: str
    sorted: str


@dataclass(frozen=True, kw_only=True)
class Shown(Generic[L]):
    """A list as it answers a question: the lines in order, the facets with their counts, the sentence."""

    listing: Listing[L]
    ready: LinedUp[L]
    asked: Asked

    @cached_property
    def group(self) -> str:
        """The group shown: the one asked for, or the first if it has lines. A search is through all of them."""
        if self.listing.group is None:
            return ALL
        if self.asked.group or self.asked.words:
            return self.asked.group or ALL
        sets = self.ready.sets[self.listing.group.name]
        first = next(iter(self.listing.group.choices), ALL)
        return first if sets.get(first) else ALL

    @cached_property
    def _narrowing(self) -> dict[str, int]:
        """The lines that each part of the question lets through, by the name of the facet."""
        found = {"": self.ready.matching(folded_words(self.asked.words))}
        for name, values in self.asked.chosen.items():
            if name in self.ready.sets:
                found[name] = self.ready.having(name, values)
        if self.listing.group is not None and self.group != ALL:
            found[self.listing.group.name] = self.ready.having(self.listing.group.name, [self.group])
        return found

    def _without(self, name: str) -> int:
        """The lines that every part lets through, apart from one facet."""
        return reduce(and_, {**self._narrowing, name: self.ready.all}.values())

    @cached_property
    def _through(self) -> int:
        return reduce(and_, self._narrowing.values(), self.ready.all)

    @cached_property
    def count(self) -> int:
        """How many lines there are."""
        return self._through.bit_count()

    @cached_property
    def lines(self) -> list[L]:
        """All lines, in the order asked for."""
        return list(map(self.ready.lines.__getitem__, self._places))

    @cached_property
    def _places(self) -> list[int]:
        column = self.listing.column(self.asked.sort) if self.asked.sort else None
        order = self.ready.in_order(column, backwards=self.asked.sort.startswith("-"))
        return self.ready.chosen(self._through, order)

    @cached_property
    def facets(self) -> list[Offered]:
        """Each facet with its counts: they honour every other part of the question, and ignore the facet itself."""
        return list(map(self._offered, self.listing.facets))

    def _offered(self, facet: Facet[L]) -> Offered:
        chosen = self.asked.chosen.get(facet.name, ())
        within, sets = self._without(facet.name) if chosen else self._through, self.ready.sets[facet.name]
        choices = []
        for value in facet.ordered({*sets, *chosen}):
            count = (within & sets.get(value, 0)).bit_count()
            # A value that no line has goes from an open list, unless it is chosen.
            if count or value in chosen or (facet.is_closed_list and facet.zeros):
                choices.append(Choice(value=value, label=facet.label_of(value), count=count, chosen=value in chosen))
        return Offered(
            name=facet.name,
            label=str(facet.label),
            choices=tuple(choices),
            is_open=facet.is_open or bool(chosen),
        )

    @cached_property
    def groups(self) -> list[Choice]:
        """The groups, each with its lines that the rest of the question lets through, and all of them."""
        facet = self.listing.group
        if facet is None:
            return []
        within, sets = self._without(facet.name), self.ready.sets[facet.name]
        found = []
        for value in facet.choices:
            if not sets.get(value) and value != self.group:
                continue
            found.append(self._group(value, facet.label_of(value), (within & sets.get(value, 0)).bit_count()))
        return [*found, self._group(ALL, facet.label_of(UNKNOWN), within.bit_count())]

    def _group(self, value: str, label: str, count: int) -> Choice:
        query = self.asked.in_group(value).query()
        return Choice(value=value, label=label, count=count, chosen=value == self.group, query=query)

    @cached_property
    def sentence(self) -> Sentence:
        """The question in words, with the number of lines."""
        return sentence(self._subject.with_number(self.count), self._clauses, self.asked.words)

    @cached_property
    def name(self) -> str:
        """The question in words, without a number."""
        return str(sentence(str(self._subject.plain), self._clauses, self.asked.words))

    @property
    def _subject(self) -> Subject:
        return self.listing.subjects[self.group]

    @cached_property
    def _clauses(self) -> list[str]:
        found = []
        for facet in self.listing.facets:
            values = self.asked.chosen.get(facet.name)
            if values:
                found.append(str(facet.says) % {"values": either(map(facet.phrase_of, values))})
        return found

    @cached_property
    def chips(self) -> list[Chip]:
        """What was chosen, a chip for each facet."""
        found = []
        if self.asked.words:
            found.append(Chip(label=f"“{self.asked.words}”", query=self.asked.without_words().query()))
        for facet in self.listing.facets:
            values = self.asked.chosen.get(facet.name)
            if values:
                words = ", ".join(map(facet.label_of, values))
                found.append(Chip(label=f"{facet.label}: {words}", query=self.asked.without(facet.name).query()))
        return found

    @property
    def cleared(self) -> str:
        """The address without what was chosen."""
        return self.asked.cleared().query()

    @property
    def everywhere(self) -> str:
        """The address of the same question in all groups."""
        return self.asked.in_group(ALL).query()

    @cached_property
    def columns(self) -> list[Column[L]]:
        """The columns shown: the first one, and those asked for or the usual ones."""
        first, *others = self.listing.columns
        asked = self.asked.columns
        usual = filter(attrgetter("usual"), others)
        return [first, *([each for each in others if each.name in asked] or usual)]

    @cached_property
    def heads(self) -> list[Head]:
        """The heads of the columns shown."""
        return list(map(self._head, self.columns))

    def _head(self, column: Column[L]) -> Head:
        other = {column.name: f"-{column.name}", f"-{column.name}": column.name}
        direction = {column.name: "ascending", f"-{column.name}": "descending"}.get(self.asked.sort, "")
        query = self.asked.sorted_by(other.get(self.asked.sort, column.first_click)).query()
        return Head(column=column, query=query, sorted=direction)  # type: ignore[arg-type]

    def cells(self, line: L) -> Iterator[tuple[str, Cell]]:
        """The cells of a line in the columns shown, each with its heading, without the first one."""
        for heading, column in self._headings:
            yield heading, column.cell(line)

    @cached_property
    def _headings(self) -> list[tuple[str, Column[L]]]:
        """The columns with their headings: translated once, not for each line."""
        return [(each.heading, each) for each in self.columns[1:]]
