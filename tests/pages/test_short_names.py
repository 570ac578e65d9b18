"""Short names on pages: sentences and lists have them, the head of a page has the legal name."""

import re

import pytest

from tests import factories
from tests.pages.world import World, alter, client_of, shown


@pytest.fixture
def named(world: World) -> World:
    """Both parties with short names."""
    alter(world.supplier, short_name="Acme", trading_name="Acme Hosting")
    alter(world.own, short_name="Ownwell")
    return world


def heading(response) -> str:
    return re.sub(r"<[^>]*>", "", re.search(r"<h1>(.*?)</h1>", response.content.decode(), re.S)[1]).strip()


def test_the_page_of_a_supplier_has_its_short_name_as_head_and_its_other_names_below(named, browser):
    response = browser.get(f"/suppliers/{named.supplier.pk}/")
    assert heading(response) == "Acme"
    assert "Acme Acme Hosting Limited country not on record" in shown(response)
    assert "Trading name Acme Hosting Short name Acme" in shown(response)
    assert "<title>\n    \n    Acme" in response.content.decode()


@pytest.mark.usefixtures("one_rule")
def test_lists_and_sentences_have_short_names(named, browser):
    assert "Owner Acme ?" in shown(browser.get("/suppliers/"))
    text = shown(browser.get("/inbox/?tab=ask"))
    assert "Acme may take 48 hours to notify us of a breach in “Cloud rooms”. Ownwell accepts no more than" in text
    assert "Ownwell : controller record, Article 30(1)" in shown(browser.get("/"))


def test_a_search_finds_every_name(named, browser):
    for query in ("Acme", "Acme Hosting", "hosting limited"):
        assert "Owner Acme ?" in shown(browser.get(f"/suppliers/?q={query}"))


def test_pages_of_our_own_records_have_the_legal_name_as_head(named, browser):
    for path in (f"/engagements/{named.engagement.pk}/", f"/activities/{named.activity.pk}/", "/activities/"):
        assert "Ownwell Ltd" in shown(browser.get(path)), path


def test_data_entry_says_full_names(named, browser):
    page = browser.get(f"/admin/suppliers/supplier/{named.supplier.pk}/change/").content.decode()
    assert "Acme Hosting" in page
    found = browser.get("/admin/suppliers/supplier/?q=Acme").content.decode()
    assert "Acme Hosting Limited" in found


def test_a_list_of_choices_is_searched_by_short_names(world, browser):
    alter(world.supplier, short_name="Zebra")
    query = "app_label=registry&model_name=engagement&field_name=service&term=zebra"
    assert "Cloud rooms" in browser.get(f"/admin/autocomplete/?{query}").content.decode()


@pytest.mark.usefixtures("one_rule")
def test_two_suppliers_of_one_short_name_are_shown_by_their_full_names(named, browser):
    factories.supplier(legal_name="Acme Mail Inc.", short_name="ACME")
    assert "Owner Acme Hosting ?" in shown(browser.get("/suppliers/"))
    assert "Owner Acme Mail Inc. ?" in shown(browser.get("/suppliers/?group=unused"))
    assert "Acme Hosting may take 48 hours" in shown(browser.get("/inbox/?tab=ask"))


def test_the_choice_of_an_organisation_tells_two_apart(named):
    both = client_of(named.root)
    assert ">Ownwell</option>" in both.get("/").content.decode()
    alter(named.other, short_name="Ownwell")
    page = both.get("/").content.decode()
    assert ">Ownwell Ltd</option>" in page and ">Otherside Ltd</option>" in page


def test_nobody_learns_that_another_organisation_has_the_same_short_name(named, browser):
    before = shown(browser.get("/"))
    alter(named.other, short_name="Ownwell")
    after = shown(browser.get("/"))
    assert "Ownwell : controller record" in before and "Ownwell : controller record" in after


@pytest.mark.usefixtures("one_rule")
def test_an_organisation_with_the_short_name_of_a_supplier_is_shown_by_its_full_name(named, browser):
    alter(named.own, short_name="Acme")
    assert "Ownwell Ltd accepts no more than" in shown(browser.get("/inbox/?tab=ask"))
    # The supplier is the organisation itself.
    alter(named.supplier, legal_name="Ownwell Ltd")
    assert "Acme accepts no more than" in shown(browser.get("/inbox/?tab=ask"))
