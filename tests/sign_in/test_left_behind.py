"""What a session and a secret leave behind: a new key at each sign-in, a cleared browser, encrypted secrets."""

import pytest
from cryptography.exceptions import InvalidTag
from django.contrib.sessions.models import Session
from django.test import Client

from registry.sign_in import secrets
from tests.pages.world import client_of
from tests.sign_in.hands import sign_in


@pytest.mark.django_db
def test_a_sign_in_has_a_new_key_and_the_one_before_opens_nothing(world):
    client = Client()
    alter = client.session
    alter["before"] = True
    alter.save()
    before = alter.session_key
    sign_in(client, "own-reader")
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


@pytest.mark.django_db
def test_a_browser_forgets_its_copies_when_the_session_ends(world):
    client = client_of(world.reader)
    page = client.get("/suppliers/")
    assert "Clear-Site-Data" not in page and "no-store" in page["Cache-Control"]
    assert client.post("/logout/")["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in client.get("/login/")


def test_a_secret_is_encrypted_differently_each_time_and_any_change_to_it_is_found(settings):
    one, two = secrets.encrypt("a secret"), secrets.encrypt("a secret")
    assert one != two and secrets.decrypt(one) == secrets.decrypt(two) == "a secret"
    altered = one[:20] + ("A" if one[20] != "A" else "B") + one[21:]
    with pytest.raises(InvalidTag):
        secrets.decrypt(altered)
    settings.SECRET_KEY = "another key"
    with pytest.raises(InvalidTag):
        secrets.decrypt(one)


def test_a_secret_is_read_by_an_earlier_key_until_that_is_taken_out(settings):
    secret = secrets.encrypt("JBSWY3DP")
    before, settings.SECRET_KEY = settings.SECRET_KEY, "another key of this installation"
    settings.SECRET_KEY_FALLBACKS = [before]
    assert secrets.decrypt(secret) == "JBSWY3DP"
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(InvalidTag):
        secrets.decrypt(secret)
