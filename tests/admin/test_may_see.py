"""What one organisation's editor may see in data entry: never what belongs to another organisation alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.db.models import CASCADE, ForeignKey, Model
from django.test import RequestFactory
from django.urls import reverse

from registry.models import InstallationRole, Membership, User
from registry.people.naming import keys_to_people
from registry.people.owners import owner_of, path_to_owner
from suppliers.ledger.restoring import refuse_unseen
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models import Account, Contact, Erasure, Person
from tests import factories
from tests.access_table import get
from tests.admin.forms import faults, opened, path, row
from tests.every_model import full
from tests.pages.world import World, alter, client_of, shown

pytestmark = pytest.mark.django_db
SITE = admin.site
# Accounts and memberships: administrators alone open their forms.
OF_ACCOUNTS = {User, Account, Erasure, Membership, InstallationRole}
OWNED = [model for model in tracked_models() if path_to_owner(model) is not None and model not in OF_ACCOUNTS]


@pytest.fixture
def theirs(world: World) -> dict[str, Tracked]:
    """A record of every model of the organisation Ownwell, and its officer, whom no one else names."""
    records = full(world)
    officer = factories.person(name="Ownwell Officer")
    alter(world.own, world.root, "Appointed", dpo_person=officer)
    more = {
        "registry.ExportReceipt": factories.export_receipt(organisation=world.own),
        "registry.Assignment": factories.assignment(organisation=world.own),
        "registry.FindingDecision": factories.decision(organisation=world.own, code="BRE-02", subject="x"),
    }
    return records | more | {"suppliers.Person": officer}


def request_of(user: User) -> Any:
    request = RequestFactory().get("/admin/")
    request.user = user
    return request


def choices(user: User) -> Iterator[tuple[str, forms.ModelChoiceField]]:
    """Every choice of a record in every form of data entry, by form and field."""
    request = request_of(user)
    for model, of in SITE._registry.items():
        if model in OF_ACCOUNTS:
            continue
        places: list[Any] = [of, *(kind(model, SITE) for kind in getattr(of, "inlines", ()))]
        for place in places:
            for field in place.model._meta.concrete_fields:
                made = place.formfield_for_dbfield(field, request) if isinstance(field, ForeignKey) else None
                if isinstance(made, forms.ModelChoiceField):
                    yield f"{model.__name__}/{place.model.__name__}.{field.name}", made


def private(records: dict[str, Tracked], related: type[Model]) -> Model | None:
    """Their record of a model that must not be a choice; None for facts that all share."""
    if related is Person or related in OWNED:
        return records[related._meta.label]
    return None


def test_no_form_offers_or_accepts_a_record_of_another_organisation(world, theirs):
    asked, offered, accepted = 0, [], []
    for name, field in choices(world.stranger):
        record = private(theirs, field.queryset.model)
        if record is None:
            continue
        asked += 1
        if field.queryset.filter(pk=record.pk).exists():
            offered.append(name)
        try:
            field.clean(str(record.pk))
        except forms.ValidationError:
            continue
        accepted.append(name)
    assert (offered, accepted) == ([], [])
    assert asked > 15


def test_the_same_forms_offer_an_organisation_its_own_records(world, theirs):
    for name, field in choices(world.editor):
        record = private(theirs, field.queryset.model)
        assert record is None or field.queryset.filter(pk=record.pk).exists(), name


def test_every_owned_record_leads_to_its_organisation(world, theirs):
    owners = {model.__name__: owner_of(theirs[model._meta.label]) for model in OWNED}
    assert owners == dict.fromkeys(owners, world.own.pk)


def test_everything_of_ours_belongs_to_an_organisation():
    of_all = {InstallationRole}
    registry = {model for model in tracked_models() if model._meta.app_label == "registry"} - of_all
    assert {model for model in registry if path_to_owner(model) is None} == set()
    assert [model for model in tracked_models() if model._meta.app_label == "suppliers" and path_to_owner(model)] == []


def test_no_record_of_ours_goes_with_a_shared_fact():
    """A shared fact is deleted by any organisation: it must not take another's record along."""
    going = [
        f"{model.__name__}.{field.name}"
        for model in tracked_models()
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and field.remote_field.on_delete is CASCADE
        and (model._meta.app_label, field.related_model._meta.app_label) == ("registry", "suppliers")
    ]
    assert going == []


