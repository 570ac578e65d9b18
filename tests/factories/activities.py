"""Processing activities and their parts."""

from typing import Any

from registry import models as ours
from tests.factories.engagements import engagement
from tests.factories.organisations import organisation
from tests.factories.reference import country, data_category, legal_term, subject_category
from tests.factories.writing import DAY, acting, made, numbers


def activity(**fields: Any) -> ours.ProcessingActivity:
    return made(
        ours.ProcessingActivity,
        fields,
        organisation=organisation,
        reference=lambda: f"A-{next(numbers)}",
        name="Staff accounts",
    )


def activity_subjects(**fields: Any) -> ours.ActivitySubjects:
    return made(ours.ActivitySubjects, fields, activity=activity, category=subject_category)


def activity_data(**fields: Any) -> ours.ActivityData:
    return made(ours.ActivityData, fields, activity=activity, category=data_category)


def activity_engagement(**fields: Any) -> ours.ActivityEngagement:
    """By default an engagement of the activity's own organisation."""
    with acting():
        fields.setdefault("activity", None)
        fields["activity"] = fields["activity"] or activity()
        return made(
            ours.ActivityEngagement,
            fields,
            engagement=lambda: engagement(organisation=fields["activity"].organisation),
        )


def activity_purpose(**fields: Any) -> ours.ActivityPurpose:
    return made(ours.ActivityPurpose, fields, activity=activity, purpose="To pay people")


def activity_basis(**fields: Any) -> ours.ActivityBasis:
    return made(ours.ActivityBasis, fields, activity=activity, basis="c")


def activity_condition(**fields: Any) -> ours.ActivityCondition:
    return made(ours.ActivityCondition, fields, activity=activity, condition="9b")


def activity_recipient(**fields: Any) -> ours.ActivityRecipient:
    return made(ours.ActivityRecipient, fields, activity=activity, kind="authority", category="Tax authority")


def joint_controller(**fields: Any) -> ours.JointController:
    return made(ours.JointController, fields, activity=activity, name="Partner Ltd")


def activity_transfer(**fields: Any) -> ours.ActivityTransfer:
    return made(ours.ActivityTransfer, fields, activity=activity, country=country, mechanism="45")


def activity_criterion(**fields: Any) -> ours.ActivityCriterion:
    return made(ours.ActivityCriterion, fields, activity=activity, term=legal_term)


def confirmed_none(**fields: Any) -> ours.ConfirmedNone:
    return made(ours.ConfirmedNone, fields, activity=activity, item="transfers", on=DAY)
