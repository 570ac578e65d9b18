"""The filters of the inbox: by owner, severity, supplier and rule, as an address names them."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from registry.causes.tab import Tab
from registry.inbox.inbox import Inbox
from registry.inbox.lines import Line
from registry.reading.lens import Lens
from registry.rules import CATALOGUE, Severity
from suppliers.values import Supplier

# The owner of what nobody takes care of, in an address.
NOBODY = "-"


def _has_owner(inbox: Inbox, line: Line, owner: str) -> bool:
    """Whether a function takes care of a line, or nobody does."""
    return owner in ({row.owner for row in inbox.assignments_of(line).values()} or {NOBODY})


def _has_severity(_inbox: Inbox, line: Line, severity: str) -> bool:
    """Whether a line is of a severity. One that does not exist leaves nothing out."""
    return severity not in Severity.values or line.severity == severity


def _has_supplier(_inbox: Inbox, line: Line, supplier: str) -> bool:
    return line.supplier is not None and str(line.supplier.id) == supplier


def _has_rule(_inbox: Inbox, line: Line, code: str) -> bool:
    return any(finding.code == code for finding in line.findings)


# What an address can ask of a line, by the name there.
FILTERS: dict[str, Callable[[Inbox, Line, str], bool]] = {
    "owner": _has_owner,
    "severity": _has_severity,
    "supplier": _has_supplier,
    "rule": _has_rule,
}


class Chosen:
    """The filters that an address names, the lines that they let through, and what a person can choose."""

    def __init__(self, lens: Lens, inbox: Inbox, given: Mapping[str, str]) -> None:
        self._lens, self._inbox = lens, inbox
        self.given = {name: given[name] for name in FILTERS if given.get(name)}
        self._by_tab: dict[Tab, list[Line]] = {}

    def lines(self, tab: Tab) -> list[Line]:
        """The lines of a tab that every filter lets through."""
        if tab not in self._by_tab:
            self._by_tab[tab] = self._through(self._inbox.of(tab))
        return self._by_tab[tab]

    @property
    def waiting(self) -> list[Line]:
        """The lines whose answers are awaited that every filter lets through."""
        return self._through(self._inbox.waiting)

    def _through(self, lines: Iterable[Line]) -> list[Line]:
        found = list(lines)
        for name, asked in self.given.items():
            found = [line for line in found if FILTERS[name](self._inbox, line, asked)]
        return found

    def count(self, tab: Tab) -> int:
        """How many entries a tab has with the filters."""
        return len(self.lines(tab)) if self.given else self._inbox.count(tab)

    @property
    def query(self) -> str:
        """The filters as the end of an address; empty without any."""
        return f"&{urlencode(self.given)}" if self.given else ""

    @cached_property
    def owners(self) -> list[tuple[str, str, bool]]:
        """Whose matters a person can choose, each with its words and whether it is chosen."""
        asked = {self.given["owner"]} - {NOBODY} if "owner" in self.given else set()
        functions = sorted({row.owner for row in self._inbox.assignments.values()} | asked, key=str.casefold)
        options = [("", _("everyone's")), (NOBODY, _("nobody's")), *((name, name) for name in functions)]
        return [(value, words, self.given.get("owner", "") == value) for value, words in options]

    @cached_property
    def severities(self) -> list[tuple[str, str, bool]]:
        """The severities that a person can choose, each with its word and whether it is chosen."""
        options = [("", _("all")), *((each.value, str(each.label)) for each in Severity)]
        return [(value, words, self.given.get("severity", "") == value) for value, words in options]

    @property
    def beside(self) -> list[tuple[str, str, str]]:
        """The filters that only a link sets: the name in the address, the value, and the words for it."""
        words = {"supplier": self._supplier, "rule": self._rule}
        return [(name, self.given[name], words[name](self.given[name])) for name in words if name in self.given]

    def _supplier(self, key: str) -> str:
        row = self._lens.get(Supplier, int(key)) if key.isascii() and key.isdecimal() and len(key) < 19 else None
        return row.name if row else _("a supplier that is not on record")

    def _rule(self, code: str) -> str:
        return code if code in CATALOGUE else _("a rule that does not exist")
