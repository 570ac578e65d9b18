"""What cannot be stored: the database refuses it, and ``full_clean`` says why in words."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models import QuerySet

from registry.models import Review
from suppliers.models.base import ClaimModel
from suppliers.tracked import history_of, tracked_models
from tests import factories

EARLY, LATE = date(2026, 1, 1), date(2026, 2, 1)
# Constraint, its model, and what stands before "number" and "unit" there.
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
    if any(f.name == "ends" for f in model._meta.concrete_fields)
}
# Number, unit, and what is said of it.
BAD_PERIODS = [
    (48, "", "a number and its unit"),
    (None, "days", "a number and its unit"),
    (0, "days", "from 1"),
    (36_526, "days", "within 100 years"),
    (525_601, "days", "a person could live to see"),
]
# Every unit, where a model takes it, with one more than a person could live to see.
TOO_LONG = [
    ("suppliers.ServiceLevel", "minutes", 525_601, "a person could live to see"),
    ("suppliers.BreachTerm", "hours", 8_761, "within 100 years"),
    ("suppliers.BreachTerm", "business hours", 8_761, "within 100 years"),
    ("suppliers.BreachTerm", "business days", 36_526, "within 100 years"),
    ("suppliers.RetentionTerm", "weeks", 5_201, "within 100 years"),
    ("suppliers.RetentionTerm", "months", 1_201, "within 100 years"),
    ("suppliers.RetentionTerm", "years", 101, "within 100 years"),
]
# Constraint, its model, what breaks it, and what is said of it.
BAD_ROWS = [
    *(
        (name, label, {f"{before}number": number, f"{before}unit": unit}, said)
        for name, (label, before) in PERIODS.items()
        for number, unit, said in BAD_PERIODS
    ),
    *((name, label, {"starts": LATE, "ends": EARLY}, "must not be before the start") for name, label in DAYS.items()),
    *(
        ("suppliers_country_code", "suppliers.Country", {"id": code}, "two capital letters")
        for code in ("gb", "G1", "G")
    ),
    *(
        ("registry_organisation_slug", "registry.Organisation", {"slug": slug}, "single hyphens")
        for slug in ("Example", "a--b", "-a", "a-", "a_b")
    ),
    *(
        (f"{label.lower().replace('.', '_')}_period", label, {"number": number, "unit": unit}, said)
        for label, unit, number, said in TOO_LONG
    ),
    *(
        ("suppliers_supplier_website", "suppliers.Supplier", {"website": address}, said)
        for address, said in (
            ("ftp://example.com", "begins with http:// or https://"),
            ("javascript:alert(1)", "Enter a valid URL"),
            ("example.com", "Enter a valid URL"),
        )
    ),
    ("registry_findingdecision_reason", "registry.FindingDecision", {"reason": ""}, "cannot be blank"),
    ("registry_findingdecision_until", "registry.FindingDecision", {"decision": "accepted"}, "until which this holds"),
    ("registry_findingdecision_until", "registry.FindingDecision", {"decision": "mending"}, "until which this holds"),
    ("suppliers_adequacydecision_destination", "suppliers.AdequacyDecision", {"country": None}, "one of the two"),
    ("suppliers_adequacydecision_destination", "suppliers.AdequacyDecision", {"body": "EPO"}, "one of the two"),
    ("suppliers_datalocation_operator", "suppliers.DataLocation", {"operated_by": "party"}, "Name the party"),
    ("suppliers_datalocation_operator", "suppliers.DataLocation", {"operator": factories.supplier}, "Name the party"),
    ("suppliers_securitymeasure_party", "suppliers.SecurityMeasure", {"run_by": "party"}, "Name the party"),
    ("suppliers_certification_holder", "suppliers.Certification", {"holder": "party"}, "Name the party"),
    (
        "suppliers_certification_validity",
        "suppliers.Certification",
        {"valid_from": LATE, "valid_until": EARLY},
        "must not be before its start",
    ),
    (
        "suppliers_conflict_two_claims",
        "suppliers.Conflict",
        {"second_id": "=first_id"},
        "does not conflict with itself",
    ),
    ("suppliers_conflict_resolution", "suppliers.Conflict", {"resolved": EARLY}, "how it was resolved"),
    ("registry_activitytransfer_destination", "registry.ActivityTransfer", {"country": None}, "one of the two"),
    ("registry_activitytransfer_destination", "registry.ActivityTransfer", {"body": "EPO"}, "one of the two"),
    ("registry_agreement_amendment", "registry.Agreement", {"kind": "amendment"}, "that the amendment alters"),
    ("registry_clausereview_on", "registry.ClauseReview", {"outcome": "met"}, "the day of the review"),
    ("registry_clausereview_on", "registry.ClauseReview", {"outcome": "missing"}, "the day of the review"),
    ("registry_guaranteeassessment_days", "registry.GuaranteeAssessment", {"on": LATE, "next": EARLY}, "not before"),
    *(
        ("registry_noticedecision_decided", "registry.NoticeDecision", {"answer": "refused"} | half, "its day and its")
        for half in ({}, {"decided": EARLY}, {"reason": "Too far away"})
    ),
    ("registry_review_subject", "registry.Review", {"supplier": None}, "one thing"),
    ("registry_roleassessment_reason", "registry.RoleAssessment", {"reason": ""}, "cannot be blank"),
    ("registry_transferbasis_assessed", "registry.TransferBasis", {"assessment": "tia"}, "day of the assessment"),
]
# Constraint, its model, the link that may not lead to the record itself, and what is said of it.
OWN_LINKS = [
    ("suppliers_supplier_not_own_parent", "suppliers.Supplier", "parent", "not its own parent"),
    ("suppliers_document_not_own_successor", "suppliers.Document", "supersedes", "does not supersede itself"),
    ("registry_agreement_not_own_amendment", "registry.Agreement", "amends", "does not amend itself"),
]
# Constraint, its model, two links that may not lead to one and the same, and what is said of it.
TWO_PARTIES = [
    ("suppliers_changenotice_two_parties", "suppliers.ChangeNotice", ("party", "replaced"), "not replace itself"),
    ("suppliers_onwardtransfer_two_parties", "suppliers.OnwardTransfer", ("exporter", "importer"), "are two parties"),
]
# Constraint, its model, and the fields in which a second row is the same.
SAME_TWICE = [
    ("registry_membership_once", "registry.Membership", ["user", "organisation"]),
    ("registry_activity_reference", "registry.ProcessingActivity", ["organisation", "reference"]),
    ("registry_activitysubjects_once", "registry.ActivitySubjects", ["activity", "category"]),
    ("registry_activitydata_once", "registry.ActivityData", ["activity", "category"]),
    ("registry_activityengagement_once", "registry.ActivityEngagement", ["activity", "engagement"]),
    ("registry_findingdecision_once", "registry.FindingDecision", ["organisation", "code", "subject"]),
    ("registry_activitybasis_once", "registry.ActivityBasis", ["activity", "basis"]),
    ("registry_activitycondition_once", "registry.ActivityCondition", ["activity", "condition"]),
    ("registry_activitycriterion_once", "registry.ActivityCriterion", ["activity", "term"]),
    ("registry_confirmednone_once", "registry.ConfirmedNone", ["activity", "item"]),
    ("registry_clausereview_once", "registry.ClauseReview", ["agreement", "item"]),
    ("registry_clientsubprocessor_once", "registry.ClientSubProcessor", ["processing", "engagement"]),
    ("registry_clientconfirmednone_once", "registry.ClientConfirmedNone", ["processing", "item"]),
    ("registry_organisationconfirmednone_once", "registry.OrganisationConfirmedNone", ["organisation", "item"]),
    ("registry_engagementoption_once", "registry.EngagementOption", ["engagement", "option"]),
    ("registry_controlswitched_once", "registry.ControlSwitched", ["engagement", "measure"]),
    ("registry_noticedecision_once", "registry.NoticeDecision", ["engagement", "notice"]),
    ("registry_deletionconfirmation_once", "registry.DeletionConfirmation", ["engagement", "party", "on"]),
    ("registry_deletionconfirmation_once_own", "registry.DeletionConfirmation", ["engagement", "on"]),
    ("registry_roleassessment_once", "registry.RoleAssessment", ["organisation", "involvement"]),
    ("registry_transferbasis_once", "registry.TransferBasis", ["engagement", "regime", "importer", "country"]),
    ("suppliers_citation_once", "suppliers.Citation", ["claim_kind", "claim_id", "document", "section"]),
    ("suppliers_declaredparty_once", "suppliers.DeclaredParty", ["declaration", "party"]),
    ("suppliers_legalterm_once", "suppliers.LegalTerm", ["list", "code", "regime", "starts"]),
    ("suppliers_legalterm_once_undated", "suppliers.LegalTerm", ["list", "code", "regime"]),
    ("suppliers_mention_once", "suppliers.Mention", ["document", "party", "section"]),
    ("suppliers_noticelink_once", "suppliers.NoticeLink", ["notice", "involvement"]),
]
# What has to be said beside a link, so that nothing else refuses the record.
BESIDE = {
    ("suppliers.DataLocation", "operator_id"): {"operated_by": "party"},
    ("registry.Review", "engagement_id"): {"supplier": None},
    ("registry.Review", "activity_id"): {"supplier": None},
}
# Constraints of what only change() writes: the database alone refuses.
BY_CHANGE = {"change_number_positive", "change_has_reason", "change_head_single"}


def described(value: object) -> str:
    """The name of a case, the same in every process."""
    if isinstance(value, dict):
        return ", ".join(f"{name}={getattr(given, '__name__', given)}" for name, given in value.items())[:50]
    return str(value)


def another(label: str, **fields: object) -> models.Model:
    """An unsaved record that is as a valid one, but for *fields*.

    A field that is a function makes its record; "=other" takes the value of the other field.
    """
    with factories.acting():
        record = factories.MAKERS[apps.get_model(label)]()
        record.delete()
    record._state.adding = True
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("="):
            value = getattr(record, value[1:])
        setattr(record, name, value() if callable(value) else value)
    return record


def store(record: models.Model) -> None:
    """Writes past every check but the database's own."""
    with transaction.atomic():
        QuerySet(type(record)).bulk_create([record])
        connection.check_constraints()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "fields", "said"), BAD_ROWS, ids=described)
