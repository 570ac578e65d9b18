"""Lines made ready for many questions: a set of lines for each value of each facet, and the lines in each order.

A set of lines is a whole number with a bit for each line, so that a count is the count of bits in common. It is made
once for a register, day and reader, not for each page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from registry.listing.column import Column, in_order
from registry.listing.facet import Facet

L = TypeVar("L")
# Words of up to so many letters are found at the beginning of words alone: "fr" is France, not Alfred.
SHORT = 2


@dataclass(frozen=True, kw_only=True)
class LinedUp(Generic[L]):
    """The lines in their usual order, the lines of each value of each facet, and the text that is searched in each."""

    lines: tuple[L, ...]
    sets: dict[str, dict[str, int]]
    texts: tuple[str, ...]
    _orders: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """The set of all lines."""
        return (1 << len(self.lines)) - 1

    def having(self, facet: str, values: Iterable[str]) -> int:
        """The lines with one of these values of a facet."""
        found = 0
        for value in values:
            found |= self.sets[facet].get(value, 0)
        return found

    def matching(self, words: Sequence[str]) -> int:
        """The lines whose text has each of these words."""
        if not words:
            return self.all
        wanted = [f" {word}" if len(word) <= SHORT else word for word in words]
        return as_set(len(self.texts), (i for i, text in enumerate(self.texts) if all(word in text for word in wanted)))

    def in_order(self, column: Column[L] | None, *, backwards: bool) -> Sequence[int]:
        """The places of all lines in the order of a column; without one, in the usual order."""
        if column is None:
            return range(len(self.lines))
        name = f"-{column.name}" if backwards else column.name
        if name not in self._orders:
            keys = [in_order(column, line) for line in self.lines]
            # Lines that are alike stay in the usual order, in both directions.
            self._orders[name] = tuple(sorted(range(len(keys)), key=keys.__getitem__, reverse=backwards))
        return self._orders[name]

    def chosen(self, within: int, order: Iterable[int]) -> list[int]:
        """The places of the lines of a set, in an order."""
        bits = format(within, "b")[::-1]
        last = len(bits)
        return [place for place in order if place < last and bits[place] == "1"]


def lined_up(lines: Iterable[L], facets: Iterable[Facet[L]], text_of: Callable[[L], str]) -> LinedUp[L]:
    """Lines, in their usual order, made ready."""
    held = tuple(lines)
    sets: dict[str, dict[str, int]] = {}
    for facet in facets:
        places: dict[str, list[int]] = {}
        for place, line in enumerate(held):
            for value in facet.values_of(line):
                places.setdefault(value, []).append(place)
        sets[facet.name] = {value: as_set(len(held), found) for value, found in places.items()}
    return LinedUp(lines=held, sets=sets, texts=tuple(f" {text_of(line)}" for line in held))


def as_set(size: int, places: Iterable[int]) -> int:
    """A set of so many lines with those at these places."""
    bits = bytearray(size // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")
