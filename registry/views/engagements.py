"""Engagements: what one organisation agreed, assessed and decided about one service it uses."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.chains import links
from registry.findings.finding import findings, still_open
from registry.reading.lens import Lens
from registry.records.consequences import consequences
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import (
    Agreement,
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
def engagement(request: HttpRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Engagement, key)
    service = lens.get(Service, row.service_id) if row else None
    if row is None or service is None:
        return absent(request)
    # What is asked of one that has ended belongs here as well.
    about = {f"engagement:{row.id}", f"ended:{row.id}"}
    found = [finding for finding in findings(lens) if finding.dossier in about]
    return render(
        request,
        "engagements/detail.html",
        {
            "told": described(lens, row, leave_out={"organisation_id", "service_id"}),
            "engagement": row,
            "service": service,
            "supplier": lens.get(Supplier, service.supplier_id),
            "organisation": lens.get(Organisation, row.organisation_id),
            "may_edit": request.user.may_edit(row.organisation_id) and lens.on == request.scope.today,  # type: ignore[union-attr, attr-defined]
            "follows": consequences(lens, row),
            "opened": still_open(found),
            "decided": [finding for finding in found if finding.decided],
            "groups": [*groups(lens, PARTS, "engagement_id", row.id), *_assessed(lens, row, service)],
        },
    )


def _assessed(lens: Lens, row: Engagement, service: Service) -> list[RecordGroup]:
    """What hangs on the agreements, the parties behind the service, the supplier and the papers."""
    agreements = lens.where(Agreement, "engagement_id", row.id)
    confirmed = lens.where(DeletionConfirmation, "engagement_id", row.id)
    held = dict.fromkeys([*(each.paper_id for each in agreements), *(each.paper_id for each in confirmed)])
    papers = [paper for key in held if (paper := lens.get(Paper, key))]
    checks = [check for paper in papers for check in lens.where(FileCheck, "paper_id", paper.id)]
    own = lens.where(Review, "organisation_id", row.organisation_id)
    others = group(lens, Review, [r for r in own if r.supplier_id == service.supplier_id])
    found = [
        *(_clauses(lens, each) for each in agreements),
        group(lens, RoleAssessment, _roles(lens, row, service)),
        group(lens, Paper, papers),
        group(lens, FileCheck, checks),
        replace(others, name=_("Reviews of the supplier")),
    ]
    return [each for each in found if each.rows]


def _clauses(lens: Lens, agreement: Agreement) -> RecordGroup:
    """The reviews of one agreement's clauses: another may answer the same item otherwise."""
    found = group(lens, ClauseReview, lens.where(ClauseReview, "agreement_id", agreement.id))
    return replace(found, name=f"{found.name}: {agreement.name}")


def _roles(lens: Lens, row: Engagement, service: Service) -> list[RoleAssessment]:
    """The organisation's assessments of the parties behind the service, at every level, former ones among them."""
    behind = {link.id for link in lens.where(Involvement, "service_id", service.id)}
    behind |= {link.involvement.id for link in links(lens, service)}
    own = lens.where(RoleAssessment, "organisation_id", row.organisation_id)
    return [each for each in own if each.involvement_id in behind]
