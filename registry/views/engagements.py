"""Engagements: one organisation's agreements, assessments and decisions about one service it uses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.chains import links
from registry.findings.about import findings_about, past_about
from registry.findings.groups import grouped
from registry.inbox.coming import days_of_engagement
from registry.inbox.inbox import inbox_of
from registry.inbox.of_supplier import matters_of
from registry.lists.every_list import LISTS
from registry.pictures.service import service_pictures
from registry.reading.lens import Lens
from registry.records.agreed import agreed_terms, article_28
from registry.records.consequences import Consequences, consequences
from registry.records.verdicts import PROCESSING, last_assessment
from registry.request.permission import Permission, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import (
    Agreement,
    AmendedItem,
    ClauseReview,
    ControlSwitched,
    DeletionConfirmation,
    Engagement,
    EngagementOption,
    FileCheck,
    GuaranteeAssessment,
    NoticeDecision,
    Organisation,
    Paper,
    Review,
    RoleAssessment,
    TransferBasis,
)
from registry.views.absent import absent
from registry.views.folds import folds_of
from registry.views.listed import Listed, list_page
from registry.views.own_findings import open_and_decided
from registry.views.record_folds import SMALL, Records, record_folds
from registry.views.record_groups import rows_below
from registry.views.strips import supplier_strip
from registry.wording.facts import described
from suppliers.values import Involvement, Service, Supplier

PARTS = (
    EngagementOption,
    ControlSwitched,
    GuaranteeAssessment,
    Agreement,
    TransferBasis,
    NoticeDecision,
    DeletionConfirmation,
    Review,
)


@requires(Permission.READER)
def engagements(request: RegisterRequest) -> HttpResponse:
    return list_page(request, "engagements/list.html", Listed(request, LISTS["engagements"]))


@requires(Permission.READER)
def engagement(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Engagement, key)
    service = lens.get(Service, row.service_id) if row else None
    organisation = lens.get(Organisation, row.organisation_id) if row else None
    if row is None or service is None or organisation is None:
        return absent(request)
    folds, inbox, used = folds_of(request), inbox_of(lens), consequences(lens, row)
    # An engagement that has ended has findings of its own, which belong here too.
    found = findings_about(lens, f"engagement:{row.id}", f"ended:{row.id}")
    lines = matters_of(inbox, found, lens.on)
    states = open_and_decided(found)
    supplier = lens.get(Supplier, service.supplier_id)
    own = days_of_engagement(lens, organisation, row)
    uses = [used] if used else []
    return render(
        request,
        "engagements/detail.html",
        {
            "details": described(lens, row, leave_out={"organisation_id", "service_id"}),
            "engagement": row,
            "service": service,
            "supplier": supplier,
            "organisation": organisation,
            "may_edit": may_edit(request, row.organisation_id),
            "folds": folds,
            "strip": supplier and supplier_strip(lens, supplier, uses=uses, inbox=inbox, lines=lines, own=own),
            "inbox": inbox,
            "lines": lines,
            "consequences": used,
            "pictures": service_pictures(lens, service, [row]) if used else None,
            **_agreed(lens, used),
            "assessment": last_assessment(lens, row.id),
            "findings": found,
            **states,
            "groups_open": grouped(states["opened"]) if "findings" in folds or len(found) <= SMALL else None,
            "past": past_about(lens, f"engagement:{row.id}"),
            "record_folds": list(record_folds(lens, folds, _records(lens, row, service))),
        },
    )


def _agreed(lens: Lens, used: Consequences | None) -> dict[str, Any]:
    """The terms agreed and the items checked, where Article 28 asks for an agreement."""
    if used is None or used.engagement.role not in PROCESSING:
        return {"terms": [], "items": [], "agreed_for": []}
    return {
        "terms": agreed_terms(lens, [used]),
        "items": article_28(lens, [used]),
        "agreed_for": [(used, _("Agreed"))],
    }


def _records(lens: Lens, row: Engagement, service: Service) -> Iterator[Records]:
    """All records about the engagement, its agreements, the parties behind the service, the supplier and the papers."""
    for kind in PARTS:
        yield Records(kind=kind, rows=lens.where(kind, "engagement_id", row.id))
    agreements = lens.where(Agreement, "engagement_id", row.id)
    for each in agreements:
        for of_agreement in (AmendedItem, ClauseReview):
            yield _of_agreement(lens, of_agreement, each)
    papers = _papers(lens, row, agreements)
    yield Records(kind=RoleAssessment, rows=_roles(lens, row, service))
    yield Records(kind=Paper, rows=papers)
    yield Records(kind=FileCheck, rows=rows_below(lens, FileCheck, "paper_id", papers))
    reviews = _supplier_reviews(lens, row, service)
    yield Records(kind=Review, rows=reviews, name=_("Reviews of the supplier"), key="supplier-reviews")


def _papers(lens: Lens, row: Engagement, agreements: Iterable[Agreement]) -> list[Paper]:
    """The papers of the agreements and of the confirmations of deletion, each once."""
    confirmations = lens.where(DeletionConfirmation, "engagement_id", row.id)
    records: list[Agreement | DeletionConfirmation] = [*agreements, *confirmations]
    papers: list[Paper] = []
    for record in records:
        paper = lens.get(Paper, record.paper_id)
        if paper is not None and paper not in papers:
            papers.append(paper)
    return papers


def _supplier_reviews(lens: Lens, row: Engagement, service: Service) -> list[Review]:
    own = lens.where(Review, "organisation_id", row.organisation_id)
    return [review for review in own if review.supplier_id == service.supplier_id]


def _of_agreement(lens: Lens, kind: type[AmendedItem | ClauseReview], agreement: Agreement) -> Records:
    """The items of one agreement, changed or checked: another agreement may answer the same item differently."""
    rows = lens.where(kind, "agreement_id", agreement.id)
    found = Records(kind=kind, rows=rows, key=f"{kind.__name__.lower()}-{agreement.id}")
    return replace(found, name=f"{found.heading}: {agreement.name}")


def _roles(lens: Lens, row: Engagement, service: Service) -> list[RoleAssessment]:
    """The organisation's assessments of the parties behind the service at every level, also of former parties."""
    behind = {link.id for link in lens.where(Involvement, "service_id", service.id)}
    behind |= {link.involvement.id for link in links(lens, service)}
    own = lens.current(RoleAssessment, "organisation_id", row.organisation_id)
    return [each for each in own if each.involvement_id in behind]
