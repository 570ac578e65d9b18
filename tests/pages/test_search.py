"""The search over the whole register, in the head of every page."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories
from tests.pages.world import TODAY, alter, client_of, clock, shown


def ask(browser, query, prefix="", **more):
    return browser.get(f"{prefix}/search/", {"q": query, **more})


def test_the_head_of_every_page_has_the_search_for_people_who_are_signed_in(world, browser):
    for path in ("/", "/suppliers/", "/search/?q=acme", "/account/"):
        page = browser.get(path).content.decode()
        assert page.count('role="search" aria-label="The whole register" action="/search/"') == 1, path
    assert 'aria-label="The whole register"' not in client_of(None).get("/login/").content.decode()
    past = browser.get(f"/org/own/on/{TODAY}/suppliers/").content.decode()
    assert f'action="/org/own/on/{TODAY}/search/"' in past


def test_the_head_repeats_what_was_searched_for_and_nothing_else(world, browser):
    assert 'name="q" value="acme"' in ask(browser, "acme").content.decode()
    page = browser.get("/suppliers/?q=acme").content.decode()
    assert re.search(r'id="find" type="search" name="q" value=""', page)


def test_results_stand_by_kind_each_with_its_reason_and_its_page(world, browser):
    page = ask(browser, "acme")
    assert "Suppliers 1 Acme Legal name: Acme Hosting Limited" in shown(page)
    assert "Engagements 1 Cloud rooms Acme, Ownwell Ltd Supplier: Acme , Acme Hosting Limited" in shown(page)
    text = page.content.decode()
    assert f'href="{reverse("supplier", args=[world.supplier.pk])}"' in text and "<mark>Acme</mark>" in text
    assert f"/suppliers/{world.supplier.pk}/#document-{world.document.pk}" in text


def test_one_exact_result_is_shown_and_does_not_lead_away(world, browser):
    factories.supplier(legal_name="Unique Ltd")
    page = ask(browser, "unique ltd")
    assert page.status_code == 200 and "1 result for “ unique ltd ”" in shown(page)


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("", "Enter what you are looking for."),
        ("   \t ", "Enter what you are looking for."),
        ("a", "Enter a word of at least 2 letters."),
        ("\u200b\u0301", "Enter a word of at least 2 letters."),
        ("x" * 10_000, "Enter at most 200 letters."),
        ("zzzz", "Nothing in the register has all of these words."),
        ("' OR 1=1 --", "Nothing in the register has all of these words."),
        ("\x00\x00\x01", "Enter a word of at least 2 letters."),
        ("%s %(name)s {0}", "Nothing in the register has all of these words."),
    ],
)
def test_whatever_is_asked_has_a_clear_answer(world, browser, query, answer):
    response = ask(browser, query)
    assert response.status_code == 200 and answer in shown(response)
    assert len(response.content) < 20_000


def test_what_was_typed_and_what_was_found_are_text(world, browser):
    alter(world.supplier, legal_name="<script>alert(1)</script> & sons")
    page = ask(browser, "<script>alert(1)").content.decode()
    assert "<script>alert" not in page and "<mark>&lt;script&gt;alert(1)</mark>" in page


def test_the_records_of_other_organisations_are_not_found(world):
    stranger = client_of(world.stranger)
    for query in ("ownwell", "own-1", "ownwell accounts", "ownwell office"):
        assert "Nothing in the register has all of these words." in shown(ask(stranger, query)), query
    page = shown(ask(stranger, "acme"))
    assert "Suppliers 1 Acme" in page and "Ownwell" not in page and "Engagements" not in page
    assert ask(stranger, "acme", prefix="/org/own").status_code == 404


def test_a_name_of_a_person_is_found_by_the_contact_and_never_once_it_is_erased(world, browser):
    with factories.acting():
        person = factories.person(name="Paula Person", email="paula@acme.example")
        factories.contact(supplier=world.supplier, person=person)
    assert "Contacts 1" in shown(ask(browser, "paula"))
    alter(person, name="", email="", phone="", salt="", erased=TODAY)
    assert "Nothing in the register" in shown(ask(browser, "paula"))


def test_a_past_day_searches_what_was_known_then(world):
    with clock(TODAY):
        factories.supplier(legal_name="Brandnew Ltd")
        browser = client_of(world.editor)
        assert "Suppliers 1 Brandnew Ltd" in shown(ask(browser, "brandnew"))
        assert "Nothing in the register" in shown(ask(browser, "brandnew", prefix="/on/2020-01-01"))


@pytest.fixture
def many(world):
    """Sixty-one suppliers with one word in common."""
    with factories.acting():
        for number in range(61):
            supplier = factories.supplier(legal_name=f"Common {number:02} Ltd")
            factories.data_location(service=factories.service(supplier=supplier), city=f"Commonville {number}")
    return world


def test_a_few_of_each_kind_are_shown_with_the_way_to_all_of_them(many, browser):
    page = ask(browser, "common")
    assert "Suppliers 61 All 61" in shown(page) and "Common 04 Ltd" in shown(page) and "Common 05" not in shown(page)
    assert 'href="?q=common&amp;kind=suppliers"' in page.content.decode()
    every = ask(browser, "common", kind="suppliers")
    assert "Common 49 Ltd" in shown(every) and "Common 50" not in shown(every) and "1–50 of 61" in shown(every)
    assert "Commonville" not in shown(every)
    assert "Common 60 Ltd" in shown(ask(browser, "common", kind="suppliers", page="2"))
    for kind in ("nonsense", "", "<b>"):
        assert "Suppliers 61" in shown(ask(browser, "common", kind=kind))
    assert "Nothing in the register" not in shown(ask(browser, "common", kind="letters"))


def test_the_page_and_its_queries_stay_small(many, browser):
    ask(browser, "common")
    with CaptureQueriesContext(connection) as seen:
        page = ask(browser, "common")
    assert len(seen) <= 15 and len(page.content) < 150_000
