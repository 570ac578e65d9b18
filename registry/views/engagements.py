"""Engagements: one organisation's agreements, assessments and decisions about one service it uses."""

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.chains import links
from registry.findings.about import findings_about, past_about
from registry.pictures.service import service_pictures
from registry.reading.lens import Lens
from registry.records.consequences import consequences
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
from registry.views.own_findings import open_and_decided
from registry.views.record_groups import filled, rows_below
from registry.wording.facts import RecordGroup, described, group, groups
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
def engagement(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Engagement, key)
    if row is None:
        return absent(request)
    service = lens.get(Service, row.service_id)
    if service is None:
        return absent(request)
    # An engagement that has ended has findings of its own, which belong here too.
    found = findings_about(lens, f"engagement:{row.id}", f"ended:{row.id}")
    used = consequences(lens, row)
    return render(
        request,
        "engagements/detail.html",
        {
            "details": described(lens, row, leave_out={"organisation_id", "service_id"}),
            "engagement": row,
            "service": service,
            "supplier": lens.get(Supplier, service.supplier_id),
            "organisation": lens.get(Organisation, row.organisation_id),
            "may_edit": may_edit(request, row.organisation_id),
            "consequences": used,
            "pictures": service_pictures(lens, service, [row]) if used else None,
            **open_and_decided(found),
            "past": past_about(lens, f"engagement:{row.id}"),
            "groups": [*groups(lens, PARTS, "engagement_id", row.id), *_assessed(lens, row, service)],
        },
    )


def _assessed(lens: Lens, row: Engagement, service: Service) -> list[RecordGroup]:
    """Records about the agreements, the parties behind the service, the supplier and the papers."""
    agreements = lens.where(Agreement, "engagement_id", row.id)
    papers = _papers(lens, row, agreements)
    reviews = group(lens, Review, _supplier_reviews(lens, row, service))
    found = [_of_agreement(lens, kind, each) for each in agreements for kind in (AmendedItem, ClauseReview)]
    found += [
        group(lens, RoleAssessment, _roles(lens, row, service)),
        group(lens, Paper, papers),
        group(lens, FileCheck, rows_below(lens, FileCheck, "paper_id", papers)),
        replace(reviews, name=_("Reviews of the supplier")),
    ]
    return filled(found)


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


def _of_agreement(lens: Lens, kind: type[AmendedItem | ClauseReview], agreement: Agreement) -> RecordGroup:
    """The items of one agreement, changed or checked: another agreement may answer the same item differently."""
    found = group(lens, kind, lens.where(kind, "agreement_id", agreement.id))
    return replace(found, name=f"{found.name}: {agreement.name}")


def _roles(lens: Lens, row: Engagement, service: Service) -> list[RoleAssessment]:
    """The organisation's assessments of the parties behind the service at every level, also of former parties."""
    behind = {link.id for link in lens.where(Involvement, "service_id", service.id)}
    behind |= {link.involvement.id for link in links(lens, service)}
    own = lens.current(RoleAssessment, "organisation_id", row.organisation_id)
    return [each for each in own if each.involvement_id in behind]
