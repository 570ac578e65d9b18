"""Rights: what a person may do, the roles that give each right, and the right that each kind of record needs."""

from enum import StrEnum

from django.db.models import Model

from registry.models import (
    Assignment,
    ClauseReview,
    FindingDecision,
    GuaranteeAssessment,
    InstallationRole,
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    Membership,
    NoticeDecision,
    Organisation,
    OrganisationConfirmedNone,
    QuestionFinding,
    Review,
    RoleAssessment,
    User,
)
from registry.values import InstallationDuty, Role
from suppliers.models import LAW, Account, Erasure


class Right(StrEnum):
    """What a person may do: READ to PEOPLE for an organisation, the others for the installation."""

    READ = "read"
    ENTER = "enter"
    ASSESS = "assess"
    PEOPLE = "people"
    LAW = "law"
    OPERATE = "operate"


# The role in an organisation that gives each right. Every role gives READ.
ROLE_FOR = {Right.ENTER: Role.EDITOR, Right.ASSESS: Role.DPO, Right.PEOPLE: Role.ADMINISTRATOR}
DUTY_FOR = {Right.LAW: InstallationDuty.KEEPER, Right.OPERATE: InstallationDuty.OPERATOR}

# What a data protection officer answers for: assessments, decisions, reviews, letters, the organisation's own limits.
ASSESSED: frozenset[type[Model]] = frozenset(
    {
        Assignment,
        ClauseReview,
        FindingDecision,
        GuaranteeAssessment,
        Letter,
        LetterFor,
        LetterPaper,
        LetterPart,
        LetterQuestion,
        NoticeDecision,
        Organisation,
        OrganisationConfirmedNone,
        QuestionFinding,
        Review,
        RoleAssessment,
    }
)


def right_to_write(model: type[Model]) -> Right:
    """The right that a person needs to write records of a model."""
    if model in LAW:
        return Right.LAW
    if model in (InstallationRole, Account, Erasure):
        return Right.OPERATE
    if model in (Membership, User):
        return Right.PEOPLE
    if model in ASSESSED:
        return Right.ASSESS
    return Right.ENTER


def role_for(right: Right) -> str:
    """The role that gives a right, in words."""
    if right in DUTY_FOR:
        return str(DUTY_FOR[right].label)
    return str(ROLE_FOR[right].label)
