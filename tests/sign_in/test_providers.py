"""Providers in data entry: what an operator enters, filters and removes, without asking any provider."""

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.sign_in import urls
from tests.admin.forms import faults, path
from tests.pages.world import client_of

LIST, ADD = "admin:socialaccount_socialapp_changelist", "admin:socialaccount_socialapp_add"
GIVEN = {"name": "Staff", "provider_id": "staff", "server": "https://login.example.org", "client_id": "register"}


@pytest.fixture
def root(world):
    return client_of(world.root)


@pytest.fixture
def app(root) -> SocialApp:
    assert root.post(reverse(ADD), GIVEN | {"secret": "swordfish"}).status_code == 302
    return SocialApp.objects.get()


def test_a_provider_is_removed_with_its_links(world, root, app):
    link = SocialAccount.objects.create(user=world.reader, provider="staff", uid="1")
    person = client_of(world.reader)
    assert root.post(path(app, "delete"), {"post": "yes"}).status_code == 302
    assert not SocialAccount.objects.exists()
    assert AccessEvent.objects.filter(kind=EventKind.LINK_REMOVED, user=world.root, about=world.reader).exists()
    assert root.post(reverse(ADD), GIVEN).status_code == 302
    assert person.post(reverse("socialaccount_connections"), {"account": link.pk}).status_code == 200


@pytest.mark.parametrize("name", ["socialapp", "socialaccount"])
def test_no_list_removes_several_at_once(world, root, app, name):
    SocialAccount.objects.create(user=world.reader, provider="staff", uid="1")
    chosen = {"action": "delete_selected", "_selected_action": [app.pk], "post": "yes"}
    root.post(reverse(f"admin:socialaccount_{name}_changelist"), chosen)
    assert SocialApp.objects.exists() and SocialAccount.objects.exists()


@pytest.mark.parametrize(
    "lookup", ["secret__startswith", "secret", "settings__server_url", "key", "settings__icontains"]
)
def test_no_list_tells_a_secret(root, app, lookup):
    assert root.get(reverse(LIST), {lookup: "s"}).status_code == 400
    assert root.get(reverse(LIST), {"name__startswith": "S"}).status_code == 200


@pytest.mark.parametrize("name", ["cancelled", "failed", "openid_connect"])
def test_a_short_name_that_the_register_uses_is_refused(root, name):
    assert "provider_id" in faults(root.post(reverse(ADD), GIVEN | {"provider_id": name}))


def test_each_address_beside_those_of_providers_is_refused(root):
    addresses = [str(each.pattern) for each in urls.urlpatterns]
    own = {each.removeprefix(urls.OPENID).split("/")[0] for each in addresses if each.startswith(urls.OPENID)}
    assert {"cancelled", "failed"} <= own
    for name in own - {"", "<slug:provider_id>"}:
        assert "provider_id" in faults(root.post(reverse(ADD), GIVEN | {"provider_id": name})), name
