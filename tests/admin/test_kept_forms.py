"""A form sent without a session is kept through sign-in, for the same person alone, and never sent by itself."""

import time

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from registry.models import FindingDecision, Membership, User
from registry.request import kept as kept_module
from registry.request.kept import KEY
from suppliers.models import BreachTerm, Change, Supplier
from tests import factories
from tests.admin.forms import filled, opened, path
from tests.admin.sending import token_in, with_token
from tests.admin.test_sent_twice import WRITING, form_at
from tests.pages.world import World, shown

SHOWN = "You were signed out when you sent this form."


@pytest.fixture(autouse=True)
def empty_counts():
    cache.clear()


def sign_out(browser: Client) -> None:
    """The session ends, as by its age: the browser keeps the page with the form."""
    del browser.cookies[settings.SESSION_COOKIE_NAME]


def sign_in(browser: Client, user: User) -> None:
    user.set_password("words to sign in with")
    user.save()
    answer = browser.post(reverse("login"), {"login": user.username, "password": "words to sign in with"})
    assert answer.status_code == 302


def sent_without_session(browser: Client, address: str, given: dict[str, object]) -> None:
    sign_out(browser)
    answer = browser.post(address, given)
    assert answer.status_code == 302 and answer["Location"].startswith("/login/?next=")


def service_form(world: World, browser: Client) -> dict[str, object]:
    typed = {"nature": "My long text", "breachterm_set-0-number": "20", "why": "Read"}
    return with_token(browser, path(world.service), **typed)


def test_the_form_is_shown_again_filled_and_saved_only_by_the_person(world, browser):
    address, count = path(world.service), Change.objects.count()
    sent_without_session(browser, address, service_form(world, browser))
    assert "Sign in: the form is kept." in shown(browser.get("/login/"))
    sign_in(browser, world.editor)
    response = browser.get(address)
    assert SHOWN in shown(response) and "Not saved yet." in shown(response)
    given = filled(response)
    assert (given["nature"], given["breachterm_set-0-number"], given["why"]) == ("My long text", "20", "Read")
    assert Change.objects.count() == count
    assert browser.post(address, given | token_in(response.content)).status_code == 302
    assert BreachTerm.objects.get().number == 20
    assert SHOWN not in shown(browser.get(address))


@pytest.mark.parametrize("name", WRITING)
def test_every_page_that_writes_shows_its_form_again_and_writes_nothing(world, browser, name):
    address, typed = WRITING[name][0](world), WRITING[name][1]
    given = form_at(browser, address, typed)
    sent_without_session(browser, address, given)
    count = Change.objects.count()
    sign_in(browser, world.editor)
    response = browser.get(address)
    assert (response.status_code, Change.objects.count()) == (200, count)
    assert SHOWN in shown(response)
    for text in typed.values():
        assert text in response.content.decode()
    assert not FindingDecision.objects.exists()


def test_another_account_never_sees_it_and_it_is_dropped(world, browser):
    address = path(world.service)
    sent_without_session(browser, address, service_form(world, browser))
    sign_in(browser, world.root)
    assert "My long text" not in browser.get(address).content.decode()
    assert browser.session[KEY] == []
    browser.post(reverse("logout"))
    sign_in(browser, world.editor)
    assert "My long text" not in browser.get(address).content.decode()


def test_a_form_of_a_colleague_is_not_kept_for_the_person_signed_in(world, browser, colleague):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.root)
    response = strict.post(path(world.service), service_form(world, browser), headers={"Origin": "http://testserver"})
    assert response.status_code == 403
    assert "What you typed is kept" not in shown(response)
    assert KEY not in strict.session


def test_a_form_that_is_too_old_is_kept_if_our_own_page_sent_it(world, browser):
    address, given = path(world.service), service_form(world, browser)
    for origin, kept in (("http://testserver", True), ("https://evil.example", False), (None, False)):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(world.editor)
        headers = {"Origin": origin} if origin else {}
        response = strict.post(address, given, headers=headers)
        assert response.status_code == 403
        assert ("What you typed is kept" in shown(response)) == kept
        assert ("My long text" in strict.get(address).content.decode()) == kept


def test_nothing_is_kept_of_a_stranger(world, browser):
    given = service_form(world, browser)
    for token in ({}, {"form_token": ""}, {"form_token": "1.x:y:z"}):
        stranger = Client()
        without = {name: value for name, value in given.items() if name != "form_token"}
        stranger.post(path(world.service), without | token)
        assert settings.SESSION_COOKIE_NAME not in stranger.cookies


def test_passwords_codes_and_tokens_are_not_kept(world, colleague):
    address = reverse("admin:registry_user_add")
    typed = {"username": "new", "name": "New Person", "password1": "long enough words", "password2": "x", "otp": "1"}
    sent_without_session(
        colleague, address, typed | {"csrfmiddlewaretoken": "t"} | token_in(colleague.get(address).content)
    )
    (kept,) = colleague.session[KEY]
    assert sorted(name for name, _values in kept["fields"]) == ["name", "username"]


def test_what_was_typed_is_shown_as_text_to_a_person_who_may_no_longer_write(world, browser):
    address = WRITING["decide"][0](world)
    sent_without_session(browser, address, form_at(browser, address, WRITING["decide"][1]))
    with factories.acting():
        Membership.objects.get(user=world.editor, role="dpo").delete()
    sign_in(browser, world.editor)
    assert "Not saved: what you typed" in shown(browser.get(address))


def test_a_page_that_cannot_be_filled_shows_what_was_typed_as_text(world, colleague):
    address = reverse("admin:registry_user_add")
    sent_without_session(
        colleague, address, {"username": "new", "name": "New Person"} | token_in(colleague.get(address).content)
    )
    sign_in(colleague, world.root)
    response = colleague.get(address)
    assert "Not saved: what you typed" in shown(response)
    assert "New Person" in shown(response)
    assert not User.objects.filter(username="new").exists()
    answer = colleague.post(reverse("discard"), {"path": address})
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert "New Person" not in shown(colleague.get(address))


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/suppliers/"])
def test_dropping_leads_only_to_a_form_that_was_kept(world, browser, target):
    assert browser.post(reverse("discard"), {"path": target})["Location"] == "/"


def test_a_kept_form_is_forgotten_after_an_hour(world, browser, monkeypatch):
    address = path(world.service)
    sent_without_session(browser, address, service_form(world, browser))
    assert browser.session.get_expiry_age() <= 3600
    sign_in(browser, world.editor)
    assert browser.session.get_expiry_age() > 3600
    later = time.time() + 3700
    monkeypatch.setattr(kept_module.time, "time", lambda: later)
    assert "My long text" not in browser.get(address).content.decode()


def test_a_large_form_and_many_forms_are_not_kept(world, browser):
    given = service_form(world, browser)
    sent_without_session(browser, path(world.service), given | {"nature": "x" * 2**20})
    assert KEY not in browser.session
    for _ in range(kept_module.MOST_OF_ACCOUNT + 1):
        last = Client()
        last.post(path(world.service), given)
    assert KEY not in last.session


def test_a_form_of_a_record_deleted_meanwhile_shows_what_was_typed(world, browser):
    supplier = Supplier(legal_name="Gone Ltd")
    with factories.acting(world.root):
        supplier.save()
    given = opened(browser, path(supplier)) | {"address": "Typed street 1", "why": "Moved"}
    with factories.acting(world.root, "Entered by mistake"):
        supplier.delete()
    text = shown(browser.post(path(supplier), given, follow=True))
    assert "Typed street 1" in text and "Not saved: what you typed" in text
