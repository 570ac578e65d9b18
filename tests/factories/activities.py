"""Processing activities and their parts."""

from typing import Any

from registry import models as judgement
from tests.factories.engagements import engagement
from tests.factories.organisations import organisation
from tests.factories.reference import country, data_category, legal_term, subject_category
from tests.factories.writing import DAY, acting, made, numbers


def activity(**fields: Any) -> judgement.ProcessingActivity:
    return made(
        judgement.ProcessingActivity,
        fields,
        organisation=organisation,
        reference=lambda: f"A-{next(numbers)}",
        name="Staff accounts",
    )


def activity_subjects(**fields: Any) -> judgement.ActivitySubjects:
    return made(judgement.ActivitySubjects, fields, activity=activity, category=subject_category)


def activity_data(**fields: Any) -> judgement.ActivityData:
    return made(judgement.ActivityData, fields, activity=activity, category=data_category)


def activity_engagement(**fields: Any) -> judgement.ActivityEngagement:
    """By default an engagement of the activity's own organisation."""
    with acting():
        fields.setdefault("activity", None)
        fields["activity"] = fields["activity"] or activity()
        return made(
            judgement.ActivityEngagement,
            fields,
            engagement=lambda: engagement(organisation=fields["activity"].organisation),
        )


def activity_basis(**fields: Any) -> judgement.ActivityBasis:
    return made(judgement.ActivityBasis, fields, activity=activity, basis="c")


def activity_condition(**fields: Any) -> judgement.ActivityCondition:
    return made(judgement.ActivityCondition, fields, activity=activity, condition="9b")


def activity_recipient(**fields: Any) -> judgement.ActivityRecipient:
    return made(judgement.ActivityRecipient, fields, activity=activity, kind="authority", category="Tax authority")


def joint_controller(**fields: Any) -> judgement.JointController:
    return made(judgement.JointController, fields, activity=activity, name="Partner Ltd")


def activity_transfer(**fields: Any) -> judgement.ActivityTransfer:
    return made(judgement.ActivityTransfer, fields, activity=activity, country=country, mechanism="45")


def activity_criterion(**fields: Any) -> judgement.ActivityCriterion:
    return made(judgement.ActivityCriterion, fields, activity=activity, term=legal_term)


def confirmed_none(**fields: Any) -> judgement.ConfirmedNone:
    return made(judgement.ConfirmedNone, fields, activity=activity, item="transfers", on=DAY)
