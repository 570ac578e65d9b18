"""Hostile names are shown as plain text, on every page and in the PDF."""

from html import escape
from io import BytesIO

import pypdf
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests import factories
from tests.pages.world import World, alter, client_of, shown

# Each is a text of its own where another would hide its harm, such as an address that must be the whole text.
NAMES = {
    "markup": '<script>alert(1)</script> "><img src=x onerror=alert(1)> &lt;b&gt; &amp;amp;',
    "templates and formats": "=1+1 {{ 7*7 }}{% now 'Y' %} %(x)s %s %d {0} {x}",
    "a long name": "Aktiengesellschaft" * 556,
    "Arabic, turned text and two lines": "شركة الأفق للاستضافة abc\u202etxt.exe\nSecond line",
    "an address": "javascript:alert(1)",
}


@pytest.fixture(params=sorted(NAMES))
def name(request: pytest.FixtureRequest) -> str:
    return NAMES[request.param]


@pytest.fixture
def hostile(world: World, name: str) -> World:
    """Every name of the world is the hostile one, and so is the reason for the change."""
    with factories.acting(world.editor, name):
        for record, field in (
            *((world.supplier, "legal_name"), (world.supplier, "trading_name"), (world.supplier, "address")),
            *((world.service, "name"), (world.service, "nature"), (world.own, "legal_name"), (world.document, "title")),
            *((world.activity, "name"), (world.activity, "purposes"), (world.activity, "security")),
        ):
            setattr(record, field, name)
            record.save()
        world.term.section = name[:200]
        world.term.save()
    return world


def pages(w: World) -> list[str]:
    return [
        *("/", "/suppliers/", "/activities/", "/inbox/?tab=enter", "/findings/", "/changes/"),
        f"/suppliers/{w.supplier.pk}/?history=shown",
        f"/activities/{w.activity.pk}/?history=shown",
        reverse("decide", args=[w.own.pk, "BRE-02", w.subject]),
        reverse("admin:suppliers_supplier_changelist"),
        reverse("admin:suppliers_supplier_change", args=[w.supplier.pk]),
        reverse("admin:suppliers_supplier_history", args=[w.supplier.pk]),
        reverse("admin:suppliers_supplier_delete", args=[w.supplier.pk]),
        reverse("admin:suppliers_service_change", args=[w.service.pk]),
        reverse("admin:registry_processingactivity_history", args=[w.activity.pk]),
    ]


def test_a_hostile_name_is_shown_as_words_on_every_page(hostile, name):
    client = client_of(hostile.root)
    for path in pages(hostile):
        response = client.get(path)
        content = response.content.decode()
        assert response.status_code == 200, path
        assert " ".join(name.split())[:40] in shown(response), path
        assert name == escape(name) or name not in content, path
        assert 'href="javascript:' not in content, path


def test_a_hostile_name_can_be_searched_for(hostile, name, browser):
    response = browser.get("/suppliers/", {"q": name[:1000]})
    assert "1 of 1" in shown(response)
    assert name == escape(name) or name[:1000] not in response.content.decode()


def test_a_hostile_name_is_printed_in_the_record(hostile, name, browser):
    response = browser.get(f"/records/{hostile.own.pk}/controller.pdf")
    pdf = pypdf.PdfReader(BytesIO(response.content))
    text = "".join("".join(page.extract_text() for page in pdf.pages).split())
    letters = set("".join(name.split())) - {"\u202e"}
    assert letters <= set(text)
    if name.isascii() and len(name) < 100:
        assert "".join(name.split()) in text
    assert text.count("Aktien") >= 556 or "Aktien" not in name
    assert "/JavaScript" not in str(pdf.trailer["/Root"])


def form(**given: str) -> dict[str, str]:
    """The form of a new supplier, filled in."""
    rows = {f"{p}_set-{n}_FORMS": "0" for p in ("document", "service") for n in ("TOTAL", "INITIAL")}
    return {"legal_name": "Fine", "kind": "company", "why": "New", **rows, **given}


@pytest.mark.parametrize("field", ["legal_name", "address", "why"])
def test_a_null_character_is_refused_at_its_field(world, browser, field):
    response = browser.post("/admin/suppliers/supplier/add/", form(**{field: "a\0b"}))
    assert response.status_code == 200
    assert "Null characters are not allowed." in shown(response)


def test_a_book_is_refused_as_a_name(world, browser):
    response = browser.post("/admin/suppliers/supplier/add/", form(legal_name="x" * 20_001))
    assert "at most 20000 characters" in shown(response)


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x"])
def test_a_website_that_would_run_cannot_be_on_record(world, website):
    with pytest.raises(IntegrityError), transaction.atomic():
        alter(world.supplier, website=website)


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,x", "http://x' onclick='alert(1)"])
def test_a_website_that_would_run_is_refused_at_its_field(world, browser, website):
    response = browser.post("/admin/suppliers/supplier/add/", form(website=website))
    assert "Enter a valid URL." in shown(response)