def test_a_bad_row_is_refused_by_the_database_and_in_words(name, label, fields, said):
    record = another(label, **fields)
    with pytest.raises(ValidationError) as refused:
        record.full_clean(validate_unique=False)
    assert said in " ".join(refused.value.messages)
    with pytest.raises(IntegrityError, match=name):
        store(record)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "same"), SAME_TWICE)
def test_a_second_row_of_the_same_is_refused(name, label, same):
    undated = {"starts": None} if name.endswith("undated") else {}
    first = factories.MAKERS[apps.get_model(label)](**undated)
    second = another(label, **{field: getattr(first, field) for field in same}, **undated)
    with pytest.raises(ValidationError, match="already exists"):
        second.full_clean()
    with pytest.raises(IntegrityError, match=f"{name}|UNIQUE constraint failed"):
        store(second)


@pytest.mark.django_db
def test_a_short_name_is_given_to_one_organisation_only(organisation):
    second = another("registry.Organisation", slug=organisation.slug)
    with pytest.raises(ValidationError, match="already exists"):
        second.full_clean()
    with pytest.raises(IntegrityError):
        store(second)


@pytest.mark.django_db
def test_a_service_cannot_stand_behind_itself():
    service = factories.service()
    link = another("suppliers.Involvement", service=service, party=service.supplier, party_service=service)
    with pytest.raises(ValidationError, match="cannot stand behind itself"):
        link.full_clean()
    with pytest.raises(IntegrityError, match="no_self_link"):
        store(link)