def test_the_records_of_another_organisation_are_in_no_list_and_no_search(world, theirs):
    request = request_of(world.stranger)
    for model, of in SITE._registry.items():
        record = theirs.get(model._meta.label)
        if record is None or model in OF_ACCOUNTS:
            continue
        hidden = private(theirs, model) is not None
        assert of.get_queryset(request).filter(pk=record.pk).exists() != hidden, model
        assert of.has_view_permission(request, record) != hidden, model
        assert not (hidden and of.has_change_permission(request, record)), model
        assert not (hidden and of.has_delete_permission(request, record)), model


def test_a_deleted_record_of_another_organisation_is_not_seen_either(world, theirs):
    for model in (*OWNED, Person):
        record = theirs[model._meta.label]
        last = history_of(model)._base_manager.filter(**{model._meta.pk.attname: record.pk}).last().instance
        assert world.editor.sees(last), model
        assert not world.stranger.sees(last), model


def test_another_organisations_officer_is_not_taken_by_an_id(world, theirs):
    officer, stranger = theirs["suppliers.Person"], client_of(world.stranger)
    address = path(world.other)
    given = opened(stranger, address) | {"dpo_person": officer.pk, "why": "Ours now"}
    assert "dpo_person" in faults(stranger.post(address, given))
    address = path(world.supplier)
    given = row(opened(stranger, address), "contact_set", role="general", person=officer.pk, standing="stated")
    assert "contact_set-1-person" in faults(stranger.post(address, given | {"why": "Ours now"}))
    assert not Contact.objects.filter(person=officer).exists()
    world.other.refresh_from_db()
    assert world.other.dpo_person is None


@pytest.mark.parametrize(
    ("model", "field"), keys_to_people(), ids=[f"{model.__name__}.{key.name}" for model, key in keys_to_people()]
)
def test_a_person_whom_a_record_of_ours_names_is_ours_alone_and_one_whom_a_shared_fact_names_is_not(
    world, model, field
):
    record, shared = full(world)[model._meta.label], path_to_owner(model) is None
    jane = factories.person(name="Jane Named")
    for named in (jane, None):
        # Named now, and earlier.
        alter(record, world.root, "Appointed or left", **{field.name: named})
        editor, stranger = (User.objects.get(pk=user.pk) for user in (world.editor, world.stranger))
        assert editor.sees(jane)
        assert stranger.sees(jane) == shared
        history = get(stranger, reverse("admin:suppliers_person_history", args=[jane.pk]))
        assert history.status_code == (200 if shared else 404)
    if not shared:
        given = opened(client_of(stranger), path(world.other)) | {"dpo_person": jane.pk, "why": "Ours now"}
        assert "dpo_person" in faults(client_of(stranger).post(path(world.other), given))


def test_a_deleted_officer_of_another_organisation_is_not_readable(world, theirs):
    officer = theirs["suppliers.Person"]
    key = officer.pk
    alter(world.own, world.root, "Left", dpo_person=None)
    with factories.acting():
        officer.delete()
    assert get(world.stranger, reverse("admin:suppliers_person_history", args=[key])).status_code == 404
    assert "Ownwell Officer" in shown(get(world.editor, reverse("admin:suppliers_person_history", args=[key])))


def test_a_new_person_is_seen_by_those_who_work_with_its_author(world):
    client = client_of(world.editor)
    client.post("/admin/suppliers/person/add/", {"name": "New Officer", "why": "Appointed"})
    made = Person.objects.get(name="New Officer")
    assert world.editor.sees(made)
    assert not world.stranger.sees(made)


