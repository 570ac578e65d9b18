"""The page of a supplier in a browser: on one screen, its folds by links, and places that other pages lead to."""

import pytest
from playwright.sync_api import Page, expect

from suppliers.models import SecurityMeasure, Supplier
from tests.browser.conftest import SignIn

# The height of the page before anything is unfolded.
HEIGHT = 2500


@pytest.fixture
def page(sign_in: SignIn) -> Page:
    return sign_in("dpo")


def address(name: str) -> str:
    return f"/suppliers/{Supplier.objects.get(trading_name=name).pk}/"


def test_siso_is_on_one_screen_before_anything_is_unfolded(page: Page):
    page.goto(address("Siso"))
    assert page.evaluate("document.documentElement.scrollHeight") <= HEIGHT
    expect(page.locator(".strip > div")).to_have_count(8)


def test_a_long_part_opens_by_its_line(page: Page):
    page.goto(address("Siso"))
    page.get_by_role("link", name="Measures, Art. 32").click()
    measures = page.locator("details.fold[open]").filter(has_text="Measures, Art. 32")
    expect(measures.locator(".says > li")).to_have_count(52)
    expect(measures.locator("summary")).to_be_in_viewport()


def test_a_place_in_a_closed_part_is_shown_to_who_is_led_there(page: Page):
    page.goto(address("Siso"))
    page.locator("a.source").first.click()
    expect(page.locator("#documents")).to_have_attribute("open", "")
    expect(page.locator("#documents li:target")).to_be_in_viewport()


def test_the_form_of_a_fact_leads_to_it_on_the_page(page: Page):
    measure = SecurityMeasure.objects.filter(service__supplier__trading_name="Siso").order_by("pk")[0]
    page.goto(f"/admin/suppliers/securitymeasure/{measure.pk}/change/")
    page.locator("a.viewsitelink, a[href*='open=securitymeasure']").first.click()
    expect(page.locator(f"#securitymeasure-{measure.pk}")).to_be_in_viewport()
