"""Every page, wide and light, narrow and dark: axe finds no violation, and nothing extends past the edge."""

from collections.abc import Callable
from typing import Literal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, ViewportSize

from registry.models import Engagement, ProcessingActivity, ProcessingForClient
from suppliers.ledger.tracked import history_of
from suppliers.models import AdequacyDecision, BreachTerm, Service, Supplier
from tests.browser.checks import ADMIN_EXEMPT, axe, fits
from tests.browser.conftest import Monitor, SignIn

# Each of its pages is opened and read by axe, or a device is imitated: minutes in all.
pytestmark = pytest.mark.slow

SOLD = "Siso SaaS products"


def supplier() -> str:
    return reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk])


def decision() -> str:
    engagement = Engagement.objects.get(service__name=SOLD, organisation__slug="example-uk")
    term = BreachTerm.objects.get(service__name=SOLD)
    subject = f"engagement:{engagement.pk}/breachterm:{term.pk}"
    return reverse("decide", args=[engagement.organisation_id, "BRE-02", subject])


def closed_finding() -> str:
    """The guarantees of this service were never assessed, until they were."""
    used = Engagement.objects.get(service__name=SOLD, organisation__slug="example-uk")
    return reverse("decide", args=[used.organisation_id, "CON-07", f"engagement:{used.pk}/engagement:{used.pk}"])


def of_service(page: str) -> str:
    return reverse(f"admin:suppliers_service_{page}", args=[Service.objects.get(name=SOLD).pk])


def activity(page: str) -> str:
    """The activity with the most content: biometric data, a chain and transfers."""
    found = ProcessingActivity.objects.get(reference="HR-02", organisation__slug="example-uk")
    return reverse(page, args=[found.pk])


def engagement(service: str) -> str:
    found = Engagement.objects.get(service__name=service, organisation__slug="example-uk")
    return reverse("engagement", args=[found.pk])


def client() -> str:
    """The client with the most content: sub-processors abroad, and answers that are not on record."""
    found = ProcessingForClient.objects.filter(service__organisation__slug="example-uk").order_by("pk")[0]
    return reverse("client", args=[found.pk])


# A width and a colour scheme. The gallery has every component, and is checked in all four.
Variants = tuple[tuple[ViewportSize, Literal["light", "dark"]], ...]
WIDE, NARROW = ViewportSize(width=1440, height=900), ViewportSize(width=360, height=740)
BOTH: Variants = ((WIDE, "light"), (NARROW, "dark"))
ALL_FOUR: Variants = (*BOTH, (WIDE, "dark"), (NARROW, "light"))

PAGES: dict[str, Callable[[], str]] = {
    "overview": lambda: "/",
    "suppliers": lambda: "/suppliers/",
    "suppliers, none found": lambda: "/suppliers/?q=nobody",
    "suppliers, chosen": lambda: "/suppliers/?group=all&data=biometric&kept=abroad&notified=over-24&sort=-next",
    "services in use": lambda: "/engagements/",
    "documents": lambda: "/documents/",
    "views": lambda: "/views/?list=suppliers&query=%3Fnotified%3D-",
    "several suppliers": lambda: "/suppliers/together/?act=owner&all=1",
    "supplier": supplier,
    "supplier, unfolded": lambda: f"{supplier()}?open=all",
    "supplier, agreed": lambda: reverse("supplier", args=[Supplier.objects.get(short_name="Northmere").pk]),
    "party behind others": lambda: reverse("supplier", args=[Supplier.objects.get(legal_name="Webcore").pk]),
    "activities": lambda: "/activities/",
    "activities, none found": lambda: "/activities/?q=nobody",
    "activity": lambda: activity("activity"),
    "engagement": lambda: engagement("Northmere Payroll Bureau"),
    "clients": lambda: "/clients/",
    "clients, none found": lambda: "/clients/?q=nobody",
    "client": client,
    "reference": lambda: "/reference/",
    "inbox": lambda: "/inbox/",
    "inbox, to ask": lambda: "/inbox/?tab=ask",
    "inbox, to decide": lambda: "/inbox/?tab=decide",
    "inbox, to enter": lambda: "/inbox/?tab=enter",
    "inbox, housekeeping": lambda: "/inbox/?tab=housekeeping",
    "inbox, filtered": lambda: "/inbox/?tab=ask&rule=SEC-01&severity=high",
    "inbox, none": lambda: "/inbox/?tab=ask&rule=none",
    "matter": lambda: reverse("cause", args=[f"security/service:{Service.objects.get(name=SOLD).pk}"]),
    "search": lambda: "/search/?q=siso",
    "search, one kind": lambda: "/search/?q=s&kind=suppliers",
    "search, none found": lambda: "/search/?q=nobody",
    "search, nothing asked": lambda: "/search/",
    "where used, a town": lambda: "/depends/town/dublin/",
    "where used, a country": lambda: "/depends/country/GB/",
    "where used, nowhere": lambda: "/depends/country/BR/",
    "decision": lambda: reverse("decision", args=[AdequacyDecision.objects.filter(country="US").first().pk]),
    "findings": lambda: "/findings/",
    "decide": decision,
    "closed finding": closed_finding,
    "changes": lambda: "/changes/",
    "changes, a span": lambda: "/changes/?since=45&upto=53",
    "changes, none": lambda: "/changes/?since=2026-11-25",
    "between": lambda: "/changes/between/?from=2026-01-19&to=2026-02-20",
    "rules": lambda: "/rules/",
    "gallery": lambda: "/gallery/",
    "past day": lambda: f"/on/2026-11-01{engagement('Northmere Payroll Bureau')}",
    "past day, before it": lambda: f"/on/2025-12-02{supplier()}",
    "past day, as we know now": lambda: "/on/2026-01-20/as-we-know-now/activities/",
    "later": lambda: "/on/2026-01-20/as-we-know-now/changes/later/",
    "future day": lambda: "/on/2031-01-02/suppliers/",
    "changes since": lambda: "/changes/?since=20",
    "first steps": lambda: "/begin/",
    "account": lambda: "/account/",
    "password": lambda: "/account/password/",
    "confirm": lambda: "/account/confirm/",
    "second factor": lambda: "/account/second-factor/",
    "app": lambda: "/account/second-factor/app/",
    "passkeys": lambda: "/account/second-factor/passkeys/",
    "add a passkey": lambda: "/account/second-factor/passkeys/add/",
    "sessions": lambda: "/account/sessions/",
    "organisation's account": lambda: "/account/organisation/",
    "access log": lambda: "/access-log/",
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


def in_both_variants(page: Page, address: str, variants: Variants = BOTH) -> None:
    """Checks a page by all rules wide and light, and again narrow and dark. One load serves both."""
    exempt = ADMIN_EXEMPT if address.startswith("/admin/") else ()
    for size, colours in variants:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours)
        if (size, colours) == variants[0]:
            page.goto(address)
        axe(page, exempt)
        fits(page)


def test_every_page(sign_in: SignIn, monitor: Monitor, subtests: pytest.Subtests):
    page = sign_in("dpo")
    for name, address in PAGES.items():
        with subtests.test(name):
            monitor.expected = {404} if name in {"no such page", "past day, before it"} else set()
            in_both_variants(page, address(), ALL_FOUR if name in {"gallery", "supplier"} else BOTH)
            assert monitor.faults == []
        monitor.faults.clear()


@pytest.mark.parametrize("address", ["/login/", "/account/password/reset/", "/account/inactive/"])
def test_page_of_a_visitor(visitor: Page, address: str):
    in_both_variants(visitor, address)
