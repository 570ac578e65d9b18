"""Actions of many journeys: sign in, type a day, choose, and save with a reason."""

import re

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from registry.models import User
from suppliers.ledger.change import change
from suppliers.models import BreachTerm, Service

NUMBER, UNIT = "#id_breachterm_set-0-number", "#id_breachterm_set-0-unit"
SOLD = "Siso SaaS products"


def fill_sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(f"example-{name}-password")
    page.get_by_role("button", name="Sign in", exact=True).click()


def service_form() -> str:
    return reverse("admin:suppliers_service_change", args=[Service.objects.get(name=SOLD).pk])


def notice_becomes(number: int, reason: str = "Received by telephone") -> None:
    """A colleague changes the breach notice."""
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
    """Opens the search of a choice, types, and chooses the first result, with the keyboard only."""
    # When the page is loaded, it puts the focus into its first field, which would close the search.
    page.wait_for_load_state("load")
    page.locator(f"#{select} + .select2 .select2-selection").press("Enter")
    page.keyboard.type(words)
    expect(page.locator(".select2-results__option--highlighted")).to_have_text(re.compile(wanted))
    page.keyboard.press("Enter")
    expect(page.locator(f"#select2-{select}-container")).to_contain_text(wanted)
