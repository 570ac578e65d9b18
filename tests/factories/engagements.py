"""Services in use: what was chosen, agreed, assessed and reviewed."""

from typing import Any

from registry import models as judgement
from tests.factories.claims import security_measure
from tests.factories.organisations import organisation
from tests.factories.parties import change_notice, involvement
from tests.factories.reference import country
from tests.factories.suppliers import service, service_option, supplier
from tests.factories.writing import DAY, acting, made


def engagement(**fields: Any) -> judgement.Engagement:
    return made(judgement.Engagement, fields, organisation=organisation, service=service)


def engagement_option(**fields: Any) -> judgement.EngagementOption:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            judgement.EngagementOption, fields, option=lambda: service_option(service=fields["engagement"].service)
        )


def control_switched(**fields: Any) -> judgement.ControlSwitched:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            judgement.ControlSwitched, fields, measure=lambda: security_measure(service=fields["engagement"].service)
        )


def guarantee_assessment(**fields: Any) -> judgement.GuaranteeAssessment:
    words = {"by": "data protection officer", "evidence": "The statement"}
    return made(
        judgement.GuaranteeAssessment, fields, engagement=engagement, on=DAY, tier="low", outcome="sufficient", **words
    )


def paper(**fields: Any) -> judgement.Paper:
    return made(judgement.Paper, fields, organisation=organisation, kind="agreement", title="Signed agreement")


def file_check(**fields: Any) -> judgement.FileCheck:
    return made(judgement.FileCheck, fields, paper=paper, on=DAY, found=True)


def agreement(**fields: Any) -> judgement.Agreement:
    return made(judgement.Agreement, fields, engagement=engagement, title="Data processing agreement")


def clause_review(**fields: Any) -> judgement.ClauseReview:
    return made(judgement.ClauseReview, fields, agreement=agreement, item="28(3)(a)")


def role_assessment(**fields: Any) -> judgement.RoleAssessment:
    return made(
        judgement.RoleAssessment,
        fields,
        organisation=organisation,
        involvement=involvement,
        role="sub-processor",
        reason="It hosts",
        on=DAY,
    )


def notice_decision(**fields: Any) -> judgement.NoticeDecision:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return made(
            judgement.NoticeDecision,
            fields,
            notice=lambda: change_notice(service=fields["engagement"].service),
            received=DAY,
        )


def transfer_basis(**fields: Any) -> judgement.TransferBasis:
    return made(
        judgement.TransferBasis,
        fields,
        engagement=engagement,
        regime="EU",
        importer=supplier,
        country=country,
        mechanism="46(2)(c)",
    )


def deletion_confirmation(**fields: Any) -> judgement.DeletionConfirmation:
    """By default of the supplier itself."""
    return made(judgement.DeletionConfirmation, fields, engagement=engagement, on=DAY)


def review(**fields: Any) -> judgement.Review:
    """By default of a supplier."""
    reviewed = {"supplier": supplier} if not {"engagement", "activity"} & set(fields) else {}
    return made(
        judgement.Review, fields, organisation=organisation, by="privacy office", on=DAY, outcome="good", **reviewed
    )
