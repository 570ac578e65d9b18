"""The overview's part of the inbox: what is due, to decide, to ask and to enter, a few lines of each."""

from collections import Counter
from collections.abc import Iterable, Iterator
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
    """The first lines of a tab: all that is due, otherwise at most two about one supplier."""
    shown = inbox.due if tab == Tab.DUE else tuple(_few_of_each(inbox.of(tab)))
    return DeskSection(tab=tab, lines=shown[: SHOWN[tab]], count=inbox.count(tab))


def _few_of_each(lines: Iterable[Line]) -> Iterator[Line]:
    seen: Counter[int] = Counter()
    for line in lines:
        if line.supplier is None or seen[line.supplier.id] < OF_ONE:
            yield line
        if line.supplier is not None:
            seen[line.supplier.id] += 1
