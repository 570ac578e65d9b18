"""Journeys: a session that ends while a person types, and two editors who change the same field."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from registry.models import User
from suppliers.models import Service
from tests import factories
from tests.browser.checks import ADMIN_EXEMPT, axe, fits
from tests.browser.conftest import Monitor, SignIn
from tests.browser.hands import fill_sign_in, part, save_because
from tests.browser.test_entry import new_service
from tests.browser.test_every_page import ALL_FOUR, decision

# Each state of a form is read by axe in four variants.
pytestmark = pytest.mark.slow
NUMBER = "#id_breachterm_set-0-number"


def in_every_variant(page: Page, name: str, pictures: Path | None) -> None:
    """Checks the page as it stands, at both widths and in both colour schemes."""
    for size, colours in ALL_FOUR:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours)
        axe(page, ADMIN_EXEMPT)
        fits(page)
        if pictures:
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=pictures / f"{name}-{size['width']}-{colours}.png")


@pytest.fixture
def pictures(request: pytest.FixtureRequest) -> Path | None:
    """The folder for pictures, if the tests are asked for them: PICTURES=build/pictures."""
    folder = os.environ.get("PICTURES")
    if not folder:
        return None
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder)


def form_of(service: Service) -> str:
    return reverse("admin:suppliers_service_change", args=[service.pk])


def end_sessions() -> None:
    Session.objects.all().delete()


def test_what_was_typed_comes_back_after_sign_in(sign_in: SignIn, monitor: Monitor, pictures: Any):
    page = sign_in("clerk")
    new = new_service()
    page.goto(form_of(new))
    page.get_by_label("Nature:").fill("A long text of half an hour")
    part(page, "Tests")
    page.locator("#id_test_set-0-what").fill("Typed in a new row")
    end_sessions()
    save_because(page, "Statement read")
    expect(page.get_by_role("status").first).to_contain_text("Sign in: the form is kept.")
    axe(page)
    fill_sign_in(page, "clerk")
    expect(page.locator(".kept")).to_contain_text("Not saved yet.")
    expect(page.get_by_label("Nature:")).to_have_value("A long text of half an hour")
    expect(page.locator("#id_test_set-0-what")).to_have_value("Typed in a new row")
    expect(page.get_by_label("Why?")).to_have_value("Statement read")
    in_every_variant(page, "kept", pictures)
    new.refresh_from_db()
    assert new.nature == ""
    page.get_by_role("button", name="Drop what I typed").click()
    expect(page.locator(".kept")).to_have_count(0)
    expect(page.get_by_label("Nature:")).not_to_have_value("A long text of half an hour")
    assert monitor.left == []


def test_a_decision_that_was_typed_comes_back_after_sign_in(sign_in: SignIn, pictures: Any):
    page = sign_in("dpo")
    page.goto(decision())
    page.get_by_label("disputed").check()
    page.get_by_label("Why?").fill("They wrote that the notice is agreed")
    end_sessions()
    page.get_by_role("button", name="Save decision").click()
    fill_sign_in(page, "dpo")
    expect(page.locator(".kept")).to_contain_text("Not saved yet.")
    expect(page.get_by_label("Why?")).to_have_value("They wrote that the notice is agreed")
    in_every_variant(page, "kept-decision", pictures)
    page.get_by_role("button", name="Save decision").click()
    expect(page.get_by_role("status").first).to_contain_text("Decision saved.")


def test_two_editors_of_one_field_choose(sign_in: SignIn, pictures: Any):
    page = sign_in("dpo")
    new = new_service()
    page.goto(form_of(new))
    page.get_by_label("Nature:").fill("My words, which are a little longer than theirs so that they fill a line or two")
    part(page, "Breach notices")
    page.locator("#breachterm_set-0 summary").first.click()
    page.locator(NUMBER).fill("24")
    term = new.breachterm_set.get()
    with factories.acting(User.objects.get(username="clerk"), "Heard at a meeting"):
        term.number, term.section = 96, "Section 4"
        term.save()
    save_because(page, "Order form read")
    expect(page.locator(".conflict")).to_contain_text("Heard at a meeting")
    choices = page.locator(".choice")
    expect(choices).to_have_count(1)
    expect(choices).to_contain_text("24 hours")
    expect(choices).to_contain_text("96 hours")
    in_every_variant(page, "merge", pictures)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".choice")).to_have_count(1)
    page.get_by_label("Take theirs").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    new.refresh_from_db()
    assert new.nature.startswith("My words")
    assert new.breachterm_set.get().number == 96
