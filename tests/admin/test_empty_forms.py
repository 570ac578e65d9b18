"""Forms of data entry that are posted empty: each comes back with its errors, and nothing is written."""

import pytest
from allauth.socialaccount.models import SocialApp
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from registry.models import InstallationRole, Membership
from suppliers.models import Change
from tests import factories
from tests.access_table import everything
from tests.admin.forms import path
from tests.every_model import full
from tests.pages.world import World, client_of

pytestmark = pytest.mark.django_db
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
# Pages of the register write these; they have no form. Countries are reference data, which a form only corrects.
NO_FORM = {
    "registry.Assignment",
    "registry.ExportReceipt",
    "registry.FindingDecision",
    "suppliers.Account",
    "suppliers.Erasure",
}
NO_FORM |= {"registry.Letter", "registry.LetterPart", "registry.LetterQuestion"}
REFUSED = {*NO_FORM, "suppliers.Country"} - {"suppliers.Erasure"}
# A link to an organisation's account is removed and entered anew.
NEVER_ALTERED = {"socialaccount.SocialAccount"}
FORMS = [model for model in MODELS if model._meta.label not in NO_FORM | NEVER_ALTERED]
# The form is read inside a change if there is a reason, and outside if there is none.
REASONS = pytest.mark.parametrize("given", [{}, {"why": "To try"}], ids=["without a reason", "with a reason"])


def records(w: World) -> dict[str, Model]:
    """A record of every model that has a form."""
    provider = SocialApp.objects.create(provider="openid_connect", provider_id="staff", name="Staff", client_id="x")
    others = {
        "registry.InstallationRole": InstallationRole.objects.filter(user=w.root).first(),
        "registry.Membership": Membership.objects.get(user=w.editor, role="editor"),
        "registry.User": w.editor,
        "socialaccount.SocialApp": provider,
    }
    return full(w) | others


def name(model: type[Model]) -> str:
    return model._meta.label


@REASONS
@pytest.mark.parametrize("model", MODELS, ids=name)
def test_a_new_record_posted_empty_comes_back_with_its_errors(model, given):
    factories.organisation()
    client, before = client_of(factories.everybody_at_once()), Change.objects.count()
    response = client.post(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"), given)
    if name(model) in REFUSED:
        assert response.status_code == 403
    else:
        assert response.status_code == 200
        assert response.context["errors"]
    assert Change.objects.count() == before


@REASONS
def test_a_record_on_record_posted_empty_comes_back_with_its_errors(given):
    w = everything()
    client, made, before = client_of(w.root), records(w), Change.objects.count()
    for model in FORMS:
        response = client.post(path(made[name(model)]), given)
        assert (response.status_code, bool(response.context["errors"])) == (200, True), name(model)
    assert Change.objects.count() == before
