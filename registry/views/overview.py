"""Overview: what needs the reader today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.findings.finding import findings, grouped, still_open
from registry.history import timeline
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Engagement, OwnService, ProcessingActivity
from suppliers.values import Supplier

SHOWN = 9
RECENT = 6


@requires(Permission.READER)
def overview(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    opened = still_open(findings(lens))
    last = lens.register.number
    return render(
        request,
        "overview/overview.html",
        {
            "groups": grouped(opened)[:SHOWN],
            "open_count": len(opened),
            "entries": timeline.of_changes(lens, range(max(1, last - RECENT + 1), last + 1)),
            "last_change": last,
            "organisations": lens.organisations,
            "processors": {service.organisation_id for service in lens.all(OwnService)},
            "supplier_count": len(lens.all(Supplier)),
            "engagement_count": sum(e.in_force(lens.on) for e in lens.all(Engagement)),
            "activity_count": sum(a.in_force(lens.on) for a in lens.all(ProcessingActivity)),
        },
    )
