"""The judgement as tables: fields, constraints and help texts. Row logic is in ``registry.values``."""

from registry.models.activity import ActivityData, ActivityEngagement, ActivitySubjects, ProcessingActivity
from registry.models.decision import FindingDecision
from registry.models.organisation import Engagement, Organisation
from registry.people.membership import Membership
from registry.people.user import User

__all__ = [
    "ActivityData",
    "ActivityEngagement",
    "ActivitySubjects",
    "Engagement",
    "FindingDecision",
    "Membership",
    "Organisation",
    "ProcessingActivity",
    "User",
]
