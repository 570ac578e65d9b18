"""The inbox of a reader: open findings as lines in the order of work, those decided, and those of the past."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock

from registry.causes.tab import Tab
from registry.findings.finding import Finding, findings, past, still_open
from registry.inbox.lines import Line, sorted_into_lines
from registry.inbox.ranking import rank
from registry.reading.lens import Lens

# As many as registers are kept: sorting findings into lines takes longer than a page may.
KEPT = 8


@dataclass(frozen=True, kw_only=True)
class Inbox:
    """The findings of a lens. Each open one is in exactly one line.

    ``history`` is what rules observe and nobody can fix any more: it is in no line and no count.
    """

    on: date
    found: tuple[Finding, ...]
    lines: tuple[Line, ...]
    decided: tuple[Finding, ...]
    history: tuple[Finding, ...]

    def of(self, tab: Tab) -> tuple[Line, ...]:
        """The lines of one tab, in the order of work."""
        return self._by_tab.get(tab, ())

    def line(self, key: str) -> Line | None:
        """The line with a key; None where no finding of it is open."""
        return self._by_key.get(key)

    @property
    def open_count(self) -> int:
        """How many findings are in the lines."""
        return len(self.found) - len(self.decided)

    @cached_property
    def _by_tab(self) -> dict[Tab, tuple[Line, ...]]:
        found: dict[Tab, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.tab, []).append(line)
        return {tab: tuple(lines) for tab, lines in found.items()}

    @cached_property
    def _by_key(self) -> dict[str, Line]:
        return {line.key: line for line in self.lines}


# Number and digest of the register, the day, whether it has what was entered later, the organisations.
_Place = tuple[int, str, date, bool, frozenset[int]]

_kept: OrderedDict[_Place, tuple[object, Inbox]] = OrderedDict()
_lock = Lock()


def inbox_of(lens: Lens) -> Inbox:
    """The inbox of a lens's organisations on its day."""
    place = (lens.register.number, lens.register.digest, lens.on, lens.known_later, lens.organisation_ids)
    with _lock:
        kept = _kept.get(place)
        # A register that was read again may differ under the same digest: people erased since have no details in it.
        if kept is not None and kept[0] is lens.register:
            _kept.move_to_end(place)
            return kept[1]
    found = _inbox(lens)
    with _lock:
        _kept[place] = lens.register, found
        _kept.move_to_end(place)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found


def _inbox(lens: Lens) -> Inbox:
    found = findings(lens)
    lines = sorted_into_lines(still_open(found))
    return Inbox(
        on=lens.on,
        found=tuple(found),
        lines=tuple(sorted(lines.lines, key=lambda line: rank(line, lens.on))),
        decided=tuple(each for each in found if each.decided),
        history=tuple(past(lens)),
    )
