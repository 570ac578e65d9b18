"""An organisation's own accounts: a real provider, the tokens that are refused, and links by subject alone."""

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.models import User
from registry.sign_in.sessions import BEGAN
from tests.pages.world import World, client_of, shown
from tests.sign_in.hands import PASSWORD, alter_session, code, give_app, is_in, leads_to
from tests.sign_in.openid_provider import CLIENT, CLIENT_SECRET, SUBJECT, Provider, serving

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
START, BACK = "/account/organisation/staff/", "/account/organisation/staff/back/"


@pytest.fixture
def provider(world: World) -> Iterator[Provider]:
    """A provider that an administrator entered as "staff"."""
    with serving() as provider:
        given = {
            "name": "Own staff account",
            "provider_id": "staff",
            "server": provider.address,
            "client_id": CLIENT,
            "secret": CLIENT_SECRET,
        }
        response = client_of(world.root).post(reverse("admin:socialaccount_socialapp_add"), given)
        assert response.status_code == 302
        yield provider


@pytest.fixture
def linked(world: World, provider: Provider) -> User:
    """A person whose account an administrator linked to the provider's."""
    given = {"user": world.reader.pk, "provider": "staff", "uid": SUBJECT}
    assert client_of(world.root).post(reverse("admin:socialaccount_socialaccount_add"), given).status_code == 302
    return world.reader


def begin(client: Client, **given: str) -> dict[str, list[str]]:
    """Starts a sign-in, and reads what the register sends along to the provider."""
    response = client.post(START, given)
    assert response.status_code == 200
    return parse_qs(urlsplit(response.context["url"]).query)


def come_back(client: Client, provider: Provider, query: dict[str, list[str]], number: str = "code") -> Any:
    """The provider recognises the person and sends the browser back."""
    provider.begin(query, number)
    return client.get(BACK, {"code": number, "state": query["state"][0]})


def pass_through(provider: Provider, client: Client | None = None) -> tuple[Client, Any]:
    """A whole sign-in with the provider."""
    client = client or Client()
    return client, come_back(client, provider, begin(client))


def test_a_linked_person_signs_in(provider, linked):
    client, response = pass_through(provider)
    assert response["Location"] == "/" and is_in(client)
    event = AccessEvent.objects.get(kind=EventKind.SIGNED_IN, user=linked, detail="staff")
    assert SUBJECT not in event.detail
    # Nothing about the person was asked for or kept.
    assert SocialAccount.objects.get().extra_data == {}
    assert provider.asked.count("/userinfo") == 0


def test_the_page_asked_for_comes_afterwards_and_no_other_site(provider, linked):
    for asked, target in [("/org/own/suppliers/", "/org/own/suppliers/"), ("https://evil.example/", "/")]:
        client = Client()
        query = begin(client, next=asked)
        assert come_back(client, provider, query)["Location"] == target


def test_what_is_sent_along_is_ours_alone(provider, linked):
    query = parse_qs(urlsplit(Client().post(f"{START}?scope=email&auth_params=nonce%3Dx", {}).context["url"]).query)
    assert query["scope"] == ["openid"] and query["code_challenge_method"] == ["S256"]
    assert len(query["nonce"][0]) > 20 and len(query["nonce"]) == 1


NOW = int(time.time())
BAD = {
    "of another issuer": {"claims": {"iss": "https://evil.example"}},
    "for another service": {"claims": {"aud": "another-service"}},
    "for several services": {"claims": {"aud": [CLIENT, "another-service"]}},
    "for another service that acts": {"claims": {"azp": "another-service"}},
    "that has expired": {"claims": {"exp": NOW - 600, "iat": NOW - 900}},
    "that never expires": {"claims": {"exp": None}},
    "of another sign-in": {"claims": {"nonce": "another"}},
    "of no sign-in": {"claims": {"nonce": None}},
    "that names nobody": {"claims": {"sub": None}},
    "with an empty name": {"claims": {"sub": ""}},
    "by another key": {"signs_with": rsa.generate_private_key(public_exponent=65537, key_size=2048)},
    "by an unknown key": {"headers": {"kid": "two"}},
    "without a signature": {"algorithm": "none"},
    "signed by what all know": {"algorithm": "HS256", "signs_with": "x" * 64},
}


