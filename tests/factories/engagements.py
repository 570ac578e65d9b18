"""Services in use: options, agreements, assessments and reviews."""

from typing import Any

from registry import models as ours
from tests.factories.claims import security_measure
from tests.factories.organisations import organisation
from tests.factories.parties import change_notice, involvement
from tests.factories.reference import country
from tests.factories.suppliers import service, service_option, supplier
from tests.factories.writing import DAY, acting, made


def engagement(**fields: Any) -> ours.Engagement:
    return made(ours.Engagement, fields, organisation=organisation, service=service)


def engagement_option(**fields: Any) -> ours.EngagementOption:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            ours.EngagementOption,
            fields,
            option=lambda: service_option(service=fields["engagement"].service),
        )


def control_switched(**fields: Any) -> ours.ControlSwitched:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            ours.ControlSwitched,
            fields,
            measure=lambda: security_measure(service=fields["engagement"].service),
        )


def guarantee_assessment(**fields: Any) -> ours.GuaranteeAssessment:
    words = {"by": "data protection officer", "evidence": "The statement"}
    return made(
        ours.GuaranteeAssessment,
        fields,
        engagement=engagement,
        on=DAY,
        tier="low",
        outcome="sufficient",
        **words,
    )


def paper(**fields: Any) -> ours.Paper:
    return made(ours.Paper, fields, organisation=organisation, kind="agreement", title="Signed agreement")


def file_check(**fields: Any) -> ours.FileCheck:
    return made(ours.FileCheck, fields, paper=paper, on=DAY, found=True)


def agreement(**fields: Any) -> ours.Agreement:
    return made(ours.Agreement, fields, engagement=engagement, title="Data processing agreement")


def amended_item(**fields: Any) -> ours.AmendedItem:
    return made(ours.AmendedItem, fields, agreement=_amendment, item="28(3)(a)")


def _amendment() -> ours.Agreement:
    amends = agreement()
    return agreement(engagement=amends.engagement, kind="amendment", title="Amendment", amends=amends)


def clause_review(**fields: Any) -> ours.ClauseReview:
    return made(ours.ClauseReview, fields, agreement=agreement, item="28(3)(a)")


def role_assessment(**fields: Any) -> ours.RoleAssessment:
    return made(
        ours.RoleAssessment,
        fields,
        organisation=organisation,
        involvement=involvement,
        role="sub-processor",
        reason="It hosts",
        on=DAY,
    )


def notice_decision(**fields: Any) -> ours.NoticeDecision:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            ours.NoticeDecision,
            fields,
            notice=lambda: change_notice(service=fields["engagement"].service),
            received=DAY,
        )


def transfer_basis(**fields: Any) -> ours.TransferBasis:
    return made(
        ours.TransferBasis,
        fields,
        engagement=engagement,
        regime="EU",
        importer=supplier,
        country=country,
        mechanism="46(2)(c)",
    )


def deletion_confirmation(**fields: Any) -> ours.DeletionConfirmation:
    """By default of the supplier itself."""
    return made(ours.DeletionConfirmation, fields, engagement=engagement, on=DAY)


def review(**fields: Any) -> ours.Review:
    """By default of a supplier."""
    reviewed: dict[str, Any] = {}
    if not {"engagement", "activity"} & set(fields):
        reviewed["supplier"] = supplier
    return made(
        ours.Review,
        fields,
        organisation=organisation,
        by="privacy office",
        on=DAY,
        outcome="good",
        **reviewed,
    )
