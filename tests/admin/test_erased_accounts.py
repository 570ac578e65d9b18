"""An erased account keeps no way to sign in, and no log outside the history has its name."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.access_log.writing import note
from registry.models import User
from suppliers.models import Account
from tests.admin.forms import path
from tests.pages.world import client_of
from tests.sign_in.hands import give_app

LOGGING = ("log_addition", "log_change", "log_deletions")


def test_ways_to_sign_in_and_names_in_logs_go_with_the_account(world):
    user, root = world.editor, client_of(world.root)
    give_app(user)
    SocialAccount.objects.create(user=user, provider="staff", uid="1")
    EmailAddress.objects.create(user=user, email="ada@own.example")
    session = client_of(user).session
    UserSession.objects.create(user=user, session_key=session.session_key, ip="192.0.2.1", user_agent="x")
    event = note(EventKind.SIGNED_IN, user=user)
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.create(user=world.root, content_type=kind, object_id=user.pk, object_repr="Ada", action_flag=2)
    account = Account.objects.get(user=user)
    address = reverse("admin:suppliers_account_erase", args=[account.pk])
    assert root.post(address, {"reason": "Left"}).status_code == 302
    for model in (Authenticator, SocialAccount, EmailAddress, UserSession):
        assert not model.objects.filter(user=user).exists(), model
    assert not session.exists(session.session_key)
    assert not LogEntry.objects.exists()
    event.refresh_from_db()
    assert (event.user, event.username) == (user, "")
    assert not AccessEvent.objects.filter(username="own-editor").exists()


def test_a_new_name_of_an_account_is_not_in_djangos_log(world):
    given = {"username": "ada", "name": "Ada", "is_active": "on", "why": "Married"}
    assert client_of(world.root).post(path(world.editor), given).status_code == 302
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize("name", LOGGING)
def test_no_data_entry_writes_djangos_log(name):
    found = {type(each) for each in admin.site._registry.values()}
    logged = {each.__name__ for each in found if getattr(each, name).__module__.startswith("django.")}
    assert logged == set()
