"""The inbox: what needs a person, a line for each matter of a service or of our own records."""

from collections.abc import Callable, Sequence

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.causes.tab import Tab
from registry.inbox.coming import ComingDay
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.rules import Severity
from registry.views.desk import to_ask

# The owner of what nobody takes care of, in an address.
NOBODY = "-"
# The number of matters on a page, and of suppliers on the page of what is to be asked.
PER_PAGE = 50
SUPPLIERS = 15


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
    "severity": _has_severity,
    "supplier": _has_supplier,
    "rule": _has_rule,
    "owner": _has_owner,
}


@requires(Permission.READER)
def inbox(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    found = inbox_of(lens)
    tab = _tab(request, found)
    lines = _chosen(request, found, tab)
    rows = to_ask(lens, lines) if tab == Tab.ASK else _rows(request, found, tab, lines)
    return render(
        request,
        "inbox/inbox.html",
        {
            "inbox": found,
            "tab": tab,
            "tabs": [(each, found.count(each)) for each in Tab],
            "count": len(rows),
            "page_obj": Paginator(rows, SUPPLIERS if tab == Tab.ASK else PER_PAGE).get_page(request.GET.get("page")),
            "organisations": lens.organisations,
        },
    )


def _tab(request: RegisterRequest, found: Inbox) -> Tab:
    """The tab that the address names, and otherwise the first one with a line."""
    named = request.GET.get("tab", "")
    if named in Tab.values:
        return Tab(named)
    return next((tab for tab in Tab if found.of(tab)), Tab.DUE)


def _rows(request: RegisterRequest, inbox: Inbox, tab: Tab, lines: list[Line]) -> Sequence[Line | ComingDay]:
    """The lines of a tab; without a filter, what is due has the days of our own as well."""
    if tab == Tab.DUE and not any(request.GET.get(name) for name in FILTERS):
        return inbox.due
    return lines


def _chosen(request: RegisterRequest, inbox: Inbox, tab: Tab) -> list[Line]:
    """The lines that every filter of the address lets through."""
    found = list(inbox.of(tab))
    for name, has in FILTERS.items():
        asked = request.GET.get(name, "")
        if asked:
            found = [line for line in found if has(inbox, line, asked)]
    return found
