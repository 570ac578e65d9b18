"""Second factors in a real browser: Chromium's own authenticator keeps a passkey, and no script of ours is refused."""

import re

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import CDPSession, Page, expect

from registry.models import Organisation, User
from suppliers.ledger.change import change
from tests.browser.checks import axe, fits
from tests.browser.conftest import Monitor, SignIn
from tests.browser.hands import fill_sign_in
from tests.sign_in.hands import code, give_app

# Each of its pages is opened and read by axe, or a device is imitated: minutes in all.
pytestmark = pytest.mark.slow

ADD, LIST = "/account/second-factor/passkeys/add/", "/account/second-factor/passkeys/"


def authenticator(page: Page) -> CDPSession:
    """Gives the browser an authenticator that keeps passkeys, with a person who agrees to everything."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session


def add_passkey(page: Page, *, alone: bool) -> None:
    """Adds a passkey, and keeps the recovery codes that come with the first one."""
    page.goto(ADD)
    page.get_by_label("Name of this passkey").fill("This laptop")
    if alone:
        page.get_by_label("Sign in with it alone").check()
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    axe(page)
    fits(page)
    page.get_by_role("link", name="I have kept the codes").click()


def sign_out(page: Page) -> None:
    page.goto("/account/")
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_passkey_alone_opens_the_account(sign_in: SignIn):
    page = sign_in("dpo")
    authenticator(page)
    add_passkey(page, alone=True)
    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    assert Authenticator.objects.filter(user__username="dpo", last_used_at__isnull=False).count() == 1


def test_a_passkey_is_a_second_factor_beside_the_password(sign_in: SignIn):
    page = sign_in("clerk")
    authenticator(page)
    add_passkey(page, alone=False)
    sign_out(page)
    fill_sign_in(page, "clerk")
    expect(page.get_by_role("heading", name="Second factor")).to_be_visible()
    axe(page)
    fits(page)
    page.get_by_role("button", name="Use a passkey or security key").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()


def test_a_passkey_is_renamed_and_removed(sign_in: SignIn):
    page = sign_in("dpo")
    authenticator(page)
    add_passkey(page, alone=False)
    page.goto(LIST)
    axe(page)
    page.get_by_role("link", name=re.compile("Rename")).click()
    page.get_by_label("Name of this passkey").fill("Old laptop")
    page.get_by_role("button", name="Save name").click()
    page.get_by_role("link", name="Remove Old laptop").click()
    page.get_by_role("button", name="Remove the passkey").click()
    expect(page.get_by_text("You have no passkey.")).to_be_visible()
    assert not Authenticator.objects.exists()


def test_a_person_who_stops_is_told_so(sign_in: SignIn):
    page = sign_in("dpo")
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "usb", "automaticPresenceSimulation": False}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(ADD)
    page.evaluate("() => { navigator.credentials.create = () => Promise.reject(new Error('stopped')) }")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("status")).to_contain_text("The passkey was not used.")


def test_an_organisation_leads_its_people_to_a_second_factor(visitor: Page, monitor: Monitor):
    root = User.objects.get(username="admin")
    with change(by=root, reason="Second factors for all"):
        for organisation in Organisation.objects.filter(slug="example-uk"):
            organisation.own_second_factor = True
            organisation.save()
    visitor.goto("/")
    fill_sign_in(visitor, "auditor")
    expect(visitor.get_by_text("asks for a second factor")).to_be_visible()
    visitor.set_viewport_size({"width": 360, "height": 740})
    axe(visitor)
    fits(visitor)
    visitor.get_by_role("link", name="Set up an app").click()
    secret = visitor.locator(".key").inner_text().replace(" ", "")
    visitor.get_by_label("Code that the app shows").fill(code(secret))
    visitor.get_by_role("button", name="Set up the app").click()
    visitor.get_by_role("link", name="I have kept the codes").click()
    visitor.goto("/")
    expect(visitor.get_by_role("heading", name="Overview")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_app_needs_no_script(new_context, server, javascript: bool):
    give_app(User.objects.get(username="dpo"))
    page = new_context(java_script_enabled=javascript).new_page()
    page.goto("/suppliers/")
    fill_sign_in(page, "dpo")
    page.get_by_label("Code from your app").fill(code())
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Suppliers")).to_be_visible()
