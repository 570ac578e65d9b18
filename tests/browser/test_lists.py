"""What a data protection officer looks for in the lists, with the clicks counted, and without a script."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from registry.models import SavedView
from tests.browser.checks import axe, fits
from tests.browser.clicks import Clicks
from tests.browser.conftest import SignIn
from tests.browser.hands import fill_sign_in


def test_slow_notice_of_biometric_data_abroad_is_filtered_and_exported(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/suppliers/")
    rows = filtered_and_exported(page)
    assert rows[0] == [
        "1 supplier we contract with biometric data, kept or reached outside the EEA and the UK or in a place that is "
        "not on record, of whose breaches we are notified later than 24 hours or at a time that is not known."
    ]
    assert [row[0] for row in rows[3:]] == ["Egress"]
    axe(page)


def test_the_same_works_without_a_script(new_context: Callable[..., BrowserContext]):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/suppliers/")
    fill_sign_in(page, "dpo")
    assert [row[0] for row in filtered_and_exported(page)[3:]] == ["Egress"]
    bar = page.get_by_role("button", name="Give an owner…")
    expect(bar).to_be_hidden()
    page.get_by_label("Choose Egress").check()
    expect(bar).to_be_visible()
    bar.click()
    page.get_by_label("Owner").fill("Works council")
    page.get_by_role("button", name="Save owner").click()
    expect(page.get_by_role("row", name=re.compile("^Egress"))).to_have_count(0)
    page.goto("/suppliers/?owner=Works+council")
    expect(page.get_by_role("rowheader")).to_have_text(["Egress"])


def filtered_and_exported(page: Page) -> list[list[str]]:
    """Chooses the three filters and takes the file: five clicks."""
    clicks = Clicks()
    clicks.tick(page.get_by_label("biometric"))
    clicks.tick(page.get_by_label("outside, or not on record"))
    clicks.tick(page.get_by_label("over 24 hours, or not known"))
    clicks.click(page.get_by_role("button", name="Apply"))
    expect(page).to_have_title(re.compile("^1 supplier we contract with biometric data"))
    with page.expect_download() as download:
        clicks.click(page.get_by_role("link", name="CSV"))
    assert clicks.count <= 5
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_a_filter_is_saved_as_a_view_and_found_again(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/suppliers/?group=all&open=high&sort=-next")
    page.get_by_role("link", name="Save this view").click()
    axe(page)
    page.get_by_label("Name", exact=True).fill("High, latest first")
    page.get_by_label("Who sees it").select_option("Trading")
    page.get_by_role("button", name="Save view").click()
    view = SavedView.objects.get()
    assert (view.query, view.organisation and view.organisation.slug) == (
        "?group=all&open=high&sort=-next",
        "example-uk",
    )
    colleague = sign_in("auditor")
    colleague.goto("/suppliers/")
    colleague.get_by_role("link", name="High, latest first").click()
    expect(colleague.get_by_role("columnheader", name="Next date")).to_have_attribute("aria-sort", "descending")
    axe(colleague)


def test_a_supplier_is_found_by_the_town_of_its_data_centre(sign_in: SignIn):
    page = sign_in("clerk")
    page.goto("/suppliers/")
    page.get_by_role("searchbox", name="Search in this list").fill("DUBLIN")
    page.locator("#filters").get_by_role("button", name="Find").click()
    # Those who use a data centre there, then those who run it.
    expect(page.get_by_role("rowheader")).to_have_text(["Egress", "Siso", "AWS", "Viatel"])
    axe(page)
    page.set_viewport_size({"width": 360, "height": 740})
    fits(page)
    axe(page)
