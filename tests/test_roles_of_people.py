"""Who makes accounts, gives roles and removes second factors, and what becomes of a role that is lost."""

import pytest
from django.contrib import admin
from django.urls import reverse

from registry.models import InstallationRole, Membership, User
from registry.values import InstallationDuty
from tests import factories
from tests.admin.forms import path
from tests.pages.world import client_of
from tests.test_roles import person, request_of

pytestmark = pytest.mark.django_db


NEW = {"username": "new", "name": "New Person", "why": "Joined", "usable_password": "true"}


NEW |= dict.fromkeys(("password1", "password2"), "a-long-enough-phrase")


def test_an_administrator_makes_accounts_for_the_own_organisation_alone(w):
    add, browser = reverse("admin:registry_user_add"), client_of(person("admin", w.own))
    refused = browser.post(add, NEW | {"organisation": w.other.pk, "roles": ["editor"]})
    assert "organisation" in refused.context["adminform"].form.errors
    assert "organisation" in browser.post(add, NEW).context["adminform"].form.errors
    assert browser.post(add, NEW | {"organisation": w.own.pk, "roles": ["editor", "dpo"]}).status_code == 302
    assert User.objects.get(username="new").roles == {w.own.pk: {"editor", "dpo"}}


def test_the_operator_appoints_administrators_and_gives_no_other_role(w):
    add, browser = reverse("admin:registry_user_add"), client_of(person("operator", w.own))
    refused = browser.post(add, NEW | {"organisation": w.own.pk, "roles": ["editor"]})
    assert "roles" in refused.context["adminform"].form.errors
    assert browser.post(add, NEW | {"organisation": w.own.pk, "roles": ["admin"]}).status_code == 302
    given = {"user": w.reader.pk, "organisation": w.own.pk, "role": "editor", "why": "To try"}
    assert browser.post(reverse("admin:registry_membership_add"), given).context["errors"]
    assert not Membership.objects.filter(user=w.reader, role="editor").exists()


def test_an_administrator_alters_the_accounts_of_own_people_alone(w):
    browser = client_of(person("admin", w.own))
    both = person("editor", w.other)
    factories.membership(user=both, organisation=w.own, role="auditor")
    runs = person("operator", w.own)
    factories.membership(user=runs, organisation=w.own, role="auditor")
    for who, status in ((w.reader, 200), (w.stranger, 404), (both, 403), (runs, 403), (w.root, 403)):
        assert browser.post(f"/admin/registry/user/{who.pk}/password/", {}).status_code == status, who


def test_an_administrator_removes_the_second_factors_of_own_people_alone(w):
    browser, both = client_of(person("admin", w.own)), person("editor", w.other)
    factories.membership(user=both, organisation=w.own, role="auditor")
    for who, status in ((both, 403), (w.reader, 302)):
        given = {"action": "remove_factors", "_selected_action": who.pk}
        assert browser.post(reverse("admin:registry_user_changelist"), given).status_code == status


def test_who_loses_a_role_loses_its_rights_at_once(w):
    browser = client_of(w.editor)
    assert browser.get(path(w.engagement)).status_code == 200
    with factories.acting():
        for membership in Membership.objects.filter(user=w.editor):
            membership.delete()
    assert browser.get(path(w.engagement)).status_code == 403


def test_the_last_operator_keeps_the_role_and_stays_active(w):
    of = admin.site._registry[InstallationRole]
    last = InstallationRole.objects.get(role=InstallationDuty.OPERATOR)
    assert not of.has_delete_permission(request_of(w.root), last)
    page = client_of(w.root).post(f"/admin/registry/user/{w.root.pk}/change/", {"username": "root", "why": "Left"})
    assert "is_active" in page.context["adminform"].form.errors
    factories.installation_role(user=factories.user("second"), role="operator")
    assert of.has_delete_permission(request_of(w.root), last)