def test_a_record_that_names_another_organisations_officer_is_not_restored(world, theirs):
    contact = factories.contact(supplier=world.supplier)
    contact.person = theirs["suppliers.Person"]
    with pytest.raises(forms.ValidationError, match="may not see"):
        refuse_unseen(contact, world.stranger.sees)
    refuse_unseen(contact, world.editor.sees)


def test_a_list_is_not_filtered_by_the_records_that_refer_to_it(world):
    client = client_of(world.stranger)
    for table, query in (("service", "engagement"), ("service", "engagement__id"), ("supplier", "contact__person")):
        answer = client.get(f"/admin/suppliers/{table}/?{query}={world.engagement.pk}")
        assert answer.status_code == 400, query
    for query in ("%2B", "%2B__isnull", "name__regex", "name__range"):
        assert client.get(f"/admin/suppliers/service/?{query}=1").status_code == 400, query


def test_a_reader_of_another_organisation_does_not_write_its_people(world, theirs):
    """Reading for one and writing for another does not join the two."""
    factories.membership(user=world.stranger, organisation=world.own, role="reader")
    officer, client = theirs["suppliers.Person"], client_of(User.objects.get(pk=world.stranger.pk))
    assert client.get(path(officer)).status_code in {302, 404}
    given = opened(client, path(world.other)) | {"dpo_person": officer.pk, "why": "Ours now"}
    assert "dpo_person" in faults(client.post(path(world.other), given))


def test_an_officer_who_left_us_for_another_organisation_is_theirs(world, theirs):
    officer = theirs["suppliers.Person"]
    alter(world.own, world.root, "Left", dpo_person=None)
    assert world.editor.sees(officer)
    alter(world.other, world.root, "Appointed", dpo_person=officer)
    assert not User.objects.get(pk=world.editor.pk).sees(officer)
    assert User.objects.get(pk=world.stranger.pk).sees(officer)


def test_what_a_person_enters_is_seen_by_the_people_of_the_same_organisations(world, theirs):
    client_of(world.editor).post("/admin/suppliers/person/add/", {"name": "New Officer", "why": "Appointed"})
    made = Person.objects.get(name="New Officer")
    assert world.editor.sees(made) and world.root.sees(made)
    assert not world.stranger.sees(made)
    assert all(world.root.sees(record) for record in theirs.values())


@pytest.mark.parametrize("shared", ["involvement", "notice"])
def test_a_fact_that_is_assessed_is_not_moved_under_another(world, shared):
    stranger, party = client_of(world.stranger), factories.supplier(legal_name="Basement Ltd")
    if shared == "involvement":
        fact: Any = factories.involvement(service=world.service, party=party, document=world.document)
        factories.role_assessment(organisation=world.own, involvement=fact)
    else:
        fact = factories.change_notice(service=world.service, party=party)
        factories.notice_decision(engagement=world.engagement, notice=fact)
    elsewhere = factories.service(supplier=factories.supplier(legal_name="Elsewhere Ltd"), name="Elsewhere")
    given = opened(stranger, path(fact)) | {"service": elsewhere.pk, "why": "Moved"}
    assert "service" in faults(stranger.post(path(fact), given))
    fact.refresh_from_db()
    assert fact.service == world.service
    assert stranger.post(path(fact), opened(stranger, path(fact)) | {"why": "The same"}).status_code == 302


def test_an_agreement_amends_none_of_another_organisation(world):
    theirs = factories.agreement(engagement=world.engagement)
    ours = factories.agreement(engagement=factories.engagement(organisation=world.other, service=world.service))
    ours.amends = theirs
    with pytest.raises(forms.ValidationError, match="another organisation"):
        ours.full_clean()


@pytest.mark.parametrize("value", ["abc", "9" * 25, "\x00", "-1"])
def test_a_posted_id_that_is_none_has_an_error_at_its_field(world, value):
    client = client_of(world.stranger)
    given = opened(client, path(world.document)) | {"supplier": value, "why": "Moved"}
    assert "supplier" in faults(client.post(path(world.document), given))
    given = opened(client, path(world.supplier)) | {"country": value, "why": "Moved"}
    assert "country" in faults(client.post(path(world.supplier), given))
