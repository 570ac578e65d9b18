"""A text of a record: our words and the words people typed, kept apart so that neither alters the other."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from suppliers.wording.figures import LISTED, listing

# A placeholder in a sentence, as gettext writes it.
PLACE = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: ours, typed by people, or the mark "not answered"."""

    words: str
    typed: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Pieces in order. A text may be empty."""

    pieces: tuple[Piece, ...] = ()

    def __add__(self, more: "Text | str") -> "Text":
        return Text(self.pieces + text_of(more).pieces)

    def __radd__(self, words: str) -> "Text":
        return text_of(words) + self

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def __str__(self) -> str:
        return "".join(piece.words for piece in self.pieces)

    @property
    def missing(self) -> bool:
        """Whether a part of it was not answered."""
        return any(piece.missing for piece in self.pieces)


NOTHING = Text()


def text_of(words: Text | str) -> Text:
    """Words of ours as a text."""
    if isinstance(words, Text):
        return words
    return _text(Piece(words))


def typed(words: str) -> Text:
    """The words that people typed, unchanged."""
    return _text(Piece(words, typed=True))


def unanswered() -> Text:
    """The mark "not answered"."""
    return _text(Piece(_("Not answered"), missing=True))


def unanswered_part() -> Text:
    """The same mark inside a sentence."""
    return _text(Piece(_("not answered"), missing=True))


def _text(piece: Piece) -> Text:
    if not piece.words:
        return NOTHING
    return Text((piece,))


def phrase(sentence: str, **parts: Text | str) -> Text:
    """A sentence with each part in the place of its name, such as ``%(name)s``. Empty where a part is empty.

    Words that people typed are never read as a sentence with places.
    """
    if not all(parts.values()):
        return NOTHING
    text = NOTHING
    for place, words in enumerate(PLACE.split(sentence)):
        # Splitting by a pattern with a group gives words and names in turn.
        if place % 2:
            text += parts[words]
        else:
            text += words
    return text


def joined(texts: Iterable[Text | str], by: str = ", ") -> Text:
    """Texts one after the other, without empty ones."""
    found = NOTHING
    for each in texts:
        if not each:
            continue
        if found:
            found += by
        found += each
    return found


def all_listed(words: Sequence[str]) -> str:
    """Several words as one phrase. Unlike other lists it is never cut: a record must be complete."""
    if len(words) == 1:
        return words[0]
    if len(words) > LISTED:
        return ", ".join(words)
    return listing(words)
