"""Processing activities: the list, and each record in the law's order."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.history import timeline
from registry.reading.lens import Lens
from registry.records import activity_record, controller_record, keeper
from registry.records.article_30.activity import activity_part
from registry.records.article_30.keeper import keeper_section
from registry.request.permission import Permission, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import (
    ActivityCriterion,
    ActivityRecipient,
    ConfirmedNone,
    Organisation,
    OrganisationConfirmedNone,
    ProcessingActivity,
    Review,
)
from registry.views.absent import absent
from registry.views.clients import providers
from registry.views.own_findings import findings_of, open_and_decided
from registry.wording.facts import described, groups

# Columns that the page of an activity shows in places of their own.
SHOWN_APART = frozenset(
    {"organisation_id", "reference", "name", "business_function", "status", "purposes", "security", "starts", "ends"}
)
PARTS = (ConfirmedNone, ActivityCriterion, ActivityRecipient, Review)


@requires(Permission.READER)
def activities(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    records = [_record(lens, organisation) for organisation in lens.organisations]
    return render(request, "activities/list.html", {"records": records, "processors": providers(lens)})


def _record(lens: Lens, organisation: Organisation) -> tuple[Any, ...]:
    """The controller record of an organisation, with the organisation's own facts."""
    return (
        controller_record(lens, organisation),
        described(lens, organisation, leave_out={"legal_name"}),
        groups(lens, (OrganisationConfirmedNone,), "organisation_id", organisation.id),
    )


@requires(Permission.READER)
def activity(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(ProcessingActivity, key)
    if row is None:
        return absent(request)
    organisation = lens.get(Organisation, row.organisation_id)
    if organisation is None:
        return absent(request)
    record = activity_record(lens, row, organisation)
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
            "may_edit": may_edit(request, organisation.id),
            **open_and_decided(findings_of(lens, f"activity:{row.id}")),
            "entries": timeline.of_activity(lens, row.id),
        },
    )
