"""Contradictions: two stated times of one service that cannot both hold, Article 5(1)(e)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from registry.chains.copies import speaks_of_copies
from registry.chains.span import span_of
from registry.reading.lens import Lens
from suppliers.values import BackupTerm, Period, RetentionTerm

T = TypeVar("T", BackupTerm, RetentionTerm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that give times for one thing: copies against their rotation, two times for copies, or for data."""

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
    """The contradictions among what is stated of one service, of what was bought."""
    timed = [row for row in backups if row.kept]
    for term in terms:
        gone = term.rotation or (term.kept if speaks_of_copies(lens, term) else None)
        if gone and (backup := _kept_longer(timed, term, gone)):
            yield Contradiction(about="copies", first=backup, second=term, times=(backup.kept, gone))
    for first, second in _stated_twice(timed, lambda row: row.kind):
        yield Contradiction(about="backups", first=first, second=second, times=(first.kept, second.kept))
    for one, other in _stated_twice([row for row in terms if row.kept], lambda row: row.event):
        yield Contradiction(about="terms", first=one, second=other, times=(one.kept, other.kept))


def _kept_longer(backups: Iterable[BackupTerm], term: RetentionTerm, gone: Period) -> BackupTerm | None:
    """The copy kept longest of those that a term says are gone earlier."""
    longer = [
        row
        for row in backups
        if (row.option_id is None or term.option_id in {None, row.option_id})
        and (row.component_id is None or term.component_id in {None, row.component_id})
        and span_of(row.kept).exceeds(span_of(gone))
    ]
    return max(longer, key=lambda row: span_of(row.kept).known, default=None)


def _stated_twice(rows: Iterable[T], sort: Callable[[T], str]) -> Iterator[tuple[T, T]]:
    """Rows about the same thing, of the same option and part, that give two times: each with the first of its kind."""
    first: dict[tuple, T] = {}
    for row in rows:
        same = first.setdefault((sort(row), row.what.casefold(), row.option_id, row.component_id), row)
        a, b = span_of(same.kept), span_of(row.kept)
        if a.exceeds(b) or b.exceeds(a):
            yield same, row
