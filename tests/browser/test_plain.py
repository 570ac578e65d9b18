"""The register on paper, and in a browser without scripts."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, expect

from suppliers.models import Supplier
from tests.browser.conftest import SignIn
from tests.browser.hands import banner, fill_sign_in


def test_paper_has_the_content_and_nothing_to_click(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto(reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk]))
    for gone in (".navigation", ".actions", ".sub-nav.stays", ".menu", ".scope", ".skip"):
        assert page.locator(gone).count() == 1
    expect(page.locator(".print-only")).to_be_hidden()
    page.emulate_media(media="print")
    for gone in (".navigation", ".actions", ".sub-nav.stays", ".menu", ".scope", ".skip"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("48 hours").first).to_be_visible()
    expect(page.locator(".print-only")).to_contain_text(re.compile("As known on .* by Example DPO", re.DOTALL))
    page.goto("/suppliers/")
    expect(page.get_by_role("link", name="Siso", exact=True)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)


@pytest.mark.usefixtures("one_rule")
def test_without_scripts_everything_but_data_entry_works(new_context: Callable[..., BrowserContext]):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/suppliers/?group=all")
    fill_sign_in(page, "dpo")
    expect(page.get_by_role("rowheader")).to_have_count(Supplier.objects.count())
    page.get_by_role("searchbox", name="Search in this list").fill("viatel")
    page.locator("#filters").get_by_role("button", name="Find").click()
    # Viatel, and the supplier whose data centre it runs.
    expect(page.get_by_role("rowheader")).to_have_text(["Siso", "Viatel"])

    page.get_by_label("Day shown", exact=True).fill("2025-11-11")
    page.get_by_role("button", name="Update view").click()
    expect(banner(page)).to_contain_text("as known on 11 November 2025")
    expect(page.locator("main")).to_contain_text("No supplier is on record.")
    page.get_by_role("link", name="Back to today").click()
    expect(page.get_by_role("rowheader")).to_have_text(["Siso", "Viatel"])

    page.goto("/org/example-uk/findings/")
    page.get_by_role("link", name="Fix, accept or dispute").click()
    page.get_by_label("disputed").check()
    page.get_by_role("button", name="Save decision").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why you decide this")
    page.get_by_label("Why?").fill("Business hours were meant")
    page.get_by_role("button", name="Save decision").click()
    expect(page.locator("main")).to_contain_text("0 open, 1 decided")
