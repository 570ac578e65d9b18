"""Fixes that are records of ours: agreements, assessments and answers of an engagement, activities, clients, papers."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.rules.fixes.target import FixTarget, Opens, new, record
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    Agreement,
    AgreementKind,
    ClauseReview,
    ClientSubProcessor,
    ControlSwitched,
    DeletionConfirmation,
    Engagement,
    GuaranteeAssessment,
    JointController,
    NoticeDecision,
    Organisation,
    ProcessingActivity,
    ProcessingForClient,
    Review,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import Involvement, Row, Supplier

AGREEMENT = new("agreement:add", _("Record the agreement"), Agreement, engagement=Engagement)
# Terms that are agreed anew amend the agreement that the finding names. It keeps what it said.
AMENDMENT = FixTarget(
    name="agreement:add",
    opens=Opens.NEW,
    button=_("Record the amendment"),
    kind=Agreement,
    filled={"engagement": Engagement, "amends": Agreement},
    values={"kind": AgreementKind.AMENDMENT},
    otherwise=AGREEMENT,
)
AGREEMENT_TERMS = record("agreement:row", _("Complete the agreement"), Agreement)
CLAUSES = record("agreement:clauses", _("Check the clauses"), Agreement, part=ClauseReview)

GUARANTEES = record("engagement:guarantees", _("Assess the guarantees"), Engagement, part=GuaranteeAssessment)
CONTROLS = record("engagement:controls", _("Record the control"), Engagement, part=ControlSwitched)
NOTICES = record("engagement:notices", _("Answer the notice"), Engagement, part=NoticeDecision)
DELETION = record("engagement:deletion", _("Record the confirmation"), Engagement, part=DeletionConfirmation)
DATES = record("engagement:dates", _("Record the end"), Engagement, part="ends")

# An assessment that left the role open is completed. Where there is none, a new one is entered.
ROLE = record(
    "role:involvement",
    _("Assess the role"),
    RoleAssessment,
    otherwise=new(
        "role:involvement", _("Assess the role"), RoleAssessment, organisation=Organisation, involvement=Involvement
    ),
)

ACTIVITY_BASES = record("activity:bases", _("Complete the record"), ProcessingActivity, part=ActivityBasis)
ACTIVITY_CONDITIONS = record(
    "activity:conditions", _("Complete the record"), ProcessingActivity, part=ActivityCondition
)
ACTIVITY_DAYS = record("activity:days", _("Correct the status"), ProcessingActivity, part="status")
ACTIVITY_LAW = record("activity:law", _("Record the law"), ProcessingActivity, part="regime")
ACTIVITY_DATA = record("activity:data", _("Complete the record"), ProcessingActivity, part=ActivityData)
ACTIVITY_RECIPIENTS = record(
    "activity:recipients", _("Complete the record"), ProcessingActivity, part=ActivityRecipient
)
ACTIVITY_SERVICES = record("activity:services", _("Select the service"), ProcessingActivity, part=ActivityEngagement)
ACTIVITY_TRANSFERS = record("activity:transfers", _("Complete the record"), ProcessingActivity, part=ActivityTransfer)
# What an activity records as its own transfer is altered there, also where it goes through a service.
TRANSFERS = replace(
    record("engagement:transfers", _("Record the transfer basis"), Engagement, part=TransferBasis),
    of={ActivityTransfer: ACTIVITY_TRANSFERS},
)
JOINT = record("activity:joint", _("Record the arrangement"), ProcessingActivity, part=JointController)
DPIA = record("activity:dpia", _("Record the assessment"), ProcessingActivity, part="dpia")

HEAD = record("organisation:head", _("Complete the record"), Organisation)
COMPLAINTS = record("organisation:complaints", _("Record who receives them"), Organisation, part="complaints")
ORGANISATION_LAW = record("organisation:law", _("Record the law"), Organisation, part="regime")

CLIENT_SUB_PROCESSORS = record(
    "client:sub-processors", _("Complete the record"), ProcessingForClient, part=ClientSubProcessor
)
CLIENT = record("client:record", _("Complete the record"), ProcessingForClient)


def _review(otherwise: FixTarget | None = None, **subject: type[Row]) -> FixTarget:
    return FixTarget(
        name="review:add",
        opens=Opens.NEW,
        button=_("Enter the review"),
        kind=Review,
        filled={"organisation": Organisation, **subject},
        otherwise=otherwise,
    )


# A review has one subject: the engagement, otherwise the activity, otherwise the supplier.
REVIEW = _review(
    engagement=Engagement, otherwise=_review(activity=ProcessingActivity, otherwise=_review(supplier=Supplier))
)
FILE = FixTarget(name="paper:row", opens=Opens.NAMED, button=_("Record the file"), part="address")
