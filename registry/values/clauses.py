"""Sets of standard clauses in the words of people: which set an instrument names (Article 46(2)(c), (d))."""

import re

from registry.values.choices import Mechanism

# The words that name a set, by its code, for each mechanism that has sets.
WORDS: dict[str, dict[str, str]] = {
    Mechanism.SCC: {
        "SCC-2001": r"\b2001/497\b",
        "SCC-2004": r"\b2004/915\b",
        "SCC-2010": r"\b2010/87\b",
        "SCC-2021": r"\b2021/914\b",
    },
    Mechanism.IDTA: {"IDTA-A1.0": r"\bA1\.0\b|\bIDTA\b|\binternational data transfer agreement\b"},
    Mechanism.ADDENDUM: {"ADD-B1.0": r"\bB1\.0\b|\baddendum\b"},
}
# A version of the United Kingdom's documents. Of each one only the first version is known.
VERSION = re.compile(r"\b[AB]\d+\.\d+\b", re.IGNORECASE)
KNOWN_VERSIONS = frozenset({"A1.0", "B1.0"})


def clauses_named(mechanism: str, words: str) -> str:
    """The code of the set that the words name under a mechanism. Empty if they name none, or more than one."""
    if {version.upper() for version in VERSION.findall(words)} - KNOWN_VERSIONS:
        return ""
    named = [code for code, each in WORDS.get(mechanism, {}).items() if re.search(each, words, re.IGNORECASE)]
    if len(named) != 1:
        return ""
    return named[0]
