"""The overview's part of the inbox: what is due, to decide, to ask and to enter, a few lines of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registry.causes.tab import Tab
from registry.inbox.coming import ComingDay
from registry.inbox.inbox import Inbox
from registry.inbox.lines import Line

# How many lines of each kind the page shows, and how many of them about one supplier.
SHOWN = {Tab.DUE: 12, Tab.DECIDE: 8, Tab.ENTER: 4}
OF_ONE = 2
SUPPLIERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSection:
    """The lines of one tab that the overview shows, of so many."""

    tab: Tab
    lines: tuple[Line | ComingDay, ...]
    count: int

    @property
    def more(self) -> int:
        """How many lines the inbox has besides."""
        return self.count - len(self.lines)


def desk_section(inbox: Inbox, tab: Tab) -> DeskSection:
    """The first lines of a tab: all that is due, one for a letter, otherwise at most two about one supplier."""
    shown = tuple(_one_of_each_letter(inbox) if tab == Tab.DUE else _few_of_each(inbox.of(tab)))
    return DeskSection(tab=tab, lines=fitting(shown, SHOWN[tab]), count=inbox.count(tab))


def fitting(entries: Sequence[Line | ComingDay], most: int) -> tuple[Line | ComingDay, ...]:
    """The entries that a section has room for, in their order. Days of our own give way to what is found."""
    room = max(0, most - sum(isinstance(each, Line) for each in entries))
    coming = [each for each in entries if isinstance(each, ComingDay)][:room]
    return tuple(each for each in entries if isinstance(each, Line) or each in coming)[:most]


def _one_of_each_letter(inbox: Inbox) -> Iterator[Line | ComingDay]:
    """What is due; of the matters that only an overdue letter makes due, the first."""
    seen: set[int] = set()
    for entry in inbox.due:
        letter = None if isinstance(entry, ComingDay) else inbox.overdue_letter(entry)
        if letter is None or letter.id not in seen:
            yield entry
        if letter is not None:
            seen.add(letter.id)


def _few_of_each(lines: Iterable[Line]) -> Iterator[Line]:
    seen: Counter[int] = Counter()
    for line in lines:
        if line.supplier is None or seen[line.supplier.id] < OF_ONE:
            yield line
        if line.supplier is not None:
            seen[line.supplier.id] += 1