@pytest.mark.parametrize("fault", BAD)
def test_a_token_is_refused(provider, linked, fault):
    for name, value in BAD[fault].items():
        setattr(provider, name, value)
    if provider.algorithm == "none":
        provider.key = provider.signs_with = None
        provider.keys = lambda: {"keys": []}
    client, response = pass_through(provider)
    assert response.status_code == 401 and not is_in(client)
    assert "does not prove who you are" in shown(response)
    assert AccessEvent.objects.filter(kind=EventKind.SIGN_IN_FAILED, detail="staff").count() == 1


def test_a_token_is_not_used_again(provider, linked):
    pass_through(provider)
    provider.replayed = provider.sent[0]
    client, response = pass_through(provider)
    assert response.status_code == 401 and not is_in(client)


def test_an_answer_is_not_used_again_or_by_another_browser(provider, linked):
    mine, other = Client(), Client()
    query = begin(mine)
    assert come_back(other, provider, query).status_code == 401
    assert come_back(mine, provider, query)["Location"] == "/"
    mine.post("/logout/")
    assert come_back(mine, provider, query).status_code == 401
    assert not is_in(mine) and not is_in(other)


@pytest.mark.parametrize("document", [{"issuer": "https://evil.example"}, {"token_endpoint": "file:///etc/passwd"}])
def test_a_discovery_document_of_another_issuer_is_refused(provider, linked, document):
    provider.document = document
    assert Client().post(START).status_code == 401


def test_a_provider_that_does_not_answer_is_a_page_and_no_failure(provider, linked):
    SocialApp.objects.update(settings={"server_url": "http://127.0.0.1:9"})
    assert Client().post(START).status_code == 401


def test_over_https_no_address_without_it_is_asked(provider, settings):
    settings.HTTPS = True
    assert Client().post(START).status_code == 401
    assert provider.asked == []


def test_nobody_is_recognised_by_an_address(provider, world):
    User.objects.filter(pk=world.reader.pk).update(email="reader@own.example")
    provider.claims = {"email": "reader@own.example", "email_verified": True}
    before = User.objects.count()
    client, response = pass_through(provider)
    assert not is_in(client) and User.objects.count() == before
    assert "This account is not connected" in shown(response)


def test_a_person_connects_and_disconnects_the_account(provider, world):
    client = client_of(world.reader)
    query = begin(client, process="connect")
    assert leads_to(come_back(client, provider, query)) == reverse("socialaccount_connections")
    assert SocialAccount.objects.get().user == world.reader
    # Nobody else connects the same account.
    other = client_of(world.editor)
    come_back(other, provider, begin(other, process="connect"))
    assert SocialAccount.objects.get().user == world.reader
    page = shown(client.get(reverse("socialaccount_connections")))
    assert "Own staff account Disconnect" in page
    client.post(reverse("socialaccount_connections"), {"account": SocialAccount.objects.get().pk})
    assert not SocialAccount.objects.exists()
    kinds = set(AccessEvent.objects.filter(user=world.reader).values_list("kind", flat=True))
    assert {EventKind.LINK_ADDED, EventKind.LINK_REMOVED} <= kinds


def test_connecting_asks_who_it_is_and_goes_on_from_there(provider, world):
    client = client_of(world.reader)
    alter_session(client, **{BEGAN: time.time() - 3600})
    asked = come_back(client, provider, begin(client, process="connect"))
    assert leads_to(asked) == reverse("account_reauthenticate")
    assert not SocialAccount.objects.exists()
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert SocialAccount.objects.get().user == world.reader


def test_a_second_factor_is_asked_for_here_too(provider, linked):
    give_app(linked)
    client, response = pass_through(provider)
    assert leads_to(response) == "/login/code/" and not is_in(client)
    client.post("/login/code/", {"code": code()})
    assert is_in(client)


def test_an_account_that_is_switched_off_is_not_opened(provider, linked):
    User.objects.filter(pk=linked.pk).update(is_active=False)
    client, response = pass_through(provider)
    assert leads_to(response) == "/account/inactive/" and not is_in(client)


def test_the_sign_in_page_names_the_provider_and_the_secret_is_not_shown_again(provider, world):
    assert "Sign in with Own staff account" in shown(Client().get("/login/"))
    root, app = client_of(world.root), SocialApp.objects.get()
    path = reverse("admin:socialaccount_socialapp_change", args=[app.pk])
    assert CLIENT_SECRET not in root.get(path).content.decode()
    root.post(path, {"name": "Renamed", "server": provider.address, "client_id": CLIENT, "secret": ""})
    app.refresh_from_db()
    assert (app.name, app.secret, app.provider_id) == ("Renamed", CLIENT_SECRET, "staff")
    assert client_of(world.editor).get(path).status_code == 403
    assert PASSWORD not in str(app.settings)
