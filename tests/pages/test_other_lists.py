"""The lists of services in use and of documents."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.pages.world import World, client_of, shown

LISTS = ("suppliers", "engagements", "activities", "clients", "documents")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_an_order_for_each_column_and_a_file(world: World, browser, name):
    factories.processing_for_client(service=factories.own_service(organisation=world.own), client="Care Ltd")
    page = browser.get(f"/{name}/").content.decode()
    names = re.findall(r'name="columns" value="([a-z]+)"', page)
    query = "?" + "&".join(f"columns={each}" for each in names)
    for each in ("name", *names):
        assert 'aria-sort="descending"' in browser.get(f"/{name}/{query}&sort=-{each}").content.decode()
    rows = list(csv.reader(io.StringIO(browser.get(f"/{name}.csv{query}").content.decode("utf-8-sig"))))
    assert len(rows[2]) == len(names) + 1 and len(rows) == 4


@pytest.mark.parametrize("name", LISTS)
def test_every_facet_of_a_list_counts_what_it_shows(world: World, browser, name):
    factories.processing_for_client(service=factories.own_service(organisation=world.own), client="Care Ltd")
    page = browser.get(f"/{name}/").content.decode()
    facets = re.findall(r'type="checkbox"\s+name="([a-z]+)" value="([^"]+)".*?class="count">(\d+)<', page, re.S)
    assert facets
    for facet, value, count in facets:
        answer = browser.get(f"/{name}/", {facet: value.replace("&#x27;", "'")})
        assert answer.context["shown"].count == int(count), (facet, value)
        assert answer.context["shown"].sentence.rest


@pytest.mark.parametrize("name", LISTS)
def test_every_list_asks_few_questions(world: World, browser, name):
    browser.get(f"/{name}/")
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/{name}/?q=a")
    assert len(asked) <= 15


def test_services_in_use_are_found_by_supplier_owner_and_a_missing_day_of_signature(world, browser):
    factories.agreement(engagement=world.engagement, kind="dpa", signed=None)
    for query in ("q=acme+ownwell", "owner=Ownwell+office", "signed=-", "role=processor"):
        text = shown(browser.get(f"/engagements/?{query}"))
        assert "1 service in use" in text and "Cloud rooms Acme Ownwell Ltd" in text
    assert 'href="/engagements/"' in browser.get("/suppliers/").content.decode()
    assert "0 services in use" in shown(browser.get("/engagements/?signed=signed"))
    assert "Cloud rooms" not in shown(client_of(world.stranger).get("/engagements/"))


def test_documents_say_what_was_read_in_them_and_which_are_superseded(world, browser):
    old = world.document
    with factories.acting():
        factories.document(supplier=world.supplier, title="Acme statement", version="v3", supersedes=old)
    assert "2 documents" in shown(browser.get("/documents/"))
    read, unread = shown(browser.get("/documents/?read=read")), shown(browser.get("/documents/?read=-"))
    assert "Acme statement v2" in read and "Acme statement v3" not in read
    assert "Acme statement v3" in unread and "not yet read" in unread
    assert "Acme statement v2" in shown(browser.get("/documents/?version=superseded"))
