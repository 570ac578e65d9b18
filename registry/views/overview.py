"""Overview: what needs the reader, where data is, and the latest changes."""

from django.http import HttpResponse
from django.shortcuts import render

from registry.beginning.steps import beginning
from registry.causes.tab import Tab
from registry.history import timeline
from registry.history.by_others import changed_by_others
from registry.history.since import since
from registry.inbox.inbox import inbox_of
from registry.letters.underway import underway
from registry.people.rights import Right
from registry.pictures.map import places_map
from registry.reading.lens import Lens
from registry.records.places import places_by_country
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Engagement, ProcessingActivity
from registry.views.beginning import begin_page, greets
from registry.views.clients import providers
from registry.views.desk import SUPPLIERS, desk_section
from suppliers.ledger.clock import behind_last_change
from suppliers.values import Dated, Supplier

RECENT = 6
# For how many days the page tells what others changed.
TOLD = 30


@requires(Permission.READER)
def overview(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    begun = beginning(lens)
    if greets(request, begun):
        return begin_page(request)
    inbox = inbox_of(lens)
    asked = inbox.to_ask
    last = lens.register.number
    return render(
        request,
        "overview/overview.html",
        {
            "begun": begun,
            "runs": may(request, Right.OPERATE),
            "clock": _clock(request, lens),
            "inbox": inbox,
            "sections": [desk_section(inbox, tab) for tab in (Tab.DUE, Tab.DECIDE, Tab.ENTER)],
            "asked": asked[:SUPPLIERS],
            "asked_count": len(asked),
            "underway": underway(lens, SUPPLIERS),
            "places": places_map(lens, places_by_country(lens)),
            "entries": timeline.of_changes(lens, range(max(1, last - RECENT + 1), last + 1)),
            "last_change": last,
            "since": since(lens, request.user),
            "by_others": changed_by_others(lens, TOLD),
            "told_days": TOLD,
            "organisations": lens.organisations,
            "processors": providers(lens),
            "supplier_count": len(lens.all(Supplier)),
            "engagement_count": _count_in_force(lens, Engagement),
            "activity_count": _count_in_force(lens, ProcessingActivity),
        },
    )


def _clock(request: RegisterRequest, lens: Lens) -> str:
    """A sentence if the clock is behind the last change; empty on any day but today."""
    if request.scope.on != request.scope.today:
        return ""
    return behind_last_change(lens.register.at)


def _count_in_force(lens: Lens, kind: type[Dated]) -> int:
    return sum(row.in_force(lens.on) for row in lens.all(kind))
