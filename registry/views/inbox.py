"""The inbox: what needs a person, a line for each matter of a service or of our own records."""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.causes.tab import Tab
from registry.inbox.coming import ComingDay
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.inbox.to_ask import ToAsk, to_ask
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.inbox_filters import Chosen

# The number of matters on a page, and of suppliers on the page of what is to be asked.
PER_PAGE = 50
SUPPLIERS = 15
# How many matters of those that wait for an answer are shown. The letters have all of them.
WAITING = 15


@requires(Permission.READER)
def inbox(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    found = inbox_of(lens)
    chosen = Chosen(lens, found, request.GET)
    tab = _tab(request, found)
    lines = chosen.lines(tab)
    rows = _rows(found, chosen, tab, lines)
    return render(
        request,
        "inbox/inbox.html",
        {
            "inbox": found,
            "tab": tab,
            "waiting": chosen.waiting[:WAITING],
            "tabs": [(each, chosen.count(each)) for each in Tab],
            "chosen": chosen,
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


def _rows(inbox: Inbox, chosen: Chosen, tab: Tab, lines: list[Line]) -> Sequence[Line | ComingDay] | Sequence[ToAsk]:
    """The lines of a tab, or the suppliers to ask. Without a filter, what is due has the days of our own as well."""
    match tab:
        case Tab.ASK:
            return to_ask(lines, inbox.drafts) if chosen.given else inbox.to_ask
        case Tab.DUE if not chosen.given:
            return inbox.due
    return lines
