"""Sessions: their ends, their list, and the check before forms of people and roles."""

import time

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.access_log.event import AccessEvent, EventKind
from registry.sign_in.sessions import BEGAN, USED
from tests.pages.world import client_of, shown
from tests.sign_in.hands import PASSWORD, alter_session, is_in, leads_to, sign_in

pytestmark = pytest.mark.django_db
HOUR = 3600


def test_the_cookie_goes_with_the_browser_and_the_session_ends_when_it_is_not_used(world):
    client = Client()
    response = sign_in(client, "own-reader")
    assert response.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""
    left = Session.objects.get().expire_date - timezone.now()
    assert 1.9 * HOUR < left.total_seconds() <= 2 * HOUR


@pytest.mark.parametrize(
    ("began", "used", "open"),
    [(0, 0, True), (11, 0, True), (12.1, 0, False), (3, 2.1, False), (3, 1.9, True)],
)
def test_a_session_ends_when_its_time_is_over(world, began, used, open):
    client = client_of(world.reader)
    alter_session(client, **{BEGAN: time.time() - began * HOUR, USED: time.time() - used * HOUR})
    response = client.get("/suppliers/")
    assert (response.status_code == 200) is open
    if not open:
        assert response["Location"] == "/login/?next=/suppliers/"
        assert not is_in(client)
        assert AccessEvent.objects.get(kind=EventKind.SIGNED_OUT).detail == "session over"


def test_a_session_that_does_not_say_when_it_began_is_over(world):
    client = client_of(world.reader)
    session = client.session
    del session[BEGAN]
    session.save()
    assert client.get("/").status_code == 302


def test_use_puts_the_end_off_but_is_not_written_at_each_request(world):
    client = client_of(world.reader)
    used = client.session[USED]
    client.get("/")
    assert client.session[USED] == used
    alter_session(client, **{USED: used - HOUR})
    client.get("/")
    assert client.session[USED] > used - 1


def test_a_person_sees_and_ends_sessions(world):
    here, there, third, stranger = Client(), Client(), Client(), Client()
    for client in (here, there, third):
        sign_in(client, "own-reader")
    sign_in(stranger, "other-editor")
    address = reverse("usersessions_list")
    page = here.get(address).content.decode()
    keys = [int(part.split("/")[0]) for part in page.split("/account/sessions/")[1:] if part[0].isdigit()]
    assert len(keys) == 2 and "this one" in page
    # Not by a stranger, and not by a link.
    assert stranger.post(reverse("end-session", args=keys[:1])).status_code == 404
    assert here.get(reverse("end-session", args=keys[:1])).status_code == 405
    here.post(reverse("end-session", args=keys[:1]))
    assert [client.get("/").status_code for client in (here, there, third)].count(200) == 2
    here.post(address)
    assert [client.get("/").status_code for client in (here, there, third, stranger)] == [200, 302, 302, 200]
    assert AccessEvent.objects.filter(kind=EventKind.SESSIONS_ENDED, user=world.reader).count() == 2


FORMS = (
    *("registry_user_add", "registry_membership_add", "socialaccount_socialapp_add", "socialaccount_socialaccount_add"),
)


@pytest.mark.parametrize("name", FORMS)
def test_forms_of_people_and_roles_ask_who_it_is(world, name):
    client, path = client_of(world.root), reverse(f"admin:{name}")
    assert client.get(path).status_code == 200
    alter_session(client, **{BEGAN: time.time() - HOUR})
    for method in ("get", "post"):
        response = getattr(client, method)(path)
        assert response["Location"] == f"{reverse('account_reauthenticate')}?next={path.replace('/', '%2F')}"
    # The wrong password does not help; the right one leads back.
    address = reverse("account_reauthenticate")
    assert client.post(address, {"password": "wrong", "next": path}).status_code == 200
    assert leads_to(client.post(address, {"password": PASSWORD, "next": path})) == path
    assert client.get(path).status_code == 200
    assert AccessEvent.objects.filter(kind=EventKind.CONFIRMED, user=world.root).count() == 1


def test_every_form_of_people_and_roles_is_confirmed_and_no_list(world):
    client = client_of(world.root)
    alter_session(client, **{BEGAN: time.time() - HOUR})
    membership = world.reader.memberships.get()
    for act in ("change", "history", "delete"):
        path = reverse(f"admin:registry_membership_{act}", args=[membership.pk])
        assert leads_to(client.get(path)) == reverse("account_reauthenticate"), act
    path = reverse("admin:registry_user_change", args=[world.reader.pk])
    assert leads_to(client.get(path)) == reverse("account_reauthenticate")
    for table in ("registry_user", "registry_membership"):
        path = reverse(f"admin:{table}_changelist")
        assert client.get(path).status_code == 200
        assert leads_to(client.post(path, {"action": "x"})) == reverse("account_reauthenticate")
    assert client.get(reverse("admin:suppliers_supplier_add")).status_code == 200


def test_data_entry_has_no_door_of_its_own(world):
    for path in ("/admin/login/", "/admin/password_change/", "/admin/logout/"):
        assert client_of(None).get(path)["Location"] == f"/login/?next={path}"
        assert client_of(world.editor).get(path).status_code == 404
    assert "Sign out" in shown(client_of(world.editor).get("/admin/"))


def test_confirming_gives_the_session_another_key(world):
    client = Client()
    sign_in(client, "own-reader")
    before = client.session.session_key
    alter_session(client, **{BEGAN: time.time() - HOUR, "account_authentication_methods": []})
    assert client.post("/account/confirm/", {"password": PASSWORD}).status_code == 302
    after = client.session.session_key
    assert after != before and is_in(client)
    # The list names the session by its new key, and the key before opens nothing.
    assert list(UserSession.objects.values_list("session_key", flat=True)) == [after]
    stolen = Client()
    stolen.cookies[settings.SESSION_COOKIE_NAME] = str(before)
    assert stolen.get("/").status_code == 302


def test_a_person_confirms_before_sessions_are_ended(world):
    client, other = Client(), Client()
    for each in (client, other):
        sign_in(each, "own-reader")
    alter_session(client, **{BEGAN: time.time() - HOUR, "account_authentication_methods": []})
    session = UserSession.objects.get(session_key=other.session.session_key)
    for address in ("/account/sessions/", reverse("end-session", args=[session.pk])):
        answer = client.post(address)
        assert answer["Location"] == "/account/confirm/?next=%2Faccount%2Fsessions%2F"
    assert is_in(other)
    assert client.get("/account/sessions/").status_code == 200
