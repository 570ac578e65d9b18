"""How much room letters take in a picture, by an estimate for wide fonts: a server measures none."""

import unicodedata
from functools import lru_cache

NARROW = frozenset("fijlrtI.,:;'’‘|!()[] -/")
WIDE = frozenset("mwMWGOQ@%&—…")
# Parts of the letters' size. The estimate is that of a wide font, so that letters of others fit too.
OF_NARROW, OF_SMALL, OF_CAPITAL, OF_WIDE = 0.4, 0.62, 0.72, 0.95
CUT = "…"


def width(text: str, size: float) -> float:
    """About how wide a text is."""
    return sum(map(_part, text)) * size


@lru_cache(maxsize=4096)
def _part(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter in NARROW:
        return OF_NARROW
    if letter in WIDE or unicodedata.east_asian_width(letter) in "WF":
        return OF_WIDE if letter in WIDE else 1.0
    return OF_CAPITAL if letter.isupper() else OF_SMALL


def wrapped(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """A text in at most that many lines, each as wide as the room at most. What does not fit is cut off."""
    words = text.split()
    found: list[str] = []
    while words and len(found) < lines - 1:
        line, words = _line(words, size, room)
        found.append(line)
    if words:
        found.append(fitted(" ".join(words), size, room))
    return tuple(found)


def _line(words: list[str], size: float, room: float) -> tuple[str, list[str]]:
    """As many words as fit in a line, and the others. A word that is too long is broken."""
    count = 1
    while count < len(words) and width(" ".join(words[: count + 1]), size) <= room:
        count += 1
    line = " ".join(words[:count])
    if width(line, size) <= room:
        return line, words[count:]
    cut = _most(line, size, room)
    return line[:cut], [line[cut:], *words[count:]]


def fitted(text: str, size: float, room: float) -> str:
    """A text that is cut off where it is wider than the room."""
    if width(text[: int(room)], size) <= room and len(text) <= room:
        return text
    return text[: _most(text, size, room - width(CUT, size))].rstrip() + CUT


def _most(text: str, size: float, room: float) -> int:
    """How many letters of a text fit, one at least."""
    used = 0.0
    for count, letter in enumerate(text):
        used += _part(letter) * size
        if used > room:
            return max(count, 1)
    return len(text)
