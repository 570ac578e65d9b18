"""Journeys in data entry: two people together, a new supplier, an earlier version, and a deletion."""

import re

from django.urls import reverse
from playwright.sync_api import expect

from suppliers.models import Service, Supplier
from tests import factories
from tests.browser.checks import axe
from tests.browser.conftest import SignIn
from tests.browser.hands import NUMBER, SOLD, UNIT, choose_by_keyboard, notice_becomes, part, save_because, service_form


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
    expect(page.locator(".fold", has_text="Breach notice and changes")).to_contain_text(
        re.compile(r"within 24 hours .*,\s+stated.*Harbour terms", re.DOTALL)
    )


def test_an_earlier_version_is_restored(sign_in: SignIn):
    notice_becomes(96)
    page = sign_in("dpo")
    page.goto(service_form())
    page.get_by_role("link", name="History").click()
    entered = page.locator(".versions > li", has_text="Breach notice").filter(has_text="added")
    entered.get_by_role("link", name="Restore this version").click()
    expect(page.locator("#content-main")).to_contain_text("from 96 hours to 48 hours")
    page.get_by_role("button", name="Restore this version").click()
    expect(page.locator(".errorlist")).to_contain_text("Say why you restore this version")
    save_because(page, "The call was about another supplier", "Restore this version")
    expect(page.locator(".messagelist .success")).to_contain_text("Restored. The earlier version applies again.")
    expect(page.locator(".history > li").first).to_contain_text("The call was about another supplier")
    page.goto("/suppliers/")
    expect(page.locator("tr", has_text="Siso")).to_contain_text("≥ 48 h")


def test_deleting_needs_a_reason(sign_in: SignIn):
    mistaken = factories.supplier(legal_name="Mistaken Ltd")
    page = sign_in("clerk")
    page.goto(reverse("admin:suppliers_supplier_change", args=[mistaken.pk]))
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("button", name="Delete the record").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why you delete it")
    assert Supplier.objects.filter(pk=mistaken.pk).exists()
    save_because(page, "Entered twice", "Delete the record")
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.goto("/suppliers/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Suppliers")
    expect(page.get_by_role("link", name="Mistaken Ltd")).to_have_count(0)
    page.goto("/changes/")
    expect(page.locator(".timeline > li").first).to_contain_text(re.compile("Mistaken Ltd.*Entered twice", re.DOTALL))
