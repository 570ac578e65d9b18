"""Words of a search: how entries are matched and ranked, and where the words are in a text as it was typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from registry.search.entry import BOUND, Entry, Field
from registry.wording.folding import folded, folded_words

# The fewest letters that one of the words must have, and the most that are searched for.
FEWEST, MOST = 2, 200
# How much of a long text is shown around the first word found in it, before and after.
BEFORE, AFTER = 60, 140
# The most fields that are named as the reason for a result.
REASONS = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The words searched for, folded, the longest first, and the query as a whole."""

    query: str
    words: tuple[str, ...]

    def match(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries that have every word, at least one of them in a field of their own."""
        first = self.words[0]
        if len(self.words) == 1:
            return [entry for entry in entries if first in entry.own]
        found = [entry for entry in entries if first in entry.own or first in entry.context]
        return [entry for entry in found if self._in(entry)]

    def _in(self, entry: Entry) -> bool:
        own = False
        for word in self.words:
            if word in entry.own:
                own = True
            elif word not in entry.context:
                return False
        return own

    def rank(self, entry: Entry) -> tuple[int, str]:
        """The order of an entry: a field that is the query, that begins with it, words that begin so, all others."""
        own = entry.own
        if f"{BOUND}{self.query}{BOUND}" in own:
            return 0, own
        if f"{BOUND}{self.query}" in own:
            return 1, own
        if all(f" {word}" in own or f"{BOUND}{word}" in own for word in self.words):
            return 2, own
        return 3, own


def words_of(query: str) -> Words | None:
    """The words of a query. None: it has none that can be searched for."""
    words = sorted(dict.fromkeys(folded_words(query)), key=len, reverse=True)
    if not words or len(words[0]) < FEWEST or len(query) > MOST:
        return None
    return Words(" ".join(folded_words(query)), tuple(words))


class Piece(NamedTuple):
    """A piece of a text, and whether it is one of the words searched for."""

    text: str
    found: bool


class Reason(NamedTuple):
    """Why an entry was found: a field's label, and its text in pieces."""

    label: str
    pieces: tuple[Piece, ...]


def reasons(entry: Entry, words: Words) -> list[Reason]:
    """The fields in which the words were found, those with the most words first."""
    left = set(words.words)
    found: list[Reason] = []
    for field in sorted(entry.fields, key=lambda each: -_count(each, words)):
        here = _within(field, left)
        if here and len(found) < REASONS:
            found.append(Reason(field.label, tuple(pieces(field.text, words.words))))
            left -= here
    return found


def _count(field: Field, words: Words) -> int:
    return len(_within(field, set(words.words)))


def _within(field: Field, words: set[str]) -> set[str]:
    text = " ".join(folded_words(field.text))
    return {word for word in words if word in text}


def pieces(text: str, words: Sequence[str]) -> Iterator[Piece]:
    """A text in pieces, with the words found in it apart. Of a long text, the part around the first word."""
    signs = list(map(folded, text))
    spans = list(_spans(signs, words))
    start, end = 0, len(text)
    if len(text) > BEFORE + AFTER:
        start = max(0, (spans[0][0] if spans else 0) - BEFORE)
        end = min(len(text), start + BEFORE + AFTER)
    at = start
    if start:
        yield Piece("…", found=False)
    for first, last in spans:
        if first >= at and last <= end:
            yield from filter(_has_text, (Piece(text[at:first], found=False), Piece(text[first:last], found=True)))
            at = last
    yield from filter(_has_text, (Piece(text[at:end], found=False), Piece("…" if end < len(text) else "", found=False)))


def _has_text(piece: Piece) -> bool:
    return piece.text != ""


def _spans(signs: Sequence[str], words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words are in a text, given its signs folded one by one; words that overlap are one."""
    whole = "".join(signs)
    sign_at: list[int] = []
    for place, sign in enumerate(signs):
        sign_at += [place] * len(sign)
    found: list[tuple[int, int]] = []
    for word in words:
        at = whole.find(word)
        while at >= 0:
            found.append((sign_at[at], sign_at[at + len(word) - 1] + 1))
            at = whole.find(word, at + len(word))
    apart: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if apart and first < apart[-1][1]:
            apart[-1] = apart[-1][0], max(last, apart[-1][1])
        else:
            apart.append((first, last))
    return apart
