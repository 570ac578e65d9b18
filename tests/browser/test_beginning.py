"""Journey: the first three steps, each form checked on a wide and on a small screen."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories
from tests.browser.checks import axe, fits
from tests.browser.clicks import Clicks
from tests.browser.conftest import SignIn
from tests.browser.test_every_page import BOTH

# Each step is read by axe on two screens.
pytestmark = pytest.mark.slow


def in_both_variants(page: Page) -> None:
    """Checks the page as it stands."""
    for size, colours in BOTH:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours)
        axe(page)
        fits(page)


def test_the_first_steps_are_taken_on_one_page(sign_in: SignIn):
    factories.installation_role(user=factories.user("newcomer"), role="operator")
    page = sign_in("newcomer")
    steps = Clicks()
    page.goto("/")
    page.get_by_role("link", name="Add an organisation").click()
    in_both_variants(page)
    page.get_by_role("button", name="Save the organisation").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter the name of the organisation.")
    in_both_variants(page)

    page.get_by_label("Name of the organisation").fill("Third Ltd (example)")
    page.get_by_label("Short name, for lists").fill("Third")
    page.get_by_label("Law", exact=True).select_option("EU")
    steps.click(page.get_by_role("button", name="Save the organisation"))
    expect(page.get_by_role("status")).to_contain_text("Third Ltd (example) is on record.")

    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("First steps")
    in_both_variants(page)
    page.get_by_label("Supplier", exact=True).fill("Harbour Hosting Ltd")
    page.get_by_label("Service", exact=True).fill("Berths")
    steps.click(page.get_by_role("button", name="Save the supplier"))

    in_both_variants(page)
    page.get_by_label("Breach notice agreed, in hours").fill("24")
    steps.click(page.get_by_role("button", name="Save the agreement"))
    expect(page.locator("main")).to_contain_text("All three steps are done.")
    assert steps.count == 3
    in_both_variants(page)
    page.get_by_role("link", name="Harbour Hosting Ltd: Berths").first.click()
    expect(page.locator("main")).to_contain_text("24 hours")
