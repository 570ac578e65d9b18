"""Data entry in the browser: its pages are complete and accessible, and a clerk can enter a statement."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from registry.models import Engagement
from suppliers.models import Commitment, Document, Person, Service, Supplier
from suppliers.values import ASKED, Topic
from tests import factories
from tests.browser.checks import ADMIN_EXEMPT, axe, fits
from tests.browser.conftest import Monitor, SignIn
from tests.browser.test_every_page import in_both_variants

READING = "admin:suppliers_service_reading"


def service() -> Service:
    return Service.objects.order_by("pk")[0]


def statement() -> Document:
    return Document.objects.filter(supplier=service().supplier).order_by("pk")[0]


def person() -> Person:
    made = factories.person(name="Ada Example")
    factories.contact(supplier=service().supplier, person=made)
    return made


PAGES: dict[str, Callable[[], str]] = {
    "reading": lambda: reverse(READING, args=[service().pk, statement().pk]),
    "reading, nothing read": lambda: reverse(READING, args=[new_service().pk, new_document().pk]),
    "reading, which document": lambda: reverse(READING, args=[service().pk]),
    "service, many claims": lambda: reverse("admin:suppliers_service_change", args=[service().pk]),
    "service, few claims": lambda: reverse("admin:suppliers_service_change", args=[new_service().pk]),
    "claim": lambda: reverse("admin:suppliers_commitment_change", args=[Commitment.objects.order_by("pk")[0].pk]),
    "claims, list": lambda: reverse("admin:suppliers_commitment_changelist"),
    "document": lambda: reverse("admin:suppliers_document_change", args=[statement().pk]),
    "supplier": lambda: reverse("admin:suppliers_supplier_change", args=[service().supplier_id]),
    "person": lambda: reverse("admin:suppliers_person_change", args=[person().pk]),
    "erase": lambda: reverse("admin:suppliers_person_erase", args=[person().pk]),
    "end": lambda: reverse("admin:suppliers_service_end", args=[service().pk]),
    "engagement": lambda: reverse("admin:registry_engagement_change", args=[Engagement.objects.order_by("pk")[0].pk]),
}


def new_service() -> Service:
    found = Service.objects.filter(name="Harbour rooms").first()
    if found is None:
        supplier = factories.supplier(legal_name="Harbour Hosting Ltd")
        factories.document(supplier=supplier, title="Harbour statement")
        found = factories.service(supplier=supplier, name="Harbour rooms")
        factories.breach_term(service=found)
        factories.data_handled(service=found)
    return found


def new_document() -> Document:
    return Document.objects.get(title="Harbour statement")


@pytest.mark.slow
def test_every_page(sign_in: SignIn, monitor: Monitor, subtests: pytest.Subtests):
    page = sign_in("dpo")
    for name, address in PAGES.items():
        with subtests.test(name):
            in_both_variants(page, address())
            assert monitor.faults == []
        monitor.faults.clear()


def row(page: Page, topic: Topic) -> str:
    """The prefix of the ids of a topic's fields."""
    found = page.locator(f"input[type=hidden][value='{topic}']").first.get_attribute("id") or ""
    return found.removesuffix("-topic")


def test_a_statement_is_read_topic_by_topic(sign_in: SignIn):
    new = new_service()
    page = sign_in("clerk")
    page.goto(reverse("admin:suppliers_service_change", args=[new.pk]))
    page.get_by_role("link", name="Read a statement").first.click()
    expect(page.locator("#content-main")).to_contain_text(f"0 of {len(ASKED)} topics read")
    audit = row(page, Topic.AUDIT)
    page.locator(f"#{audit}-words").fill("Once a year")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".errorlist")).to_contain_text(["The standing is missing."])
    expect(page.locator(f"#{audit}-words")).to_have_value("Once a year")
    axe(page, ADMIN_EXEMPT)
    page.locator(f"[name={audit[3:]}-standing][value=stated]").check()
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist")).to_contain_text(f"1 of {len(ASKED)} topics are read")
    read = page.locator("details.topic")
    expect(read).to_have_count(1)
    expect(read).to_contain_text("Once a year")
    page.get_by_label("I have read the whole document").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".reading-now")).to_contain_text(f"{len(ASKED)} of {len(ASKED)} topics read")


def test_a_part_opens_from_its_link_with_a_first_row(sign_in: SignIn):
    page = sign_in("clerk")
    page.goto(reverse("admin:suppliers_service_change", args=[new_service().pk]))
    parts = page.get_by_role("navigation", name="Parts of this form")
    expect(page.locator("#id_access_set-0-layer")).to_have_count(0)
    parts.get_by_role("link", name=re.compile("Who can access")).click()
    expect(page.locator("#id_access_set-0-layer")).to_be_visible()
    expect(page.locator("#id_access_set-0-document option:checked")).to_have_text("Harbour statement")
    page.locator("#id_access_set-0-section").fill("Section 5")
    page.get_by_role("button", name="Add another Access").click()
    expect(page.locator("#id_access_set-1-section")).to_have_value("Section 5")
    expect(page.locator("#id_access_set-0-starts")).to_be_hidden()
    fits(page)


def test_a_party_is_entered_beside_the_service(sign_in: SignIn):
    new = new_service()
    page = sign_in("clerk")
    page.goto(f"{reverse('admin:suppliers_service_change', args=[new.pk])}?document={new_document().pk}")
    page.get_by_role("navigation", name="Parts of this form").get_by_role("link", name="Involvements").click()
    with page.expect_popup() as opened:
        page.locator("#add_id_involvement_set-0-party").click()
    small = opened.value
    small.get_by_label("Legal name:").fill("Basement Ltd")
    expect(small.get_by_label("Why?")).to_have_value("Named in: Harbour statement")
    small.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#select2-id_involvement_set-0-party-container")).to_contain_text("Basement Ltd")
    page.locator("#id_involvement_set-0-kind").select_option("hosts")
    expect(page.get_by_label("Why?")).to_have_value("Read: Harbour statement")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Read a statement")).to_be_visible()
    assert new.involvement_set.get().party == Supplier.objects.get(legal_name="Basement Ltd")


def test_a_service_is_ended_and_a_person_erased(sign_in: SignIn):
    new, somebody = new_service(), person()
    page = sign_in("clerk")
    page.goto(reverse("admin:suppliers_service_change", args=[new.pk]))
    page.get_by_role("link", name="End it", exact=True).click()
    page.get_by_label("Why?").fill("Terminated by letter")
    page.get_by_role("button", name="End it").click()
    expect(page.locator(".messagelist")).to_contain_text("stays visible up to that day")
    page.goto(reverse("admin:suppliers_person_change", args=[somebody.pk]))
    page.get_by_role("link", name="Erase the details").click()
    expect(page.locator("#content-main")).to_contain_text("Details that stay")
    page.get_by_label("Why?").fill("Asked for by letter")
    page.get_by_role("button", name="Erase the details").click()
    expect(page.locator(".messagelist")).to_contain_text("erased from every version")
    expect(page.locator("body")).not_to_contain_text("Ada")
