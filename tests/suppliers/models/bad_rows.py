"""Rows that cannot be stored: the constraint that each breaks, and its message."""

from datetime import date

from suppliers.ledger.tracked import tracked_models
from suppliers.models.base import DatedModel
from tests import factories

EARLY, LATE = date(2026, 1, 1), date(2026, 2, 1)
# Constraint, its model, and the prefix of "number" and "unit" there.
PERIODS = {
    "suppliers_involvement_notice": ("suppliers.Involvement", ""),
    "suppliers_breachterm_period": ("suppliers.BreachTerm", ""),
    "suppliers_backupterm_every": ("suppliers.BackupTerm", "every_"),
    "suppliers_backupterm_upto": ("suppliers.BackupTerm", "upto_"),
    "suppliers_backupterm_kept": ("suppliers.BackupTerm", "kept_"),
    "suppliers_backupterm_tested": ("suppliers.BackupTerm", "tested_"),
    "suppliers_retentionterm_period": ("suppliers.RetentionTerm", ""),
    "suppliers_retentionterm_retrieval": ("suppliers.RetentionTerm", "retrieval_"),
    "suppliers_retentionterm_rotation": ("suppliers.RetentionTerm", "rotation_"),
    "suppliers_servicelevel_period": ("suppliers.ServiceLevel", ""),
    "suppliers_commitment_period": ("suppliers.Commitment", ""),
    "suppliers_access_log": ("suppliers.Access", "log_"),
    "suppliers_test_every": ("suppliers.Test", "every_"),
    "suppliers_statutoryterm_period": ("suppliers.StatutoryTerm", ""),
    "registry_activitydata_kept": ("registry.ActivityData", "kept_"),
    "registry_organisation_notice": ("registry.Organisation", "notice_"),
    "registry_organisation_review": ("registry.Organisation", "review_"),
    "registry_organisation_age": ("registry.Organisation", "age_"),
    "registry_organisation_lead": ("registry.Organisation", "lead_"),
    "registry_agreement_change": ("registry.Agreement", "change_"),
    "registry_agreement_objection": ("registry.Agreement", "objection_"),
    "registry_agreement_breach": ("registry.Agreement", "breach_"),
    "registry_agreement_deletion": ("registry.Agreement", "deletion_"),
    "registry_agreement_retrieval": ("registry.Agreement", "retrieval_"),
    "registry_processingforclient_breach": ("registry.ProcessingForClient", "breach_"),
    "registry_processingforclient_change": ("registry.ProcessingForClient", "change_"),
}
DAYS = {
    f"{model._meta.app_label}_{model._meta.model_name}_days": model._meta.label
    for model in tracked_models()
    if issubclass(model, DatedModel)
}
# Number, unit, and a part of the message.
BAD_PERIODS = [
    (48, "", "a number and a unit"),
    (None, "days", "a number and a unit"),
    (0, "days", "less than 1"),
    (36_526, "days", "up to 100 years"),
    (525_601, "days", "up to 100 years"),
]
# Every unit, in a model that has it, with one more than the limit.
TOO_LONG = [
    ("suppliers.ServiceLevel", "minutes", 525_601, "up to 100 years"),
    ("suppliers.BreachTerm", "hours", 8_761, "up to 100 years"),
    ("suppliers.BreachTerm", "business hours", 8_761, "up to 100 years"),
    ("suppliers.BreachTerm", "business days", 36_526, "up to 100 years"),
    ("suppliers.RetentionTerm", "weeks", 5_201, "up to 100 years"),
    ("suppliers.RetentionTerm", "months", 1_201, "up to 100 years"),
    ("suppliers.RetentionTerm", "years", 101, "up to 100 years"),
]
# Constraint, its model, the fields that break it, and a part of the message.
BAD_ROWS = [
    *(
        (name, label, {f"{before}number": number, f"{before}unit": unit}, message)
        for name, (label, before) in PERIODS.items()
        for number, unit, message in BAD_PERIODS
    ),
    *((name, label, {"starts": LATE, "ends": EARLY}, "before the first day") for name, label in DAYS.items()),
    *(
        ("suppliers_country_code", "suppliers.Country", {"id": code}, "two capital letters")
        for code in ("gb", "G1", "G")
    ),
    *(
        ("registry_organisation_slug", "registry.Organisation", {"slug": slug}, "single hyphens")
        for slug in ("Example", "a--b", "-a", "a-", "a_b")
    ),
    *(
        (f"{label.lower().replace('.', '_')}_period", label, {"number": number, "unit": unit}, message)
        for label, unit, number, message in TOO_LONG
    ),
    *(
        ("suppliers_supplier_website", "suppliers.Supplier", {"website": address}, message)
        for address, message in (
            ("ftp://example.com", "begins with https:// or http://"),
            ("javascript:alert(1)", "Enter a valid URL"),
            ("example.com", "Enter a valid URL"),
        )
    ),
    ("registry_assignment_owner", "registry.Assignment", {"owner": ""}, "cannot be blank"),
    ("registry_letter_sent", "registry.Letter", {"sent": EARLY}, "needs a way and a day"),
    ("registry_letter_draft", "registry.Letter", {"reminded": EARLY}, "A draft has no reminder"),
    ("registry_letterquestion_answered", "registry.LetterQuestion", {"outcome": "refused"}, "An outcome needs a day"),
    ("registry_findingdecision_reason", "registry.FindingDecision", {"reason": ""}, "cannot be blank"),
    ("registry_findingdecision_until", "registry.FindingDecision", {"decision": "accepted"}, "last day this holds"),
    ("registry_findingdecision_until", "registry.FindingDecision", {"decision": "mending"}, "last day this holds"),
    ("suppliers_adequacydecision_destination", "suppliers.AdequacyDecision", {"country": None}, "not both"),
    ("suppliers_adequacydecision_destination", "suppliers.AdequacyDecision", {"body": "EPO"}, "not both"),
    ("suppliers_datalocation_operator", "suppliers.DataLocation", {"operated_by": "party"}, "do not match"),
    ("suppliers_datalocation_operator", "suppliers.DataLocation", {"operator": factories.supplier}, "do not match"),
    (
        "suppliers_securitymeasure_party",
        "suppliers.SecurityMeasure",
        {"run_by": "party"},
        "The party that runs",
    ),
    (
        "suppliers_certification_holder",
        "suppliers.Certification",
        {"holder": "party"},
        "The party that holds",
    ),
    (
        "suppliers_certification_validity",
        "suppliers.Certification",
        {"valid_from": LATE, "valid_until": EARLY},
        "ends before it starts",
    ),
    (
        "suppliers_conflict_two_claims",
        "suppliers.Conflict",
        {"second_id": "=first_id"},
        "name the same claim",
    ),
    ("suppliers_conflict_resolution", "suppliers.Conflict", {"resolved": EARLY}, "how it was resolved"),
    ("registry_activitytransfer_destination", "registry.ActivityTransfer", {"country": None}, "not both"),
    ("registry_activitytransfer_destination", "registry.ActivityTransfer", {"body": "EPO"}, "not both"),
    ("registry_agreement_amendment", "registry.Agreement", {"kind": "amendment"}, "needs an agreement"),
    ("registry_clausereview_on", "registry.ClauseReview", {"outcome": "met"}, "checked the clause"),
    ("registry_clausereview_on", "registry.ClauseReview", {"outcome": "missing"}, "checked the clause"),
    (
        "registry_guaranteeassessment_days",
        "registry.GuaranteeAssessment",
        {"on": LATE, "next": EARLY},
        "is before this",
    ),
    *(
        (
            "registry_noticedecision_decided",
            "registry.NoticeDecision",
            {"answer": "refused"} | half,
            "needs a date",
        )
        for half in ({}, {"decided": EARLY}, {"reason": "Too far away"})
    ),
    ("registry_review_subject", "registry.Review", {"supplier": None}, "one subject"),
    ("registry_roleassessment_reason", "registry.RoleAssessment", {"reason": ""}, "cannot be blank"),
    ("registry_transferbasis_assessed", "registry.TransferBasis", {"assessment": "tia"}, "day of the assessment"),
    ("registry_activitytransfer_assessed", "registry.ActivityTransfer", {"assessment": "tia"}, "day of the assessment"),
]
# Constraint, its model, the link that must not lead to the record itself, and a part of the message.
OWN_LINKS = [
    ("suppliers_supplier_not_own_parent", "suppliers.Supplier", "parent", "is the supplier itself"),
    ("suppliers_document_not_own_successor", "suppliers.Document", "supersedes", "is the document itself"),
    ("registry_agreement_not_own_amendment", "registry.Agreement", "amends", "is the agreement itself"),
]
# Constraint, its model, two links that must not name the same party, and a part of the message.
TWO_PARTIES = [
    ("suppliers_changenotice_two_parties", "suppliers.ChangeNotice", ("party", "replaced"), "name the same party"),
    (
        "suppliers_onwardtransfer_two_parties",
        "suppliers.OnwardTransfer",
        ("exporter", "importer"),
        "the same party",
    ),
]
# Constraint, its model, and the fields in which a second row is equal.
SAME_TWICE = [
    ("registry_membership_role_once", "registry.Membership", ["user", "organisation", "role"]),
    ("registry_installation_role_once", "registry.InstallationRole", ["user", "role"]),
    ("registry_activity_reference", "registry.ProcessingActivity", ["organisation", "reference"]),
    ("registry_assignment_once", "registry.Assignment", ["organisation", "cause"]),
    ("registry_letter_reference_once", "registry.Letter", ["organisation", "reference"]),
    ("registry_letterfor_once", "registry.LetterFor", ["letter", "organisation"]),
    ("registry_letterpaper_once", "registry.LetterPaper", ["letter", "key"]),
    ("registry_letterpart_once", "registry.LetterPart", ["question", "key"]),
    ("registry_questionfinding_once", "registry.QuestionFinding", ["part", "organisation", "code", "subject"]),
    ("registry_findingdecision_once", "registry.FindingDecision", ["organisation", "code", "subject"]),
    ("registry_confirmednone_once", "registry.ConfirmedNone", ["activity", "item"]),
    ("registry_amendeditem_once", "registry.AmendedItem", ["agreement", "item"]),
    ("registry_clausereview_once", "registry.ClauseReview", ["agreement", "item"]),
    ("registry_clientconfirmednone_once", "registry.ClientConfirmedNone", ["processing", "item"]),
    ("registry_organisationconfirmednone_once", "registry.OrganisationConfirmedNone", ["organisation", "item"]),
    ("registry_noticedecision_once", "registry.NoticeDecision", ["engagement", "notice"]),
    ("registry_deletionconfirmation_once", "registry.DeletionConfirmation", ["engagement", "party", "on"]),
    ("registry_deletionconfirmation_once_own", "registry.DeletionConfirmation", ["engagement", "on"]),
    ("suppliers_citation_once", "suppliers.Citation", ["claim_kind", "claim_id", "document", "section"]),
    ("suppliers_declaredparty_once", "suppliers.DeclaredParty", ["declaration", "party"]),
    ("suppliers_legalterm_once", "suppliers.LegalTerm", ["list", "code", "regime", "starts"]),
    ("suppliers_legalterm_once_undated", "suppliers.LegalTerm", ["list", "code", "regime"]),
    ("suppliers_mention_once", "suppliers.Mention", ["document", "party", "section"]),
    ("suppliers_noticelink_once", "suppliers.NoticeLink", ["notice", "involvement"]),
    ("suppliers_transferinstrument_once", "suppliers.TransferInstrument", ["code", "regime"]),
]
# Constraints on rows that only change() writes: the database alone refuses them.
BY_CHANGE = {"change_number_positive", "change_has_reason", "change_head_single"}