@pytest.mark.django_db
def test_a_supplier_is_no_party_behind_its_own_service():
    service = factories.service()
    with pytest.raises(ValidationError, match="not a party behind its own service"):
        another("suppliers.Involvement", service=service, party=service.supplier).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "link", "said"), OWN_LINKS)
def test_a_record_that_links_to_itself_is_refused(name, label, link, said):
    record = factories.MAKERS[apps.get_model(label)]()
    setattr(record, link, record)
    with pytest.raises(ValidationError, match=said):
        record.full_clean()
    with pytest.raises(IntegrityError, match=name), factories.acting():
        record.save()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "links", "said"), TWO_PARTIES)
def test_one_party_in_the_place_of_two_is_refused(name, label, links, said):
    record = another(label, **dict.fromkeys(links, factories.supplier()))
    with pytest.raises(ValidationError, match=said):
        record.full_clean()
    with pytest.raises(IntegrityError, match=name):
        store(record)


@pytest.mark.django_db
def test_a_review_is_of_one_thing_only():
    activity = factories.activity()
    record = another("registry.Review", activity=activity, organisation=activity.organisation)
    with pytest.raises(ValidationError, match="one thing"):
        record.full_clean()
    with pytest.raises(IntegrityError, match="registry_review_subject"):
        store(record)


