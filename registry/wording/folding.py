"""Text folded for comparing: without accents, and alike in case, width, hyphens and quotation marks.

Searches and filters compare what is folded. Names, keys and seals compare the text itself.
"""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a letter and its accent.
LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
    "ĸ": "k",
    "ł": "l",
    "ŋ": "n",
    "ŧ": "t",
    "ƀ": "b",
    "ɓ": "b",
    "ɖ": "d",
    "ɗ": "d",
    "ə": "e",
    "ɛ": "e",
    "ɨ": "i",
    "ƙ": "k",
    "ɔ": "o",
    "ƥ": "p",
    "ʉ": "u",
    "ƶ": "z",
}
QUOTES = "'\"`´‘’‚‛“”„‟‹›«»′″ʹʻʼʽˈ＇＂"
# Categories of signs: accents, characters without a shape such as a soft hyphen, hyphens and dashes, spaces.
ACCENTS, FORMATS, DASHES, SPACES = ("Mn", "Mc", "Me"), ("Cf",), ("Pd",), ("Zs", "Zl", "Zp", "Cc")
# The same for plain ASCII: quotation marks, and control characters.
PLAIN = str.maketrans({**dict.fromkeys('"`', "'"), **dict.fromkeys(map(chr, (*range(32), 127)), " ")})


def folded(text: str) -> str:
    """The text as searches compare it. “Société” and “SOCIETE”, “Straße” and “strasse” are alike."""
    if text.isascii():
        return text.lower().translate(PLAIN)
    return "".join(map(folded_sign, text))


@lru_cache(maxsize=4096)
def folded_sign(sign: str) -> str:
    """One character as searches compare it: empty for an accent, more than one for some letters."""
    if sign in QUOTES:
        return "'"
    found = []
    for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold()):
        category = unicodedata.category(part)
        if category in ACCENTS or category in FORMATS:
            continue
        if category in DASHES or part == "\N{MINUS SIGN}":
            found.append("-")
        elif category in SPACES:
            found.append(" ")
        else:
            found.append("'" if part in QUOTES else LETTERS.get(part, part))
    return "".join(found)


def folded_words(text: str) -> list[str]:
    """The words of a text as searches compare them, in their order."""
    return folded(text).split()
