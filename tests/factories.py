"""Records for tests: each function writes one, with what it needs, in the change under way or in one of its own.

A field that is not given takes the default named here; a default that is a function makes its record when needed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count, cycle
from typing import Any, TypeVar

from registry import models as judgement
from registry.models import User
from suppliers import models as facts
from suppliers import tracked
from suppliers.change import change

M = TypeVar("M", bound=tracked.Tracked)
_numbers = count(1)
_codes = cycle(a + b for a in "XQZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DAY = date(2026, 1, 5)
REFERENCE = {"source": "Official Journal", "confirmed": "primary"}


@contextmanager
def acting(user: User | None = None, reason: str = "A test writes") -> Iterator[tracked.Acting]:
    """The change under way, or a new one by *user* (the loader where none is given)."""
    under_way = tracked.acting.get()
    if under_way is not None:
        yield under_way
        return
    with change(by=user or User.objects.loader(), reason=reason) as act:
        yield act


def _made(model: type[M], given: dict[str, Any], **defaults: Any) -> M:
    with acting():
        for name, value in defaults.items():
            if name not in given and f"{name}_id" not in given:
                given[name] = value() if callable(value) else value
        record = model(**given)
        record.save()
    return record


def country(**fields: Any) -> facts.Country:
    return _made(facts.Country, fields, id=lambda: next(_codes))


def country_membership(**fields: Any) -> facts.CountryMembership:
    return _made(facts.CountryMembership, fields, country=country, group="EEA", **REFERENCE)


def adequacy_decision(**fields: Any) -> facts.AdequacyDecision:
    return _made(facts.AdequacyDecision, fields, regime="EU", country=country, number="(EU) 2023/1795", **REFERENCE)


def legal_event(**fields: Any) -> facts.LegalEvent:
    words = {"name": "A new act", "effect": "Terms are read again"}
    return _made(facts.LegalEvent, fields, regime="UK", on=DAY, **words, **REFERENCE)


def statutory_term(**fields: Any) -> facts.StatutoryTerm:
    if "number" not in fields and "unit" not in fields:
        fields |= {"number": 72, "unit": "hours"}
    words = {"provision": "Art. 33(1)", "what": "notice to the authority"}
    return _made(facts.StatutoryTerm, fields, regime="EU", **words, **REFERENCE)


def legal_term(**fields: Any) -> facts.LegalTerm:
    words = {"list": "dpia", "name": "Evaluation or scoring"}
    return _made(facts.LegalTerm, fields, code=lambda: str(next(_numbers)), starts=DAY, **words, **REFERENCE)


def data_category(**fields: Any) -> facts.DataCategory:
    return _made(facts.DataCategory, fields, name="Account data")


def subject_category(**fields: Any) -> facts.SubjectCategory:
    return _made(facts.SubjectCategory, fields, name="Employees")


def supplier(**fields: Any) -> facts.Supplier:
    return _made(facts.Supplier, fields, legal_name="Acme Ltd")


def person(**fields: Any) -> facts.Person:
    return _made(facts.Person, fields, name="Petra Person", email="petra@acme.example", phone="+44 20 0000")


def contact(**fields: Any) -> facts.Contact:
    return _made(facts.Contact, fields, supplier=supplier, position="Privacy office")


def document(**fields: Any) -> facts.Document:
    return _made(facts.Document, fields, supplier=supplier, title="Statement")


def service(**fields: Any) -> facts.Service:
    return _made(facts.Service, fields, supplier=supplier, name="Hosting")


def service_option(**fields: Any) -> facts.ServiceOption:
    return _made(facts.ServiceOption, fields, service=service, name="Managed")


def component(**fields: Any) -> facts.Component:
    return _made(facts.Component, fields, service=service, kind="other", name="Mail server")


def data_handled(**fields: Any) -> facts.DataHandled:
    return _made(facts.DataHandled, fields, service=service, category=data_category)


def involvement(**fields: Any) -> facts.Involvement:
    return _made(facts.Involvement, fields, service=service, party=supplier, kind="hosts")


def change_notice(**fields: Any) -> facts.ChangeNotice:
    return _made(facts.ChangeNotice, fields, service=service, kind="adds", announced=DAY)


def notice_link(**fields: Any) -> facts.NoticeLink:
    return _made(facts.NoticeLink, fields, notice=change_notice, involvement=involvement)


def mention(**fields: Any) -> facts.Mention:
    return _made(facts.Mention, fields, document=document, party=supplier, section="Annex II")


def commitment(**fields: Any) -> facts.Commitment:
    return _made(facts.Commitment, fields, service=service, topic="instructions")


def declaration(**fields: Any) -> facts.Declaration:
    return _made(facts.Declaration, fields, service=service, kind="no sub-processors")


def declared_party(**fields: Any) -> facts.DeclaredParty:
    return _made(facts.DeclaredParty, fields, declaration=declaration, party=supplier)


def data_location(**fields: Any) -> facts.DataLocation:
    if "operator" in fields:
        fields.setdefault("operated_by", "party")
    return _made(facts.DataLocation, fields, service=service, kind="storage")


def access(**fields: Any) -> facts.Access:
    return _made(facts.Access, fields, service=service, layer="database")


def onward_transfer(**fields: Any) -> facts.OnwardTransfer:
    return _made(facts.OnwardTransfer, fields, service=service, importer=supplier)


def breach_term(**fields: Any) -> facts.BreachTerm:
    if "number" not in fields and "unit" not in fields:
        fields |= {"number": 48, "unit": "hours"}
    return _made(facts.BreachTerm, fields, service=service)


def backup_term(**fields: Any) -> facts.BackupTerm:
    return _made(facts.BackupTerm, fields, service=service, kept_number=21, kept_unit="days")


def retention_term(**fields: Any) -> facts.RetentionTerm:
    return _made(facts.RetentionTerm, fields, service=service, what="Client data", event="contract end")


def service_level(**fields: Any) -> facts.ServiceLevel:
    return _made(facts.ServiceLevel, fields, service=service, kind="rto", what="All", number=4, unit="hours")


def security_measure(**fields: Any) -> facts.SecurityMeasure:
    return _made(facts.SecurityMeasure, fields, service=service, heading="encryption", name="Disk encryption")


def test_of_measures(**fields: Any) -> facts.Test:
    return _made(facts.Test, fields, service=service, what="Penetration test")


def certification(**fields: Any) -> facts.Certification:
    return _made(facts.Certification, fields, service=service, scheme="ISO/IEC 27001", state="held")


def citation(**fields: Any) -> facts.Citation:
    return _made(facts.Citation, fields, claim_kind="breachterm", claim_id=lambda: breach_term().pk, document=document)


def conflict(**fields: Any) -> facts.Conflict:
    kinds = {"first_kind": "breachterm", "second_kind": "breachterm"}
    claims = {"first_id": lambda: breach_term().pk, "second_id": lambda: breach_term().pk}
    return _made(facts.Conflict, fields, about="the breach notice", **kinds, **claims)


def organisation(**fields: Any) -> judgement.Organisation:
    if "notice_number" not in fields:
        fields |= {"notice_number": 36, "notice_unit": "hours"}
    return _made(
        judgement.Organisation,
        fields,
        slug=lambda: f"organisation-{next(_numbers)}",
        legal_name="Example Ltd",
        regime="UK",
    )


def user(username: str = "", **fields: Any) -> User:
    return User.objects.create_user(username or f"user-{next(_numbers)}", "a-test-password", **fields)


def organisation_confirmed_none(**fields: Any) -> judgement.OrganisationConfirmedNone:
    given = {"organisation": organisation, "item": "uk representative", "on": DAY}
    return _made(judgement.OrganisationConfirmedNone, fields, **given)


def membership(**fields: Any) -> judgement.Membership:
    return _made(judgement.Membership, fields, user=user, organisation=organisation, role="editor")


def member(of: judgement.Organisation, username: str = "", role: str = "editor") -> User:
    """A person with a role in the organisation."""
    return membership(user=user(username), organisation=of, role=role).user


def engagement(**fields: Any) -> judgement.Engagement:
    return _made(judgement.Engagement, fields, organisation=organisation, service=service)


def engagement_option(**fields: Any) -> judgement.EngagementOption:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return _made(
            judgement.EngagementOption, fields, option=lambda: service_option(service=fields["engagement"].service)
        )


def control_switched(**fields: Any) -> judgement.ControlSwitched:
    """By default of the engagement's own service."""
    with acting():
        fields["engagement"] = fields.get("engagement") or engagement()
        return _made(
            judgement.ControlSwitched, fields, measure=lambda: security_measure(service=fields["engagement"].service)
        )


