"""A text of a record: our words, and among them what people typed, kept apart so that neither alters the other."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from suppliers.wording.figures import LISTED, listing

# A place in a sentence for one of its parts, written as gettext knows it.
PLACE = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: ours, typed by people, or the mark of what was not answered."""

    words: str
    typed: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Pieces in their order; an empty text says nothing."""

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
    return Text((Piece(words),)) if words else NOTHING


def typed(words: str) -> Text:
    """What people typed, as it is."""
    return Text((Piece(words, typed=True),)) if words else NOTHING


def unanswered() -> Text:
    """The mark of what nobody has answered."""
    return Text((Piece(_("Not answered"), missing=True),))


def phrase(sentence: str, **parts: Text | str) -> Text:
    """A sentence with each part in the place of its name, such as ``%(name)s``; nothing where a part says nothing.

    No part is read as a sentence, whatever people typed.
    """
    if not all(parts.values()):
        return NOTHING
    text = NOTHING
    for place, words in enumerate(PLACE.split(sentence)):
        text += parts[words] if place % 2 else words
    return text


def joined(texts: Iterable[Text | str], by: str = ", ") -> Text:
    """Texts one after the other, those that say nothing left out."""
    found = NOTHING
    for each in texts:
        found += text_of(by) + each if found and each else each
    return found


def all_listed(words: Sequence[str]) -> str:
    """Several words as one phrase. Never cut, as other lists are: a record loses nothing."""
    return listing(words) if len(words) <= LISTED else ", ".join(words)
