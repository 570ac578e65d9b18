"""The filter as a sentence: the title of a list, its live region, the head of its files, the name of a saved view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from suppliers.wording.figures import number


@dataclass(frozen=True, slots=True)
class Sentence:
    """How many lines there are and of what kind, and how they were chosen."""

    lead: str
    rest: str

    def __str__(self) -> str:
        return f"{self.lead} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a list or one of its groups has: in words with a number, "%(shown)s suppliers", and without one.

    ``counted`` is chosen by ``n``, the number itself.
    """

    counted: Any
    plain: Any

    def with_number(self, count: int) -> str:
        """The words with a number, such as "1,204 suppliers we contract"."""
        return str(self.counted % {"n": count, "shown": number(count)})


def sentence(subject: str, clauses: Sequence[str], words: str = "") -> Sentence:
    """The sentence of a subject, the clauses of the chosen facets, and the words searched for."""
    parts = list(clauses)
    if words:
        parts.append(_("matching “%(words)s”") % {"words": words})
    return Sentence(subject, ", ".join(parts))


def either(words: Iterable[str]) -> str:
    """Values of which a line has one: "biometric, health or criminal"."""
    *first, last = words
    if not first:
        return last
    return _("%(words)s or %(last)s") % {"words": ", ".join(first), "last": last}
