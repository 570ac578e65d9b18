"""Passwords: which are refused, who changes them, and when they must be changed."""

import io
import os
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.models import User
from tests.pages.world import client_of, shown
from tests.sign_in.hands import OWN, PASSWORD, is_in, leads_to, sign_in

pytestmark = pytest.mark.django_db
CLERK = User(username="clerk", name="Example clerk")


@pytest.mark.parametrize(
    "password",
    [
        *("aaaaaaaaaaaa", "abababababab", "register2026", "exampleclerk", "Gdpr-Register-2026!", "mypassword123"),
        *("123456789012", "short", "password1234", "the-processor-register"),
        # Made of one or two common ones, with digits and signs.
        *("Sunshine-Monkey-77", "dragon!dragon!", "1234-5678-9012", "iloveyou.2026.", "trustno1trustno1"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password, CLERK)


@pytest.mark.parametrize("password", [OWN, "correct horse battery staple", "Tz7#qLw9!mRv", "grüne Äpfel am Montag"])
def test_a_password_that_is_not_is_taken(password):
    validate_password(password, CLERK)


@pytest.mark.parametrize(("password", "taken"), [("short", False), ("register2026", False), (OWN, True)])
def test_the_command_for_the_first_administrator_takes_no_poor_password(password, taken):
    words = ["createsuperuser", "--noinput", "--username", "chief"]
    with patch.dict(os.environ, {"DJANGO_SUPERUSER_PASSWORD": password}):
        if taken:
            call_command(*words, stdout=io.StringIO())
        else:
            with pytest.raises(CommandError):
                call_command(*words, stdout=io.StringIO())
    assert User.objects.filter(username="chief").exists() is taken


@pytest.mark.parametrize("role", ["reader", "editor", "root"])
def test_everybody_can_change_the_password(world, role):
    user = getattr(world, role)
    client, address = client_of(user), reverse("account_change_password")
    assert "Change your password" in shown(client.get(address))
    given = {"oldpassword": PASSWORD, "password1": OWN, "password2": OWN}
    assert client.post(address, given).status_code == 302
    # This session stays; another browser needs the new password.
    assert is_in(client) and client.get("/").status_code == 200
    other = Client()
    sign_in(other, user.username)
    assert not is_in(other)
    sign_in(other, user.username, OWN)
    assert is_in(other)


def test_a_change_of_password_needs_the_present_one_and_another_new_one(world):
    client, address = client_of(world.reader), reverse("account_change_password")
    for old, new, again in [("wrong", OWN, OWN), (PASSWORD, "short", "short"), (PASSWORD, OWN, "x"), (PASSWORD,) * 3]:
        response = client.post(address, {"oldpassword": old, "password1": new, "password2": again})
        assert response.status_code == 200 and "There is a problem" in shown(response)
    world.reader.refresh_from_db()
    assert world.reader.check_password(PASSWORD)


def test_a_new_password_ends_the_other_sessions(world):
    here, there = client_of(world.reader), client_of(world.reader)
    here.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": OWN, "password2": OWN})
    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 302


def test_a_password_given_by_an_administrator_must_be_changed_first(world):
    root = client_of(world.root)
    given = {"username": "new", "name": "New", "email": "", "password1": OWN, "password2": OWN}
    given |= {"organisation": world.own.pk, "roles": "editor", "why": "Joined"}
    assert root.post(reverse("admin:registry_user_add"), given | {"usable_password": "true"}).status_code == 302
    client = Client()
    sign_in(client, "new", OWN)
    for path in ("/", "/suppliers/", "/admin/", "/account/", reverse("mfa_index")):
        assert leads_to(client.get(path)) == reverse("account_change_password")
    other = "copper lantern 88 ballad"
    client.post(reverse("account_change_password"), {"oldpassword": OWN, "password1": other, "password2": other})
    assert client.get("/").status_code == 200


def test_a_password_that_an_administrator_gives_again_must_be_changed_too(world):
    address = reverse("admin:auth_user_password_change", args=[world.reader.pk])
    given = {"password1": OWN, "password2": OWN, "usable_password": "true"}
    assert client_of(world.root).post(address, given).status_code == 302
    world.reader.refresh_from_db()
    assert world.reader.password_given
    own = reverse("admin:auth_user_password_change", args=[world.root.pk])
    client_of(world.root).post(own, given)
    world.root.refresh_from_db()
    assert not world.root.password_given


def test_an_account_for_an_organisations_own_sign_in_has_no_password(world):
    given = {"username": "new", "name": "New", "email": "", "usable_password": "false", "why": "Joined"}
    assert client_of(world.root).post(reverse("admin:registry_user_add"), given).status_code == 302
    user = User.objects.get(username="new")
    assert not user.has_usable_password() and not user.password_given


def test_no_stranger_makes_an_account(world):
    before = User.objects.count()
    for path in ("/account/signup/", "/signup/", "/accounts/signup/"):
        assert client_of(None).post(path, {"username": "x", "password1": OWN, "password2": OWN}).status_code == 404
    assert User.objects.count() == before


@pytest.mark.parametrize(("days", "opens"), [(6, True), (8, False)])
def test_a_given_password_that_nobody_used_opens_nothing_after_a_week(world, days, opens):
    User.objects.filter(pk=world.reader.pk).update(
        password_given=True, joined=timezone.now() - timedelta(days=days), last_login=None
    )
    client = Client()
    page = sign_in(client, "own-reader")
    assert is_in(client) is opens
    assert opens or "given to you too long ago. Ask an administrator" in shown(page)


def test_a_password_given_again_counts_from_that_day(world):
    long_ago = timezone.now() - timedelta(days=400)
    User.objects.filter(pk=world.reader.pk).update(password_given=True, joined=long_ago)
    note(EventKind.PASSWORD_GIVEN, user=world.root, about=world.reader)
    client = Client()
    sign_in(client, "own-reader")
    assert is_in(client)


def test_an_empty_form_says_what_to_enter(world):
    page = shown(client_of(world.reader).post(reverse("account_change_password"), {}))
    for words in ("Enter your present password.", "Enter a new password.", "Enter the new password again."):
        assert words in page
    assert "This field is required" not in page
    assert "Enter your username." in shown(Client().post("/login/", {}))
