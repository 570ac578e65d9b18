"""A facet of a list: the values by which its lines can be chosen, each with words for the list and the sentence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.utils.functional import Promise

L = TypeVar("L")
Words = str | Promise
# The value of a line of which the answer is not on record. It comes last, and counts as the worst.
UNKNOWN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Generic[L]):
    """A facet by its name in the address.

    ``values`` gives those of a line. ``choices`` are the words of a closed list, the best value first; without them
    ``words_of`` names a value, and values are in the order of their words. ``unknown`` are the words for lines without
    a value. ``says`` puts the words of the chosen values into a sentence; ``in_sentence`` has the words that differ
    there, and ``phrase`` gives them for an open list. ``zeros``: whether a closed list shows values that no line has.
    ``is_open``: whether the page shows its values at once.
    """

    name: str
    label: Words
    values: Callable[[L], Iterable[str]]
    says: Words
    choices: Mapping[str, Words] = field(default_factory=dict)
    words_of: Callable[[str], str] = str
    unknown: Words = ""
    in_sentence: Mapping[str, Words] = field(default_factory=dict)
    phrase: Callable[[str], str] | None = None
    zeros: bool = True
    is_open: bool = False

    @property
    def is_closed_list(self) -> bool:
        """Whether its values are known without any line."""
        return bool(self.choices)

    def values_of(self, line: L) -> set[str]:
        """The values of a line; the unknown one if it has none."""
        return set(self.values(line)) or {UNKNOWN}

    def label_of(self, value: str) -> str:
        """The words for a value in the list."""
        if value == UNKNOWN:
            return str(self.unknown)
        return str(self.choices[value]) if self.choices else self.words_of(value)

    def phrase_of(self, value: str) -> str:
        """The words for a value inside a sentence."""
        if value in self.in_sentence:
            return str(self.in_sentence[value])
        return self.label_of(value) if self.phrase is None else self.phrase(value)

    def ordered(self, found: Iterable[str]) -> list[str]:
        """The values to choose from: a closed list whole, an open one as found. What is not known comes last."""
        there = set(found)
        known = list(self.choices) if self.choices else sorted(there - {UNKNOWN}, key=self._by_words)
        return [*known, UNKNOWN] if self.unknown and (self.choices or UNKNOWN in there) else known

    def _by_words(self, value: str) -> tuple[str, str]:
        return self.words_of(value).casefold(), value
