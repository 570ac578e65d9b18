"""Unusual names: with markup, very long, or written from right to left."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from suppliers.models import Country
from tests import factories
from tests.browser.checks import fits
from tests.browser.conftest import SignIn

# Names of ten thousand letters, on ten pages.
pytestmark = pytest.mark.slow
NAMES = {
    "markup": "<script>alert(1)</script>",
    "10,000 letters": "Aktiengesellschaft" * 555 + "Acht_Mehr!",
    "Arabic": "شركة الأفق للاستضافة ذ.م.م",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_does_no_harm(sign_in: SignIn, name: str):
    with factories.acting():
        supplier = factories.supplier(legal_name=name, country=Country.objects.get(pk="IE"))
        factories.document(supplier=supplier, title=name[:200])
        factories.breach_term(service=factories.service(supplier=supplier, name=name))
    page = sign_in("dpo", viewport={"width": 360, "height": 740})
    detail, form = "supplier", "admin:suppliers_supplier_change"
    for address in (
        "/",
        "/suppliers/",
        reverse(detail, args=[supplier.pk]),
        "/changes/",
        "/admin/suppliers/supplier/",
        reverse(form, args=[supplier.pk]),
        reverse("admin:suppliers_supplier_history", args=[supplier.pk]),
        reverse("admin:suppliers_supplier_delete", args=[supplier.pk]),
        reverse("admin:suppliers_service_change", args=[supplier.service_set.get().pk]),
    ):
        page.goto(address)
        expect(page.locator("h1, #site-name").first).to_be_visible()
        fits(page)
    page.goto(reverse(detail, args=[supplier.pk]))
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.goto(reverse(form, args=[supplier.pk]))
    expect(page.get_by_label("Legal name:")).to_have_value(name)
