"""Second factors: an app with recovery codes, asked for at each sign-in, and required by an organisation."""

import io
import re
import time
from unittest.mock import patch

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.sign_in.sessions import BEGAN
from tests.pages.world import alter, client_of, shown
from tests.sign_in.hands import PASSWORD, SECRET, alter_session, code, give_app, is_in, leads_to, sign_in

pytestmark = pytest.mark.django_db
APP = "/account/second-factor/app/"


def second(client: Client, given: str) -> None:
    """Enters a code at sign-in."""
    client.post("/login/code/", {"code": given})


def set_up(client: Client) -> list[str]:
    """Sets up an app, and reads the recovery codes, which are shown once."""
    page = client.get(APP).content.decode()
    secret = re.search(r'class="key">([\w ]+)<', page)
    assert secret is not None and "data:image/svg+xml" in page
    response = client.post(APP, {"code": code(secret[1].replace(" ", ""))})
    assert response["Location"] == reverse("mfa_view_recovery_codes")
    found = re.findall(r"<code>(\d+)</code>", client.get(response["Location"]).content.decode())
    assert len(found) == 10
    assert found[0] not in client.get(response["Location"]).content.decode()
    return found


def test_an_app_is_set_up_and_asked_for(world):
    codes = set_up(client_of(world.reader))
    client = Client()
    assert leads_to(sign_in(client, "own-reader")) == "/login/code/"
    assert not is_in(client) and client.get("/").status_code == 302
    second(client, "000000")
    assert not is_in(client)
    second(client, codes[0])
    assert is_in(client)
    # A recovery code opens the account once.
    again = Client()
    sign_in(again, "own-reader")
    second(again, codes[0])
    assert not is_in(again)


def test_the_page_asked_for_comes_after_the_second_factor(world):
    give_app(world.reader)
    client = Client()
    sign_in(client, "own-reader", next="/org/own/suppliers/")
    assert client.post("/login/code/", {"code": code()})["Location"] == "/org/own/suppliers/"


def test_a_code_is_good_once(world):
    give_app(world.reader)
    shown_now = code()
    first, copy = Client(), Client()
    for client in (first, copy):
        sign_in(client, "own-reader")
        second(client, shown_now)
    assert is_in(first) and not is_in(copy)


def test_codes_cannot_be_guessed(world):
    give_app(world.reader)
    client = Client()
    sign_in(client, "own-reader")
    for number in range(12):
        second(client, f"{number:06}")
    second(client, code())
    assert not is_in(client)
    assert AccessEvent.objects.filter(kind=EventKind.FACTOR_FAILED, user=world.reader).exists()


def test_the_secret_is_encrypted_in_the_database(world):
    assert SECRET not in str(give_app(world.reader).data)


def test_a_factor_is_set_up_and_removed_only_by_a_person_who_confirmed(world):
    client = client_of(world.reader)
    alter_session(client, **{BEGAN: time.time() - 3600})
    for path in (APP, "/account/second-factor/passkeys/add/"):
        assert leads_to(client.get(path)) == reverse("account_reauthenticate")
    give_app(world.reader)
    assert leads_to(client.post(f"{APP}remove/")) == reverse("account_reauthenticate")
    assert Authenticator.objects.count() == 1
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert client.post(f"{APP}remove/").status_code == 302
    assert not Authenticator.objects.exists()
    assert AccessEvent.objects.filter(kind=EventKind.FACTOR_REMOVED, detail="totp").exists()


def test_an_organisation_can_ask_for_a_second_factor(world):
    alter(world.own, own_second_factor=True)
    for user in (world.reader, world.editor, world.root):
        client = client_of(user)
        for path in ("/", "/suppliers/", "/admin/", "/account/", "/account/sessions/"):
            assert leads_to(client.get(path)) == reverse("mfa_index"), path
        assert client.post("/admin/suppliers/supplier/add/", {}).status_code == 302
        assert "asks for a second factor" in shown(client.get(reverse("mfa_index")))
    assert client_of(world.stranger).get("/").status_code == 200
    client = client_of(world.reader)
    set_up(client)
    assert client.get("/").status_code == 200
    # Without it, the way is closed again, and a password can be changed meanwhile.
    Authenticator.objects.all().delete()
    assert leads_to(client.get("/")) == reverse("mfa_index")
    assert client.get(reverse("account_change_password")).status_code == 200
    assert client.post("/logout/")["Location"] == "/login/"


def test_recovery_codes_alone_are_no_second_factor(world):
    alter(world.own, own_second_factor=True)
    Authenticator.objects.create(user=world.reader, type="recovery_codes", data={})
    assert leads_to(client_of(world.reader).get("/")) == reverse("mfa_index")


def test_only_an_administrator_says_how_people_sign_in(world):
    path = reverse("admin:registry_organisation_change", args=[world.own.pk])
    assert 'name="own_second_factor"' not in client_of(world.editor).get(path).content.decode()
    assert 'name="own_second_factor"' in client_of(world.root).get(path).content.decode()


@pytest.mark.parametrize("way", ["command", "data entry"])
def test_a_person_who_lost_all_factors_is_let_in_again(world, way, capsys):
    give_app(world.reader)
    if way == "command":
        call_command("remove_second_factor", "own-reader")
        assert "1 second factors removed" in capsys.readouterr().out
    else:
        chosen = {"action": "remove_factors", "_selected_action": [world.reader.pk]}
        client_of(world.root).post(reverse("admin:registry_user_changelist"), chosen)
    client = Client()
    sign_in(client, "own-reader")
    assert is_in(client)
    assert AccessEvent.objects.get(kind=EventKind.FACTOR_REMOVED).about == world.reader


def test_the_command_names_an_account_that_is_not_there(world):
    with pytest.raises(CommandError, match="not the username"):
        call_command("remove_second_factor", "nobody")


def test_a_second_factor_confirms_who_it_is(world):
    give_app(world.root)
    client = client_of(world.root)
    path = reverse("admin:registry_user_add")
    with patch("registry.request.door.lately_confirmed", return_value=False):
        assert leads_to(client.get(path)) == reverse("account_reauthenticate")
        page = shown(client.get(reverse("account_reauthenticate")))
    assert "Other ways" in page
    response = client.post(reverse("mfa_reauthenticate"), {"code": code(), "next": path})
    assert response["Location"] == path
    assert PASSWORD not in str(dict(client.session))


def test_the_secrets_are_encrypted_by_another_key(world, settings):
    give_app(world.reader)
    before, settings.SECRET_KEY = settings.SECRET_KEY, "another key of this installation"
    with pytest.raises(CommandError, match="No key reads one of the secrets"):
        call_command("encrypt_factors")
    settings.SECRET_KEY_FALLBACKS = [before]
    out = io.StringIO()
    call_command("encrypt_factors", stdout=out)
    assert out.getvalue() == "1 secrets of second factors are encrypted by the present key.\n"
    settings.SECRET_KEY_FALLBACKS = []
    client = Client()
    sign_in(client, "own-reader")
    second(client, code())
    assert is_in(client)
