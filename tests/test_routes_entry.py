"""Access to data entry: who may open it, and no page shows data of another organisation."""

import pytest
from django.contrib import admin
from django.urls import reverse

from registry.models import Organisation
from tests import factories
from tests.access_table import admin_path, get
from tests.pages.world import World, client_of, shown

pytestmark = pytest.mark.django_db


def admin_pages(w: World) -> list[str]:
    names = [f"{m._meta.app_label}_{m._meta.model_name}" for m in admin.site._registry]
    lists = [reverse(f"admin:{name}_changelist") for name in names]
    return [reverse("admin:index"), *lists, admin_path("processingactivity", "change", w.activity.pk)]


def test_data_entry_sends_a_stranger_to_sign_in(w):
    for path in admin_pages(w):
        response = get(None, path)
        assert response.status_code == 302
        assert "/login/" in response["Location"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_data_entry_refuses_a_reader(w, method):
    for path in admin_pages(w):
        response = getattr(client_of(w.reader), method)(path)
        assert response.status_code == 403


def test_data_entry_opens_to_editors_what_is_theirs(w):
    tables = [f"registry_{name}" for name in ("user", "membership", "installationrole")]
    tables += ["suppliers_account", "suppliers_erasure"]
    tables += [f"socialaccount_{name}" for name in ("socialapp", "socialaccount")]
    closed = {reverse(f"admin:{table}_changelist") for table in tables}
    for path in admin_pages(w):
        assert get(w.editor, path).status_code == (403 if path in closed else 200), path
        assert get(w.root, path).status_code == 200, path


def choices() -> list[tuple[str, str, str]]:
    """Every choice of a record in data entry: app, model and field."""
    admins = admin.site._registry.values()
    models = {model for each in admins for model in (each.model, *(inline.model for inline in each.inlines))}
    return sorted(
        (model._meta.app_label, str(model._meta.model_name), field.name)
        for model in models
        for field in model._meta.fields
        if field.is_relation
    )


def test_completing_a_choice_names_nothing_of_another_organisation(w):
    client = client_of(w.stranger)
    assert len(choices()) > 100
    for app, model, field in choices():
        query = {"app_label": app, "model_name": model, "field_name": field, "term": ""}
        response = client.get(reverse("admin:autocomplete"), query)
        assert response.status_code in {200, 403}, query
        assert "Ownwell" not in response.content.decode(), query
        assert "own-editor" not in response.content.decode(), query


@pytest.mark.parametrize("table", ["service", "supplier"])
def test_deleting_a_shared_fact_names_nothing_of_the_organisations_that_use_it(w, table):
    response = get(w.stranger, reverse(f"admin:suppliers_{table}_delete", args=[getattr(w, table).pk]))
    assert response.status_code == 200
    assert "Ownwell" not in response.content.decode()


def test_the_history_of_a_shared_fact_does_not_name_the_people_of_another_organisation(w):
    with factories.acting(w.editor, "Ownwell asked for it"):
        w.supplier.website = "https://acme.example"
        w.supplier.save()
    path = reverse("admin:suppliers_supplier_history", args=[w.supplier.pk])
    assert "Ownwell asked for it" in shown(get(w.editor, path))
    assert "own-editor" not in shown(get(w.stranger, path))
    assert "Ownwell" not in shown(get(w.stranger, path))


def test_only_those_who_look_after_the_installation_give_access(w):
    for path in (reverse("admin:registry_membership_add"), reverse("admin:registry_user_change", args=[w.editor.pk])):
        assert get(w.editor, path).status_code == 403
        assert client_of(w.editor).post(path, {"user": w.editor.pk, "why": "x"}).status_code == 403
        assert get(w.root, path).status_code == 200


@pytest.mark.parametrize("key", ["abc", "0", "-1", "99999999999999999999", "1/x", "%00"])
@pytest.mark.parametrize("act", ["change", "history", "delete", "history/supplier/1"])
def test_a_record_that_was_never_there_is_not_found_in_data_entry(w, key, act):
    assert get(w.root, f"/admin/suppliers/supplier/{key}/{act}/").status_code in {302, 404}


def test_only_the_operator_of_the_installation_adds_an_organisation(w):
    path = admin_path("organisation", "add")
    assert get(w.editor, path).status_code == 403
    data = {"slug": "new", "legal_name": "New", "regime": "UK", "administrator": w.root.pk, "why": "New here"}
    assert client_of(w.root).post(path, data).status_code == 302
    assert Organisation.objects.filter(slug="new").exists()
