"""Processing activities: the list, and each record in the law's order."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.findings.about import findings_about, past_about
from registry.findings.groups import grouped
from registry.history import timeline
from registry.inbox.coming import days_of_activity
from registry.inbox.inbox import inbox_of
from registry.inbox.of_supplier import matters_of
from registry.lists.every_list import LISTS
from registry.reading.lens import Lens
from registry.records import activity_record, keeper
from registry.records.article_30.activity import activity_part
from registry.records.article_30.keeper import keeper_section
from registry.request.permission import Permission, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import (
    ActivityCriterion,
    ActivityRecipient,
    ActivityTransfer,
    ConfirmedNone,
    Organisation,
    OrganisationConfirmedNone,
    ProcessingActivity,
    Review,
)
from registry.views.absent import absent
from registry.views.clients import providers
from registry.views.folds import folds_of
from registry.views.listed import Listed, list_page
from registry.views.own_findings import open_and_decided
from registry.views.record_folds import SMALL, Records, record_folds
from registry.views.record_history import history_if_asked
from registry.views.strips import activity_strip
from registry.wording.facts import Described, RecordGroup, described, groups

# Columns that the page of an activity shows in places of their own.
SHOWN_APART = frozenset(
    {"organisation_id", "reference", "name", "business_function", "status", "purposes", "security", "starts", "ends"}
)
PARTS = (ConfirmedNone, ActivityCriterion, ActivityRecipient, ActivityTransfer, Review)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationListed:
    """An organisation above the list: its own facts, and how many activities it has."""

    organisation: Organisation
    details: Described
    none: list[RecordGroup]
    count: int


@requires(Permission.READER)
def activities(request: RegisterRequest) -> HttpResponse:
    lens, listed = lens_of(request), Listed(request, LISTS["activities"])
    keepers = [_keeper(lens, organisation) for organisation in lens.organisations]
    return list_page(request, "activities/list.html", listed, keepers=keepers, processors=providers(lens))


def _keeper(lens: Lens, organisation: Organisation) -> OrganisationListed:
    return OrganisationListed(
        organisation=organisation,
        details=described(lens, organisation, leave_out={"legal_name"}),
        none=groups(lens, (OrganisationConfirmedNone,), "organisation_id", organisation.id),
        count=len(lens.current(ProcessingActivity, "organisation_id", organisation.id)),
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
    folds, inbox = folds_of(request), inbox_of(lens)
    found = findings_about(lens, f"activity:{row.id}")
    lines = matters_of(inbox, found, lens.on)
    states = open_and_decided(found)
    own = days_of_activity(lens, organisation, row)
    kinds = (Records(kind=kind, rows=lens.where(kind, "activity_id", row.id)) for kind in PARTS)
    return render(
        request,
        "activities/detail.html",
        {
            "activity": row,
            "strip": activity_strip(lens, record, inbox=inbox, lines=lines, own=own),
            "inbox": inbox,
            "lines": lines,
            "folds": folds,
            "part": activity_part(record),
            "engagements": record.engagements,
            "rest": described(lens, row, leave_out=SHOWN_APART),
            "record_folds": list(record_folds(lens, folds, kinds)),
            "organisation": organisation,
            "keeper": keeper_section(keeper(lens, organisation), _("Controller")),
            "ended": row.ends is not None and row.ends < lens.on,
            "may_edit": may_edit(request, organisation.id),
            "findings": found,
            **states,
            "groups_open": grouped(states["opened"]) if "findings" in folds or len(found) <= SMALL else None,
            "past": past_about(lens, f"activity:{row.id}"),
            "entries": history_if_asked(request, lambda: timeline.of_activity(lens, row.id)),
        },
    )
