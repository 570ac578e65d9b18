"""The first roles: of people in a register of release 0.1.0, and of the first account of an empty one."""

import pytest
from django.urls import reverse

from registry.models import Organisation, User
from registry.people.carrying_roles import carry_roles_over
from registry.values import Role
from tests import factories
from tests.pages.world import client_of

pytestmark = pytest.mark.django_db


def test_rights_of_the_first_release_become_roles_once(db):
    organisations = [factories.organisation(), factories.organisation()]
    reader = factories.member(organisations[0], "reader", roles=("reader",))
    editor = factories.member(organisations[0], "editor", roles=("editor",))
    root = factories.user("root", is_superuser=True)
    with factories.acting():
        assert carry_roles_over() == 3
    with factories.acting():
        assert carry_roles_over() == 0
    fresh = {user.username: User.objects.get(pk=user.pk) for user in (reader, editor, root)}
    assert fresh["reader"].roles == {organisations[0].pk: {Role.AUDITOR}}
    assert fresh["editor"].roles == {organisations[0].pk: {Role.EDITOR, Role.DPO}}
    assert fresh["root"].roles == {each.pk: {Role.ADMINISTRATOR} for each in organisations}
    assert fresh["root"].duties == {"operator", "keeper"}
    assert not fresh["root"].is_superuser


def test_the_first_account_runs_the_installation_and_makes_the_first_organisation(db):
    first = User.objects.create_superuser("first", "a-long-enough-phrase")
    assert first.duties == {"operator", "keeper"}
    assert first.roles == {}
    given = {"slug": "new", "legal_name": "New", "regime": "UK", "administrator": first.pk, "why": "We begin"}
    assert client_of(first).post(reverse("admin:registry_organisation_add"), given).status_code == 302
    assert User.objects.get(pk=first.pk).roles == {Organisation.objects.get().pk: {"admin", "dpo", "editor"}}
