"""Every page, light and dark, wide and narrow: axe finds no violation, and nothing extends past the edge."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from registry.models import Engagement, ProcessingActivity
from suppliers.ledger.tracked import history_of
from suppliers.models import BreachTerm, Service, Supplier
from tests.browser.checks import ADMIN_EXEMPT, COLOURS, axe, fits
from tests.browser.conftest import Monitor, SignIn

SOLD = "Siso SaaS products"


def supplier() -> str:
    return reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk])


def decision() -> str:
    engagement = Engagement.objects.get(service__name=SOLD, organisation__slug="example-uk")
    term = BreachTerm.objects.get(service__name=SOLD)
    subject = f"engagement:{engagement.pk}/breachterm:{term.pk}"
    return reverse("decide", args=[engagement.organisation_id, "BRE-02", subject])


def of_service(page: str) -> str:
    return reverse(f"admin:suppliers_service_{page}", args=[Service.objects.get(name=SOLD).pk])


def activity(page: str) -> str:
    """The activity with the most content: biometric data, a chain and transfers."""
    found = ProcessingActivity.objects.get(reference="HR-02", organisation__slug="example-uk")
    return reverse(page, args=[found.pk])


def engagement(service: str) -> str:
    found = Engagement.objects.get(service__name=service, organisation__slug="example-uk")
    return reverse("engagement", args=[found.pk])


PAGES: dict[str, Callable[[], str]] = {
    "overview": lambda: "/",
    "suppliers": lambda: "/suppliers/",
    "suppliers, none found": lambda: "/suppliers/?q=nobody",
    "supplier": supplier,
    "activities": lambda: "/activities/",
    "activity": lambda: activity("activity"),
    "engagement": lambda: engagement("Northmere Payroll Bureau"),
    "clients": lambda: "/clients/",
    "reference": lambda: "/reference/",
    "findings": lambda: "/findings/",
    "decide": decision,
    "changes": lambda: "/changes/",
    "between": lambda: "/changes/between/?from=2026-01-19&to=2026-02-20",
    "rules": lambda: "/rules/",
    "gallery": lambda: "/gallery/",
    "past day": lambda: f"/on/2026-01-20{supplier()}",
    "past day, before it": lambda: f"/on/2025-12-02{supplier()}",
    "future day": lambda: "/on/2031-01-02/suppliers/",
    "no such page": lambda: "/nowhere/",
    "admin index": lambda: "/admin/",
    "admin list": lambda: "/admin/suppliers/supplier/",
    "admin form": lambda: of_service("change"),
    "admin form, empty": lambda: "/admin/suppliers/supplier/add/",
    "admin history": lambda: of_service("history"),
    "admin restore": lambda: f"{of_service('history')}service/{history_of(Service).objects.get(name=SOLD).pk}/",
    "admin delete": lambda: activity("admin:registry_processingactivity_delete"),
    "admin delete, refused": lambda: of_service("delete"),
}


def in_all_variants(page: Page, address: str) -> None:
    exempt = ADMIN_EXEMPT if address.startswith("/admin/") else ()
    for width, height in ((1440, 900), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        page.emulate_media(color_scheme="light")
        axe(page, exempt)
        fits(page)
        page.emulate_media(color_scheme="dark")
        axe(page, exempt, COLOURS)
        fits(page)


@pytest.mark.parametrize("name", PAGES)
def test_page(sign_in: SignIn, monitor: Monitor, name: str):
    if name in {"no such page", "past day, before it"}:
        monitor.expected.add(404)
    in_all_variants(sign_in("dpo"), PAGES[name]())


def test_sign_in_page(visitor: Page):
    in_all_variants(visitor, "/login/")
