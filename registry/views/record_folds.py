"""Records of a page in folds: a line for each kind says what is in it; the records come where they are asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.views.folds import Folds
from registry.wording.facts import RecordGroup, group
from registry.wording.names import name_of
from suppliers.values import Row
from suppliers.wording.figures import listing, number

# How many records a page always has, how many a line names, and how much of a name.
SMALL, NAMED, NAME = 2, 2, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Records of one kind that belong together; without a name of their own they have that of their kind."""

    kind: type[Row]
    rows: Sequence[Row]
    name: str = ""
    key: str = ""

    @property
    def fold(self) -> str:
        """How the address names their fold."""
        return self.key or self.kind.__name__.lower()

    @property
    def heading(self) -> str:
        """What they are called."""
        return self.name or str(capfirst(model_of(self.kind)._meta.verbose_name_plural))


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFold:
    """A fold: its line, and its records where the page has them."""

    key: str
    name: str
    count: int
    says: str
    group: RecordGroup | None
    opened: bool


def record_folds(lens: Lens, folds: Folds, found: Iterable[Records]) -> Iterator[RecordFold]:
    """The folds of those that have a record."""
    for each in found:
        if each.rows:
            asked = each.fold in folds
            shown = asked or len(each.rows) <= SMALL
            yield RecordFold(
                key=each.fold,
                name=each.heading,
                count=len(each.rows),
                says=_says(lens, each.rows),
                group=group(lens, each.kind, each.rows) if shown else None,
                opened=asked,
            )


def _says(lens: Lens, rows: Sequence[Row]) -> str:
    """The names of the first records, and how many more there are."""
    words = [shorten(name_of(lens, row), NAME, placeholder=" …") for row in rows[:NAMED]]
    more = len(rows) - NAMED
    if more > 0:
        words.append(_("%(n)s more") % {"n": number(more)})
    return listing(words)
