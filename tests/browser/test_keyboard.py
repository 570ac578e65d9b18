"""The register with the keyboard only."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn

# The element that has the focus: its name, and whether the focus is visible.
FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  // The calendar's button inside a date field has a ring of the browser's own; the field is then without focus.
  const calendar = e.type === "date" && !e.matches(":focus");
  return {
    name: e.getAttribute("aria-label") || (e.labels && e.labels[0] || e).innerText.trim(),
    outlined: calendar || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


def tabbed(page: Page, last: str) -> list[str]:
    """The names of the elements that Tab focuses, up to *last*. The focus must be visible on each."""
    names: list[str] = []
    while last not in names:
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        assert found["outlined"] and found["inView"], found
        names.append(found["name"])
        assert len(names) < 90, names
    return names


def test_the_skip_link_leads_past_the_navigation(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/suppliers/")
    assert tabbed(page, "Skip to content") == ["Skip to content"]
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    assert tabbed(page, "Add a supplier") == ["Services in use", "Add a supplier"]


def test_tab_goes_to_navigation_filters_and_the_first_supplier_in_that_order(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/suppliers/")
    names = tabbed(page, "Skip the filters")
    # The filters are many: one link leads past them.
    names += tabbed(page, "Search in this list")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    names += tabbed(page, "Siso")
    find, filters = ["Search names, towns, data, documents", "Find"], ["Skip the filters", "Search in this list"]
    wanted = ["Register", *find, "Day shown", "Overview", "Suppliers", *filters, "Siso"]
    # A date field has several parts with one name.
    assert list(dict.fromkeys(name for name in names if name in wanted)) == wanted
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Siso")


def test_a_supplier_is_found_by_the_town_of_its_data_centre(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/activities/")
    tabbed(page, "Search names, towns, data, documents")
    page.keyboard.type("dublin viatel")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("results for “dublin viatel”")
    expect(page.get_by_role("searchbox", name="Search names, towns, data, documents")).to_have_value("dublin viatel")
    tabbed(page, "Viatel data centre")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Viatel data centre: where used")
    expect(page.locator("main")).to_contain_text("If something happens at Viatel data centre: 1 service, 2 engagements")
    tabbed(page, "Siso")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Siso")


def test_data_entry_shows_the_focus_too(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/admin/suppliers/supplier/add/")
    expect(page.get_by_label("Legal name:")).to_be_focused()
    names = tabbed(page, "Why?")
    assert names.index("Trading name:") < names.index("Address:") < names.index("Add another Document")
