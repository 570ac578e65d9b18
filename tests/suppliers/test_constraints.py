"""What cannot be stored: the database refuses it, and ``full_clean`` says why in words."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models import QuerySet

from suppliers.tracked import history_of, tracked_models
from tests import factories

EARLY, LATE = date(2026, 1, 1), date(2026, 2, 1)
PERIODS = {
    "suppliers_breachterm_period": ("suppliers.BreachTerm", "number", "unit"),
    "suppliers_backupterm_every": ("suppliers.BackupTerm", "every_number", "every_unit"),
    "suppliers_backupterm_kept": ("suppliers.BackupTerm", "kept_number", "kept_unit"),
    "suppliers_retentionterm_period": ("suppliers.RetentionTerm", "number", "unit"),
    "registry_activitydata_kept": ("registry.ActivityData", "kept_number", "kept_unit"),
    "registry_organisation_notice": ("registry.Organisation", "notice_number", "notice_unit"),
}
DAYS = {
    f"{model._meta.app_label}_{model._meta.model_name}_days": model._meta.label
    for model in tracked_models()
    if any(f.name == "ends" for f in model._meta.concrete_fields)
}
# Number, unit, and what is said of it.
BAD_PERIODS = [
    (48, "", "a number and its unit"),
    (None, "hours", "a number and its unit"),
    (0, "hours", "from 1"),
    (8_761, "hours", "within 100 years"),
    (36_526, "days", "a person could live to see"),
]
# Constraint, its model, what breaks it, and what is said of it.
BAD_ROWS = [
    *(
        (name, label, {n: number, u: unit}, said)
        for name, (label, n, u) in PERIODS.items()
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
        (
            "suppliers_retentionterm_period",
            "suppliers.RetentionTerm",
            {"number": number, "unit": unit},
            "within 100 years",
        )
        for number, unit in ((5_201, "weeks"), (1_201, "months"), (101, "years"))
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
]
# Constraint, its model, and the fields in which a second row is the same.
SAME_TWICE = [
    ("registry_membership_once", "registry.Membership", ["user", "organisation"]),
    ("registry_activity_reference", "registry.ProcessingActivity", ["organisation", "reference"]),
    ("registry_activitysubjects_once", "registry.ActivitySubjects", ["activity", "category"]),
    ("registry_activitydata_once", "registry.ActivityData", ["activity", "category"]),
    ("registry_activityengagement_once", "registry.ActivityEngagement", ["activity", "engagement"]),
    ("registry_findingdecision_once", "registry.FindingDecision", ["organisation", "code", "subject"]),
]
# Constraints of what only change() writes: the database alone refuses.
BY_CHANGE = {"change_number_positive", "change_has_reason", "change_head_single"}


def another(label: str, **fields: object) -> models.Model:
    """An unsaved record that is as a valid one, but for *fields*."""
    with factories.acting():
        record = factories.MAKERS[apps.get_model(label)]()
        record.delete()
    record._state.adding = True
    for name, value in fields.items():
        setattr(record, name, value)
    return record


def store(record: models.Model) -> None:
    """Writes past every check but the database's own."""
    with transaction.atomic():
        QuerySet(type(record)).bulk_create([record])
        connection.check_constraints()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "fields", "said"), BAD_ROWS, ids=lambda v: str(v)[:50])
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
    first = factories.MAKERS[apps.get_model(label)]()
    second = another(label, **{field: getattr(first, field) for field in same})
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
def test_a_party_is_named_with_a_service_of_its_own():
    with pytest.raises(ValidationError, match="a service of the party named above"):
        another("suppliers.Involvement", party_service=factories.service()).full_clean()


@pytest.mark.django_db
def test_an_activity_uses_engagements_of_its_own_organisation_only():
    with pytest.raises(ValidationError, match="organisation"):
        another("registry.ActivityEngagement", engagement=factories.engagement()).full_clean()


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
    record = another(label, **{link: "ZZ" if field.target_field.get_internal_type() == "CharField" else 999_999})
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
    tried = {row[0] for row in [*BAD_ROWS, *SAME_TWICE]} | BY_CHANGE
    assert names == tried | {"suppliers_involvement_no_self_link"}
