"""The open matters about each supplier: those of its services, and for a party behind others those that name it."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import TypeVar

from registry.causes.severity import Severity
from registry.findings.finding import Finding, unnamed_results_of
from registry.findings.kept_by_results import kept_by_results
from registry.inbox.days import DueDay
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.inbox.shared_records import Same, shared_by
from registry.reading.lens import Lens

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, kw_only=True)
class Matters:
    """The open matters about one record, each once, by its gravest finding about it."""

    lines: tuple[tuple[Line, Severity], ...] = ()
    days: tuple[DueDay, ...] = ()
    owners: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def gravest(self) -> Severity | None:
        """The severity of the gravest; None where nothing is open."""
        return min(map(itemgetter(1), self.lines), key=attrgetter("rank"), default=None)

    @cached_property
    def count(self) -> int:
        """How many matters are of the gravest severity."""
        return list(map(itemgetter(1), self.lines)).count(self.gravest)

    @property
    def rank(self) -> tuple[int, int]:
        """For sorting: nothing open first, the gravest last."""
        if self.gravest is None:
            return -len(Severity), 0
        return -self.gravest.rank, self.count


NOTHING = Matters()


def matters_by_supplier(lens: Lens) -> Mapping[int, Matters]:
    """The open matters of a lens by the supplier that they are about."""
    inbox = inbox_of(lens)
    return {key: _with_work(inbox, lines) for key, lines in _lines_by_supplier(lens).items()}


def matters_by_dossier(lens: Lens) -> Mapping[str, Matters]:
    """The open matters of a lens by the subject that they are about, such as "activity:7"."""
    inbox = inbox_of(lens)
    return {key: _with_work(inbox, lines) for key, lines in _lines_by_dossier(lens).items()}


_Lines = tuple[tuple[Line, Severity], ...]


def _with_work(inbox: Inbox, lines: _Lines) -> Matters:
    """The matters with their days, and with who takes care of them."""
    days: list[DueDay | None] = []
    owners: set[str] = set()
    for line, _severity in lines:
        days.append(inbox.day_of(line))
        owners.update(map(attrgetter("owner"), inbox.assignments_of(line).values()))
    return Matters(lines=lines, days=tuple(filter(None, days)), owners=frozenset(owners))


@kept_by_results(unnamed_results_of)
def _lines_by_supplier(lens: Lens) -> dict[int, _Lines]:
    return _by(inbox_of(lens).lines, _suppliers)


@kept_by_results(unnamed_results_of)
def _lines_by_dossier(lens: Lens) -> dict[str, _Lines]:
    return _by(inbox_of(lens).lines, lambda finding: (finding.dossier,))


def _suppliers(finding: Finding) -> Iterator[int]:
    """The supplier that a finding concerns, and the parties that it names."""
    if finding.supplier is not None:
        yield finding.supplier.id
    yield from shared_by(finding, Same.PARTY)


def _by(lines: Iterable[Line], keys_of: Callable[[Finding], Iterable[K]]) -> dict[K, _Lines]:
    """The lines by what their leading findings are about, each with the severity of the gravest of these."""
    found: dict[K, list[tuple[Line, Severity]]] = {}
    for line in lines:
        own: dict[K, Severity] = {}
        for finding in line.leading:
            for key in keys_of(finding):
                before = own.get(key)
                if before is None or finding.severity.rank < before.rank:
                    own[key] = finding.severity
        for key, severity in own.items():
            found.setdefault(key, []).append((line, severity))
    return {key: tuple(each) for key, each in found.items()}
