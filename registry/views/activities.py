"""Processing activities: the list, and each record in the law's order."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.findings.finding import findings, still_open
from registry.history import timeline
from registry.records import activity_record, controller_record, keeper
from registry.records.article_30.activity import activity_part
from registry.records.article_30.keeper import keeper_section
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import (
    ActivityCriterion,
    ActivityRecipient,
    ConfirmedNone,
    Organisation,
    OrganisationConfirmedNone,
    OwnService,
    ProcessingActivity,
    Review,
)
from registry.views.absent import absent
from registry.wording.facts import described, groups

# Columns that the page of an activity shows in places of their own.
SHOWN_APART = frozenset(
    {"organisation_id", "reference", "name", "business_function", "status", "purposes", "security", "starts", "ends"}
)
PARTS = (ConfirmedNone, ActivityCriterion, ActivityRecipient, Review)


@requires(Permission.READER)
def activities(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    records = [
        (
            controller_record(lens, organisation),
            described(lens, organisation, leave_out={"legal_name"}),
            groups(lens, (OrganisationConfirmedNone,), "organisation_id", organisation.id),
        )
        for organisation in lens.organisations
    ]
    processors = {service.organisation_id for service in lens.all(OwnService)}
    return render(request, "activities/list.html", {"records": records, "processors": processors})


@requires(Permission.READER)
def activity(request: HttpRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(ProcessingActivity, key)
    organisation = lens.get(Organisation, row.organisation_id) if row else None
    if row is None or organisation is None:
        return absent(request)
    record = activity_record(lens, row, organisation)
    found = [finding for finding in findings(lens) if finding.dossier == f"activity:{row.id}"]
    return render(
        request,
        "activities/detail.html",
        {
            "activity": row,
            "part": activity_part(record),
            "engagements": record.engagements,
            "rest": described(lens, row, leave_out=SHOWN_APART),
            "groups": groups(lens, PARTS, "activity_id", row.id),
            "organisation": organisation,
            "keeper": keeper_section(keeper(lens, organisation), _("Controller")),
            "ended": row.ends is not None and row.ends < lens.on,
            "may_edit": request.user.may_edit(organisation.id) and lens.on == request.scope.today,  # type: ignore[union-attr, attr-defined]
            "opened": still_open(found),
            "decided": [finding for finding in found if finding.decided],
            "entries": timeline.of_activity(lens, row.id),
        },
    )
