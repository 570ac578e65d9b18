"""The account by which commands write gets no role and no way to sign in, also not by its id in a form."""

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import ForeignKey
from django.test import RequestFactory
from django.urls import reverse

from registry.models import InstallationRole, Membership, User
from tests.admin.forms import faults
from tests.pages.world import client_of

# Those whose form a person fills in, with a user to choose.
NAMING = [
    model
    for model in admin.site._registry
    if any(isinstance(field, ForeignKey) and field.related_model is get_user_model() for field in model._meta.fields)
]


@pytest.mark.parametrize("model", NAMING)
def test_no_form_accepts_it(world, model):
    person = User.objects.get(pk=world.root.pk)
    request = RequestFactory().get("/")
    request.user = person
    made = admin.site._registry[model]
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
    if not made.has_add_permission(request):
        assert client_of(world.root).get(address).status_code == 403
        return
    SocialApp.objects.create(provider="openid_connect", provider_id="staff", name="Staff", client_id="x")
    given = {"user": User.objects.loader().pk, "why": "By hand", "role": "operator", "provider": "staff", "uid": "1"}
    if model is Membership:
        given |= {"role": "admin", "organisation": world.own.pk}
    assert "user" in faults(client_of(world.root).post(address, given))
    assert client_of(world.root).post(address, given | {"user": world.stranger.pk}).status_code == 302


def test_the_forms_that_name_a_user_are_known():
    assert {InstallationRole, Membership, SocialAccount} <= set(NAMING)
