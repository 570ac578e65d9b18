"""Our own records as tables: fields, constraints and help texts. The logic of a row is in ``registry.values``."""

from registry.access_log.event import AccessEvent
from registry.models.activity import ActivityCriterion, ConfirmedNone, ProcessingActivity
from registry.models.activity_lawfulness import ActivityBasis, ActivityCondition, ActivityPurpose
from registry.models.activity_recipients import ActivityEngagement, ActivityRecipient, ActivityTransfer, JointController
from registry.models.activity_subjects import ActivityData, ActivitySubjects
from registry.models.agreement import Agreement, AmendedItem, ClauseReview, FileCheck, Paper
from registry.models.assessment import NoticeDecision, Review, RoleAssessment
from registry.models.assignment import Assignment
from registry.models.client import ClientConfirmedNone, ClientSubProcessor, OwnService, ProcessingForClient
from registry.models.decision import FindingDecision
from registry.models.deletion import DeletionConfirmation
from registry.models.letter import Letter, LetterFor, LetterPaper
from registry.models.letter_question import LetterPart, LetterQuestion, QuestionFinding
from registry.models.organisation import (
    ControlSwitched,
    Engagement,
    EngagementOption,
    GuaranteeAssessment,
    Organisation,
    OrganisationConfirmedNone,
)
from registry.models.receipt import ExportReceipt
from registry.models.transfer_ground import TransferBasis
from registry.people.installation_role import InstallationRole
from registry.people.last_seen import LastSeen
from registry.people.membership import Membership
from registry.people.saved_view import SavedView
from registry.people.user import User

__all__ = [
    "AccessEvent",
    "ActivityBasis",
    "ActivityCondition",
    "ActivityCriterion",
    "ActivityData",
    "ActivityEngagement",
    "ActivityPurpose",
    "ActivityRecipient",
    "ActivitySubjects",
    "ActivityTransfer",
    "Agreement",
    "AmendedItem",
    "Assignment",
    "ClauseReview",
    "ClientConfirmedNone",
    "ClientSubProcessor",
    "ConfirmedNone",
    "ControlSwitched",
    "DeletionConfirmation",
    "Engagement",
    "EngagementOption",
    "ExportReceipt",
    "FileCheck",
    "FindingDecision",
    "GuaranteeAssessment",
    "InstallationRole",
    "JointController",
    "LastSeen",
    "Letter",
    "LetterFor",
    "LetterPaper",
    "LetterPart",
    "LetterQuestion",
    "Membership",
    "NoticeDecision",
    "Organisation",
    "OrganisationConfirmedNone",
    "OwnService",
    "Paper",
    "ProcessingActivity",
    "ProcessingForClient",
    "QuestionFinding",
    "Review",
    "RoleAssessment",
    "SavedView",
    "TransferBasis",
    "User",
]