@pytest.mark.django_db
def test_a_party_is_named_with_a_service_of_its_own():
    with pytest.raises(ValidationError, match="a service of the party named above"):
        another("suppliers.Involvement", party_service=factories.service()).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "label", [m._meta.label for m in tracked_models() if issubclass(m, ClaimModel)], ids=lambda label: label[10:]
)
@pytest.mark.parametrize(("part", "maker"), [("option", factories.service_option), ("component", factories.component)])
def test_a_claim_holds_for_a_part_of_its_own_service_only(label, part, maker):
    with pytest.raises(ValidationError, match="one of the same service"):
        another(label, **{part: maker}).full_clean()
    record = another(label)
    setattr(record, part, maker(service=record.service))
    record.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "link", "maker"),
    [
        ("registry.EngagementOption", "option", factories.service_option),
        ("registry.ControlSwitched", "measure", factories.security_measure),
        ("registry.NoticeDecision", "notice", factories.change_notice),
    ],
)
def test_an_engagement_answers_to_its_own_service_only(label, link, maker):
    with pytest.raises(ValidationError, match="engagement's service"):
        another(label, **{link: maker}).full_clean()
    another(label).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "link", "maker"),
    [
        ("registry.ActivityEngagement", "engagement", factories.engagement),
        ("registry.Agreement", "paper", factories.paper),
        ("registry.DeletionConfirmation", "paper", factories.paper),
        ("registry.Review", "engagement", factories.engagement),
        ("registry.Review", "activity", factories.activity),
        ("registry.ClientSubProcessor", "engagement", factories.engagement),
    ],
)
def test_a_record_of_one_organisation_names_nothing_of_another(label, link, maker):
    with pytest.raises(ValidationError, match="of the same organisation"):
        another(label, **{link: maker}).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["engagement", "activity"])
def test_a_review_of_ones_own_is_stored(of):
    made = factories.MAKERS[Review._meta.get_field(of).related_model]()
    record = factories.review(organisation=made.organisation, **{of: made})
    record.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "link"),
    [
        (model._meta.label, field.attname)
        for model in tracked_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
    ],
)
def test_a_link_to_nothing_is_refused(label, link):
    field = next(f for f in apps.get_model(label)._meta.concrete_fields if f.attname == link)
    nothing = "ZZ" if field.target_field.get_internal_type() == "CharField" else 999_999
    record = another(label, **{link: nothing}, **BESIDE.get((label, link), {}))
    with pytest.raises(ValidationError, match="not a valid choice"):
        record.full_clean()
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        store(record)


@pytest.mark.django_db
def test_a_change_has_a_reason_and_a_number_and_there_is_one_head():
    row = "(number, at, by_id, reason, backdated, touched, previous, digest)"
    by, when = factories.user().pk, "2026-01-05 09:00:00+00:00"
    for name, number, reason in [("change_number_positive", 0, "Why"), ("change_has_reason", 1, "")]:
        given = [number, when, by, reason, False, "{}", "", name]
        with pytest.raises(IntegrityError, match=name), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO suppliers_change {row} VALUES (%s, %s, %s, %s, %s, %s, %s, %s)", given)
    with pytest.raises(IntegrityError, match="change_head_single"), transaction.atomic():
        apps.get_model("suppliers.ChangeHead").objects.create(pk=2)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 8_760])
def test_the_shortest_and_the_longest_period_are_stored(number):
    term = another("suppliers.BreachTerm", number=number, unit="hours")
    term.full_clean()
    store(term)


@pytest.mark.django_db
@pytest.mark.parametrize("country", ["GBR", "G B"])
def test_a_country_code_of_three_letters_is_refused(country):
    record = another("suppliers.Country", id=country)
    with pytest.raises(ValidationError, match="at most 2"):
        record.full_clean()
    with pytest.raises(DatabaseError):
        store(record)


def test_every_constraint_of_ours_has_a_row_here_that_breaks_it():
    history = {history_of(model) for model in tracked_models()}
    ours = [m for app in ("suppliers", "registry") for m in apps.get_app_config(app).get_models() if m not in history]
    names = {constraint.name for model in ours for constraint in model._meta.constraints}
    tried = {row[0] for row in [*BAD_ROWS, *SAME_TWICE, *OWN_LINKS, *TWO_PARTIES]} | BY_CHANGE
    assert names == tried | {"suppliers_involvement_no_self_link"}
