"""Contradictions: two stated periods of one service that cannot both be true, Article 5(1)(e)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from registry.chains.copies import about_copies
from registry.chains.span import span_of
from registry.reading.lens import Lens
from suppliers.values import BackupTerm, Period, RetentionTerm

T = TypeVar("T", BackupTerm, RetentionTerm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims with different periods for one thing: copies and their rotation, two kinds of copies, or data."""

    about: str
    first: BackupTerm | RetentionTerm
    second: BackupTerm | RetentionTerm
    times: tuple[Period | None, Period | None]

    @property
    def sides(self) -> frozenset[tuple[str, int]]:
        """The two claims, as a conflict names them."""
        return frozenset((self.first.key, self.second.key))


def contradictions(
    lens: Lens, backups: Sequence[BackupTerm], terms: Sequence[RetentionTerm]
) -> Iterator[Contradiction]:
    """The contradictions among what is stated about one service for the options bought."""
    timed = [row for row in backups if row.kept]
    for term in terms:
        gone = _copies_gone(lens, term)
        if gone and (backup := _kept_longer(timed, term, gone)):
            yield Contradiction(about="copies", first=backup, second=term, times=(backup.kept, gone))
    for first, second in _stated_twice(timed, lambda row: row.kind):
        yield Contradiction(about="backups", first=first, second=second, times=(first.kept, second.kept))
    for one, other in _stated_twice(terms, lambda row: row.event):
        yield Contradiction(about="terms", first=one, second=other, times=(one.kept, other.kept))


def _copies_gone(lens: Lens, term: RetentionTerm) -> Period | None:
    """The period after which copies are gone, as a term states it."""
    if term.rotation or not about_copies(lens, term):
        return term.rotation
    return term.kept


def _kept_longer(backups: Iterable[BackupTerm], term: RetentionTerm, gone: Period) -> BackupTerm | None:
    """The copy kept longest of those that a term says are gone earlier."""
    longer = [row for row in backups if _covers(term, row) and span_of(row.kept).exceeds(span_of(gone))]
    return max(longer, key=lambda row: span_of(row.kept).known, default=None)


def _covers(term: RetentionTerm, backup: BackupTerm) -> bool:
    """Whether a term applies to a copy: to its option and its component, or to all of them."""
    for column in ("option_id", "component_id"):
        own = getattr(backup, column)
        if own is not None and getattr(term, column) not in {None, own}:
            return False
    return True


def _stated_twice(rows: Iterable[T], sort: Callable[[T], str]) -> Iterator[tuple[T, T]]:
    """Rows on the same thing, option and component with two periods: each with the first of its kind."""
    first: dict[tuple[Any, ...], T] = {}
    for row in rows:
        if not row.kept:
            continue
        same = first.setdefault((sort(row), row.what.casefold(), row.option_id, row.component_id), row)
        earlier, later = span_of(same.kept), span_of(row.kept)
        if earlier.exceeds(later) or later.exceeds(earlier):
            yield same, row