def guarantee_assessment(**fields: Any) -> judgement.GuaranteeAssessment:
    words = {"by": "data protection officer", "evidence": "The statement"}
    return _made(
        judgement.GuaranteeAssessment, fields, engagement=engagement, on=DAY, tier="low", outcome="sufficient", **words
    )


def paper(**fields: Any) -> judgement.Paper:
    return _made(judgement.Paper, fields, organisation=organisation, kind="agreement", title="Signed agreement")


def file_check(**fields: Any) -> judgement.FileCheck:
    return _made(judgement.FileCheck, fields, paper=paper, on=DAY, found=True)


def agreement(**fields: Any) -> judgement.Agreement:
    return _made(judgement.Agreement, fields, engagement=engagement, title="Data processing agreement")


def clause_review(**fields: Any) -> judgement.ClauseReview:
    return _made(judgement.ClauseReview, fields, agreement=agreement, item="28(3)(a)")


def role_assessment(**fields: Any) -> judgement.RoleAssessment:
    return _made(
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
        return _made(
            judgement.NoticeDecision,
            fields,
            notice=lambda: change_notice(service=fields["engagement"].service),
            received=DAY,
        )


def transfer_basis(**fields: Any) -> judgement.TransferBasis:
    return _made(
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
    return _made(judgement.DeletionConfirmation, fields, engagement=engagement, on=DAY)


def review(**fields: Any) -> judgement.Review:
    """By default of a supplier."""
    reviewed = {"supplier": supplier} if not {"engagement", "activity"} & set(fields) else {}
    return _made(
        judgement.Review, fields, organisation=organisation, by="privacy office", on=DAY, outcome="good", **reviewed
    )


def activity(**fields: Any) -> judgement.ProcessingActivity:
    return _made(
        judgement.ProcessingActivity,
        fields,
        organisation=organisation,
        reference=lambda: f"A-{next(_numbers)}",
        name="Staff accounts",
    )


def activity_subjects(**fields: Any) -> judgement.ActivitySubjects:
    return _made(judgement.ActivitySubjects, fields, activity=activity, category=subject_category)


def activity_data(**fields: Any) -> judgement.ActivityData:
    return _made(judgement.ActivityData, fields, activity=activity, category=data_category)


def activity_engagement(**fields: Any) -> judgement.ActivityEngagement:
    """By default an engagement of the activity's own organisation."""
    with acting():
        fields.setdefault("activity", None)
        fields["activity"] = fields["activity"] or activity()
        return _made(
            judgement.ActivityEngagement,
            fields,
            engagement=lambda: engagement(organisation=fields["activity"].organisation),
        )


def activity_basis(**fields: Any) -> judgement.ActivityBasis:
    return _made(judgement.ActivityBasis, fields, activity=activity, basis="c")


def activity_condition(**fields: Any) -> judgement.ActivityCondition:
    return _made(judgement.ActivityCondition, fields, activity=activity, condition="9b")


def activity_recipient(**fields: Any) -> judgement.ActivityRecipient:
    return _made(judgement.ActivityRecipient, fields, activity=activity, kind="authority", category="Tax authority")


def joint_controller(**fields: Any) -> judgement.JointController:
    return _made(judgement.JointController, fields, activity=activity, name="Partner Ltd")


def activity_transfer(**fields: Any) -> judgement.ActivityTransfer:
    return _made(judgement.ActivityTransfer, fields, activity=activity, country=country, mechanism="45")


def activity_criterion(**fields: Any) -> judgement.ActivityCriterion:
    return _made(judgement.ActivityCriterion, fields, activity=activity, term=legal_term)


def confirmed_none(**fields: Any) -> judgement.ConfirmedNone:
    return _made(judgement.ConfirmedNone, fields, activity=activity, item="transfers", on=DAY)


def own_service(**fields: Any) -> judgement.OwnService:
    return _made(judgement.OwnService, fields, organisation=organisation, name="Payroll bureau")


def processing_for_client(**fields: Any) -> judgement.ProcessingForClient:
    return _made(judgement.ProcessingForClient, fields, service=own_service, client="Client Ltd")


def client_sub_processor(**fields: Any) -> judgement.ClientSubProcessor:
    """By default an engagement of the organisation that serves the client."""
    with acting():
        fields.setdefault("processing", None)
        fields["processing"] = fields["processing"] or processing_for_client()
        ours = fields["processing"].service.organisation
        return _made(judgement.ClientSubProcessor, fields, engagement=lambda: engagement(organisation=ours))


def client_confirmed_none(**fields: Any) -> judgement.ClientConfirmedNone:
    return _made(judgement.ClientConfirmedNone, fields, processing=processing_for_client, item="transfers", on=DAY)


def export_receipt(**fields: Any) -> judgement.ExportReceipt:
    file = {"record": "controller", "format": "pdf", "sha256": "0" * 64}
    return _made(judgement.ExportReceipt, fields, organisation=organisation, as_of=DAY, number=1, **file)


def decision(**fields: Any) -> judgement.FindingDecision:
    return _made(
        judgement.FindingDecision,
        fields,
        organisation=organisation,
        code="BRE-02",
        subject="engagement:1/breachterm:1",
        facts="0" * 64,
        decision="disputed",
        reason="Read again",
    )


# The factory of every tracked model.
MAKERS: dict[type[tracked.Tracked], Callable[..., Any]] = {
    facts.Country: country,
    facts.CountryMembership: country_membership,
    facts.AdequacyDecision: adequacy_decision,
    facts.LegalEvent: legal_event,
    facts.StatutoryTerm: statutory_term,
    facts.LegalTerm: legal_term,
    facts.DataCategory: data_category,
    facts.SubjectCategory: subject_category,
    facts.Supplier: supplier,
    facts.Person: person,
    facts.Contact: contact,
    facts.Document: document,
    facts.Service: service,
    facts.ServiceOption: service_option,
    facts.Component: component,
    facts.DataHandled: data_handled,
    facts.Involvement: involvement,
    facts.ChangeNotice: change_notice,
    facts.NoticeLink: notice_link,
    facts.Mention: mention,
    facts.Commitment: commitment,
    facts.Declaration: declaration,
    facts.DeclaredParty: declared_party,
    facts.DataLocation: data_location,
    facts.Access: access,
    facts.OnwardTransfer: onward_transfer,
    facts.BreachTerm: breach_term,
    facts.BackupTerm: backup_term,
    facts.RetentionTerm: retention_term,
    facts.ServiceLevel: service_level,
    facts.SecurityMeasure: security_measure,
    facts.Test: test_of_measures,
    facts.Certification: certification,
    facts.Citation: citation,
    facts.Conflict: conflict,
    judgement.Organisation: organisation,
    judgement.OrganisationConfirmedNone: organisation_confirmed_none,
    judgement.Membership: membership,
    judgement.Engagement: engagement,
    judgement.EngagementOption: engagement_option,
    judgement.ControlSwitched: control_switched,
    judgement.GuaranteeAssessment: guarantee_assessment,
    judgement.Paper: paper,
    judgement.FileCheck: file_check,
    judgement.Agreement: agreement,
    judgement.ClauseReview: clause_review,
    judgement.RoleAssessment: role_assessment,
    judgement.NoticeDecision: notice_decision,
    judgement.TransferBasis: transfer_basis,
    judgement.DeletionConfirmation: deletion_confirmation,
    judgement.Review: review,
    judgement.ProcessingActivity: activity,
    judgement.ActivitySubjects: activity_subjects,
    judgement.ActivityData: activity_data,
    judgement.ActivityEngagement: activity_engagement,
    judgement.ActivityBasis: activity_basis,
    judgement.ActivityCondition: activity_condition,
    judgement.ActivityRecipient: activity_recipient,
    judgement.JointController: joint_controller,
    judgement.ActivityTransfer: activity_transfer,
    judgement.ActivityCriterion: activity_criterion,
    judgement.ConfirmedNone: confirmed_none,
    judgement.OwnService: own_service,
    judgement.ProcessingForClient: processing_for_client,
    judgement.ClientSubProcessor: client_sub_processor,
    judgement.ClientConfirmedNone: client_confirmed_none,
    judgement.ExportReceipt: export_receipt,
    judgement.FindingDecision: decision,
}
