"""The judgement as plain frozen values: one class per tracked model, with all logic of one row."""

from registry.values.activity import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    LawfulBasis,
    ProcessingActivity,
)
from registry.values.decision import Decision, FindingDecision
from registry.values.organisation import Engagement, Membership, Organisation, Regime, Role
from suppliers.values import Row

# One value per tracked model of the same name.
ROWS: list[type[Row]] = [
    Organisation,
    Membership,
    Engagement,
    ProcessingActivity,
    ActivitySubjects,
    ActivityData,
    ActivityEngagement,
    FindingDecision,
]

__all__ = [
    "ROWS",
    "ActivityData",
    "ActivityEngagement",
    "ActivitySubjects",
    "Decision",
    "Engagement",
    "FindingDecision",
    "LawfulBasis",
    "Membership",
    "Organisation",
    "ProcessingActivity",
    "Regime",
    "Role",
]
