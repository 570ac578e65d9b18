"""What people do in the register, from one page to the next."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from registry.models import Engagement, User
from suppliers.change import change
from suppliers.models import BreachTerm, Service, Supplier
from tests import factories
from tests.browser.checks import axe
from tests.browser.conftest import SignIn, Watch

NUMBER, UNIT = "#id_breachterm_set-0-number", "#id_breachterm_set-0-unit"
SOLD = "Siso SaaS products"


def fill_sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(f"example-{name}-password")
    page.get_by_role("button", name="Sign in").click()


def service_form() -> str:
    return reverse("admin:suppliers_service_change", args=[Service.objects.get(name=SOLD).pk])


def notice_becomes(number: int, reason: str = "Told by telephone") -> None:
    """Somebody else writes another breach notice."""
    with change(by=User.objects.get(username="clerk"), reason=reason):
        term = BreachTerm.objects.get(service__name=SOLD)
        term.number = number
        term.save()


def save_because(page: Page, reason: str, button: str = "Save") -> None:
    page.get_by_label("Why?").fill(reason)
    page.get_by_role("button", name=button, exact=True).click()


def banner(page: Page) -> Locator:
    return page.get_by_role("region", name="The day shown")


def part(page: Page, name: str) -> None:
    """Opens a part of a long form from the list of its parts."""
    page.get_by_role("navigation", name="Parts of this form").get_by_role("link", name=re.compile(name)).click()


def type_day(page: Page, label: str, day: str) -> None:
    """Types a day, YYYY-MM-DD, into a date field as a person does: month, day, year."""
    year, month, day_of_month = day.split("-")
    page.get_by_label(label, exact=True).focus()
    page.keyboard.type(f"{month}{day_of_month}{year}")
    assert page.get_by_label(label, exact=True).input_value() == day


def choose_by_keyboard(page: Page, select: str, words: str, wanted: str) -> None:
    """Opens the search of a choice, types and takes the first that is found, all with the keyboard."""
    # Once it is there, the page puts the focus into its first field; that would close the search again.
    page.wait_for_load_state("load")
    page.locator(f"#{select} + .select2 .select2-selection").press("Enter")
    page.keyboard.type(words)
    expect(page.locator(".select2-results__option--highlighted")).to_have_text(re.compile(wanted))
    page.keyboard.press("Enter")
    expect(page.locator(f"#select2-{select}-container")).to_contain_text(wanted)


def test_a_deep_link_leads_there_after_signing_in(visitor: Page):
    address = reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk])
    visitor.goto(address)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sign in")
    visitor.get_by_label("Username").fill("dpo")
    visitor.get_by_label("Password").fill("not it")
    visitor.get_by_role("button", name="Sign in").click()
    expect(visitor.get_by_role("alert")).to_contain_text("Name and password do not match")
    fill_sign_in(visitor, "dpo")
    expect(visitor).to_have_url(re.compile(re.escape(address) + "$"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Siso")


def test_a_longer_notice_is_entered_seen_and_still_not_known_yesterday(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Suppliers").click()
    page.get_by_role("link", name="Siso", exact=True).click()
    notice = page.locator("dt", has_text="Breach notice").locator("..")
    expect(notice).to_contain_text(re.compile(r"48 hours, stated.*Siso GDPR statement v2\.1, Data breaches", re.DOTALL))

    page.locator(".actions").get_by_role("link", name="Edit").click()
    page.locator(".reading-now").get_by_role("link", name=SOLD, exact=True).click()
    part(page, "Breach notices")
    page.locator("#breachterm_set-group").get_by_role("link", name="Change").click()
    page.locator("#id_number").fill("72")
    save_because(page, "Statement v2.2 received", "Save and continue editing")
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.get_by_role("link", name="View on site").click()
    expect(notice).to_contain_text("72 hours, stated")
    last = page.locator("#history .timeline > li").first
    expect(last).to_contain_text(re.compile(r"by Example DPO.*Statement v2\.2 received.*from 48 to 72", re.DOTALL))
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Findings").click()
    expect(page.locator(".finding", has_text="Siso has 72 hours to tell of a breach").first).to_be_visible()

    page.goto(reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk]))
    yesterday = (timezone.localdate() - timedelta(1)).isoformat()
    type_day(page, "As of", yesterday)
    page.get_by_role("button", name="Go").click()
    expect(page).to_have_url(re.compile(f"/on/{yesterday}/suppliers/"))
    expect(notice).to_contain_text("48 hours, stated")
    expect(banner(page)).to_contain_text("Nothing can be edited.")
    expect(banner(page)).to_have_css("background-color", "rgb(238, 232, 251)")
    expect(page.locator("main a[href*='/admin/'], main form[method=post]")).to_have_count(0)
    banner(page).get_by_role("link", name="Back to today").click()
    expect(notice).to_contain_text("72 hours, stated")
    expect(banner(page)).to_have_count(0)
    expect(page.locator(".actions").get_by_role("link", name="Edit")).to_be_visible()


@pytest.mark.usefixtures("one_rule")
def test_a_finding_is_decided_and_opens_again_when_the_facts_change(sign_in: SignIn):
    page, until = sign_in("dpo"), (timezone.localdate() + timedelta(90)).isoformat()
    page.goto("/org/example-uk/findings/")
    page.get_by_role("link", name="Mend or decide").click()
    page.get_by_role("radio").first.check()
    chosen = page.get_by_role("radio").first.get_attribute("value")
    type_day(page, "Until", until)
    page.get_by_role("button", name="Save decision").click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    heading = page.get_by_role("heading", level=1)
    assert summary.bounding_box()["y"] < heading.bounding_box()["y"]
    expect(page).to_have_title(re.compile("^Error: "))
    axe(page)
    expect(page.locator(f"[name=decision][value='{chosen}']")).to_be_checked()
    expect(page.get_by_label("Until")).to_have_value(until)
    summary.get_by_role("link", name="Say why you decide so").click()
    expect(page.get_by_label("Why?")).to_be_focused()
    page.keyboard.type("Renegotiated in March")
    page.get_by_role("button", name="Save decision").click()
    expect(page.get_by_role("status")).to_contain_text("Decision saved.")
    expect(page.locator("main")).to_contain_text("0 open, 1 decided")
    expect(page.locator("h2", has_text="Decided").locator("~ .findings .finding")).to_have_count(1)

    notice_becomes(96)
    page.reload()
    expect(page.locator("main")).to_contain_text("1 open, 0 decided")
    page.get_by_role("link", name="Mend or decide").click()
    expect(page.locator("main")).to_contain_text("the facts have changed since, or its day has passed")


def test_two_people_who_edit_one_service_lose_nothing(sign_in: SignIn):
    first, second = sign_in("clerk"), sign_in("dpo")
    for page in (first, second):
        page.goto(service_form())
    first.get_by_label("Nature:").fill("Runs one database for all")
    save_because(first, "Heard at a meeting")
    expect(first.locator(".messagelist .success")).to_be_visible()

    second.get_by_label("Purpose:").fill("To show invoices")
    save_because(second, "Order form read")
    conflict = second.locator(".conflict")
    expect(conflict).to_contain_text("Example clerk")
    expect(conflict).to_contain_text(re.compile("Heard at a meeting.*Runs one database for all", re.DOTALL))
    axe(second, within=".conflict")
    expect(second.get_by_label("Purpose:")).to_have_value("To show invoices")
    expect(second.get_by_label("Why?")).to_have_value("Order form read")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.locator(".messagelist .success")).to_be_visible()

    second.goto(reverse("admin:suppliers_service_history", args=[Service.objects.get(name=SOLD).pk]))
    acts = second.locator(".history > li")
    expect(acts.nth(0)).to_contain_text(re.compile("Example DPO.*Order form read.*To show invoices", re.DOTALL))
    expect(acts.nth(1)).to_contain_text(re.compile("Example clerk.*Heard at a meeting", re.DOTALL))


def test_a_clerk_enters_a_supplier_from_nothing(sign_in: SignIn):
    page = sign_in("clerk")
    page.goto("/suppliers/")
    page.get_by_role("link", name="Add a supplier").click()
    page.get_by_label("Legal name:").fill("Harbour Hosting Ltd")
    choose_by_keyboard(page, "id_country", "Irel", "Ireland")
    page.locator("#id_document_set-0-title").fill("Harbour terms")
    page.locator("#id_service_set-0-name").fill("Harbour rooms")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".errorlist")).to_contain_text(["Say why you change this"])
    expect(page.get_by_label("Legal name:")).to_have_value("Harbour Hosting Ltd")
    expect(page.locator("#select2-id_country-container")).to_contain_text("Ireland")
    save_because(page, "Terms received")
    expect(page.locator(".messagelist .success")).to_be_visible()

    part(page, "Breach notices")
    page.locator(NUMBER).fill("24")
    page.locator(UNIT).select_option("hours")
    expect(page.locator("#id_breachterm_set-0-document option:checked")).to_have_text("Harbour terms")
    save_because(page, "Terms read", "Save and continue editing")
    page.get_by_role("link", name="View on site").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Harbour Hosting Ltd")
    expect(page.locator("main")).to_contain_text("Ireland")
    expect(page.locator("dt", has_text="Breach notice").locator("..")).to_contain_text(
        re.compile("24 hours, stated.*Harbour terms", re.DOTALL)
    )


def test_an_auditor_reads_everything_and_edits_nothing(sign_in: SignIn, watch: Watch):
    page = sign_in("auditor")
    keys = [reverse("supplier", args=[key]) for key in Supplier.objects.values_list("pk", flat=True)]
    used = Engagement.objects.get(service__name=SOLD, organisation__slug="example-uk")
    finding = f"engagement:{used.pk}/breachterm:{BreachTerm.objects.get(service__name=SOLD).pk}"
    decide = reverse("decide", args=[used.organisation_id, "BRE-02", finding])
    for address in ("/", "/suppliers/", *keys, "/activities/", "/findings/", decide, "/changes/", "/rules/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("a[href*='/admin/'], main form[method=post]")).to_have_count(0)
        expect(page.get_by_role("link", name=re.compile("^(Edit|Add|Enter|Mend)"))).to_have_count(0)
    watch.expected.add(403)
    page.goto("/admin/")
    expect(page.locator("main")).to_contain_text(re.compile("Your account has no right|are not authorized"))
    expect(page.locator("a[href*='/admin/suppliers/']")).to_have_count(0)

    page.goto("/activities/")
    own = page.get_by_role("region", name="Example Trading Ltd")
    record = own.get_by_role("link", name="Controller record as PDF").get_attribute("href") or ""
    # Asked for beside the page: in the page Chromium would open its own viewer, whose parts are no requests of ours.
    answer = page.context.request.get(record)
    assert answer.ok and answer.body().startswith(b"%PDF")
    assert 'filename="controller-record-example-uk-' in answer.headers["content-disposition"]


def test_an_earlier_version_is_restored(sign_in: SignIn):
    notice_becomes(96)
    page = sign_in("dpo")
    page.goto(service_form())
    page.get_by_role("link", name="History").click()
    entered = page.locator(".versions > li", has_text="Breach notice").filter(has_text="added")
    entered.get_by_role("link", name="Restore this version").click()
    expect(page.locator("#content-main")).to_contain_text("from 96 to 48")
    page.get_by_role("button", name="Restore this version").click()
    expect(page.locator(".errorlist")).to_contain_text("Say why you restore this version")
    save_because(page, "The call was about another supplier", "Restore this version")
    expect(page.locator(".messagelist .success")).to_contain_text("The earlier version is in force again.")
    expect(page.locator(".history > li").first).to_contain_text("The call was about another supplier")
    page.goto("/suppliers/")
    expect(page.locator("tr", has_text=SOLD)).to_contain_text("48 hours")


def test_deleting_needs_a_reason(sign_in: SignIn):
    mistaken = factories.supplier(legal_name="Mistaken Ltd")
    page = sign_in("clerk")
    page.goto(reverse("admin:suppliers_supplier_change", args=[mistaken.pk]))
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why you delete it")
    assert Supplier.objects.filter(pk=mistaken.pk).exists()
    save_because(page, "Entered twice", "Delete")
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.goto("/suppliers/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Suppliers")
    expect(page.get_by_role("link", name="Mistaken Ltd")).to_have_count(0)
    page.goto("/changes/")
    expect(page.locator(".timeline > li").first).to_contain_text(re.compile("Entered twice.*Mistaken Ltd", re.DOTALL))
