"""The list of suppliers as a page and as a file."""

import csv
import io
import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.access_log.event import AccessEvent
from tests import factories
from tests.factories.writing import DAY
from tests.pages.world import World, alter, client_of, shown


@pytest.fixture
def many(world: World) -> World:
    """Sixty further suppliers."""
    with factories.acting():
        for number in range(60):
            factories.supplier(legal_name=f"Firm {number:02} Ltd", registration_number=f"R{number:04}")
    return world


def listed(client, query: str = "", path: str = "/suppliers/") -> str:
    return shown(client.get(f"{path}{query}"))


def rows(client, query: str = "") -> list[str]:
    """The names of the lines of a page."""
    page = client.get(f"/suppliers/{query}").content.decode()
    return re.findall(r'<th role="rowheader".*?<bdi>(.*?)</bdi>', page, re.S)


def counts(client, query: str, facet: str, path: str = "/suppliers/") -> dict[str, int]:
    """The counts of a facet, by the value in the address."""
    page = client.get(f"{path}{query}").content.decode()
    found = re.findall(rf'name="{facet}" value="([^"]+)".*?class="count">(\d+)<', page, re.S)
    return {value: int(count) for value, count in found}


def test_the_list_shows_what_counts_of_each_supplier(world):
    text = listed(client_of(world.reader))
    assert "1 supplier we contract" in text
    row = text.rpartition("Next date Owner")[2].partition("1–1 of 1")[0]
    assert row.split()[:8] == ["Acme", "?", "none", "none", "48", "h", "not", "on"]
    assert row.split()[-4:] == ["no", "date", "Ownwell", "office"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("Acme", True), ("aCmE", True), ("hosting acme", True), ("limited", True), ("acne", False), ("Acme x", False)],
)
def test_a_search_finds_all_its_words_in_any_order_and_case(world, browser, query, found):
    assert rows(browser, f"?q={query}") == (["Acme"] if found else [])
    assert ("Nothing matches." in listed(browser, f"?q={query}")) != found


@pytest.mark.parametrize("query", ["R0042", "Firm 42", "FIRM%2042%20LTD"])
def test_a_search_finds_a_number_in_all_groups(many, browser, query):
    assert rows(browser, f"?q={query}") == ["Firm 42 Ltd"]


def test_a_group_without_a_match_leads_to_those_that_match_elsewhere(many, browser):
    text = listed(browser, "?group=contract&q=Firm")
    assert "Nothing in this group matches. Show the 60 that match in other groups" in text


def test_a_search_for_nothing_or_for_what_cannot_be_shows_the_list(many, browser):
    for query in ("?q=", "?q=%20%20", "?unknown=1"):
        assert "1 supplier we contract" in listed(browser, query)
    for query in ("?q=%00", f"?q={'x' * 201}"):
        assert "It was left out." in listed(browser, query)


def test_values_that_the_list_does_not_have_are_left_out_and_said(many, browser):
    text = listed(browser, "?group=unused&data=bogus&notified=%3Cscript%3E&sort=bogus&columns=bogus&data=no-data")
    assert "4 values of the address are not in this list. They were left out." in text
    assert "60 suppliers not in use with no known data" in text
    page = browser.get("/suppliers/?data=%22%3E%3Cscript%3E&page=x%22&group=%27").content.decode()
    assert "<script>" not in page and "1 supplier" in page


def test_a_search_finds_letters_beyond_english(world, browser):
    alter(world.supplier, legal_name="Ægir Öl Straße ΣΊΣΥΦΟΣ", trading_name="")
    for query in ("ægir", "ÖL", "ol", "STRASSE", "σίσυφος"):
        assert rows(browser, f"?q={query}") == ["Ægir Öl Straße ΣΊΣΥΦΟΣ"]


def test_the_list_has_pages_of_fifty_and_keeps_the_question(many, browser):
    assert "1–50 of 61" in listed(browser, "?group=all")
    assert "51–61 of 61" in listed(browser, "?group=all&page=2")
    response = browser.get("/suppliers/?q=firm&sort=-name")
    assert "1–50 of 60" in shown(response)
    assert 'href="?q=firm&amp;sort=-name&amp;page=2"' in response.content.decode()
    assert rows(browser, "?q=firm&sort=-name")[0] == "Firm 59 Ltd"


def test_the_list_is_by_name_whatever_the_case_and_unnamed_parties_are_last(world, browser):
    with factories.acting():
        for name in ("zeta", "Beta", "alpha", "Éclair"):
            factories.supplier(legal_name=name)
        factories.supplier(legal_name="A data centre", kind="unnamed")
    assert rows(browser, "?group=all") == ["Acme", "alpha", "Beta", "Éclair", "zeta", "A data centre"]


def test_every_order_and_every_column_can_be_asked_for(many):
    browser = client_of(many.reader)
    page = browser.get("/suppliers/?group=all").content.decode()
    for name in set(re.findall(r"sort=-?([a-z]+)", page)):
        for sign in ("", "-"):
            answer = browser.get(f"/suppliers/?group=all&sort={sign}{name}").content.decode()
            assert f'aria-sort="{"descending" if sign else "ascending"}"' in answer
    names = re.findall(r'name="columns" value="([a-z]+)"', page)
    wide = browser.get("/suppliers/?" + "&".join(f"columns={name}" for name in names)).content.decode()
    assert wide.count('scope="col"') == len(names) + 1
    assert browser.get("/suppliers/?columns=number").content.decode().count('scope="col"') == 2


def test_a_past_day_keeps_the_filter_and_shows_what_was_known(world, browser):
    assert "As known on 1 January 2020" in listed(browser, "?notified=48", "/on/2020-01-01/suppliers/")
    alter(world.supplier, note="A change of today")
    for path in ("/org/own", f"/org/own/on/{DAY.isoformat()}/as-we-know-now"):
        page = browser.get(f"{path}/suppliers/?notified=48&sort=-name").content.decode()
        assert 'href="?notified=48&amp;sort=name"' in page
        assert f'href="{path}/suppliers.csv?notified=48&amp;sort=-name"' in page


def test_records_of_another_organisation_are_in_no_count(world, browser):
    stranger = client_of(world.stranger)
    assert counts(browser, "?group=all", "owner") == {"Ownwell office": 1}
    page = stranger.get("/suppliers/?group=all&owner=Ownwell+office")
    assert "Ownwell" not in shown(page) and 'value="Ownwell office"' not in page.content.decode()
    assert counts(stranger, "?group=all", "owner") == {"-": 1}


def test_the_page_asks_the_database_the_same_few_questions(many, browser):
    browser.get("/suppliers/")
    with CaptureQueriesContext(connection) as few:
        browser.get("/suppliers/")
    with CaptureQueriesContext(connection) as all_of_them:
        browser.get("/suppliers/?group=all&q=firm&sort=-open")
    assert len(few) == len(all_of_them) <= 15


def table(response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_a_file_has_the_rows_the_columns_and_the_order_of_the_page(many, browser):
    query = "?q=firm&sort=-name&columns=number&columns=open"
    found = table(browser.get(f"/suppliers.csv{query}"))
    assert found[0] == ["60 suppliers and parties matching “firm”."]
    assert found[1][0].startswith("As known on ") and "seal" in found[1][0]
    assert found[2] == ["Supplier", "Open", "Registration number"]
    assert found[3] == ["Firm 59 Ltd", "not checked", "R0059"] and len(found) == 63
    lines = json.loads(browser.get(f"/suppliers.json{query}").content)
    assert lines["lines"][0] == {"name": "Firm 59 Ltd", "open": "not checked", "number": "R0059"}
    assert lines["sentence"] == found[0][0] and len(lines["lines"]) == 60


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_of_a_file_begins_like_a_formula(world, browser, sign):
    alter(world.supplier, legal_name=f"{sign}HYPERLINK(1)", trading_name="", registration_number=f"{sign}1")
    found = table(browser.get("/suppliers.csv?columns=number"))
    assert not any(cell.startswith((sign, "=")) for row in found for cell in row)
    assert any(cell.endswith("HYPERLINK(1)") for row in found for cell in row)


def test_a_day_in_a_file_is_one_that_programs_read(world, browser):
    alter(world.engagement, ends=date(2099, 3, 1))
    assert "2099-03-01" in table(browser.get("/suppliers.csv?columns=next"))[3]


def test_a_file_is_noted_in_the_access_log_without_data_of_the_register(world, browser):
    assert browser.get("/suppliers.csv?q=Acme").status_code == 200
    event = AccessEvent.objects.get(kind="exported")
    assert event.detail.startswith("suppliers.csv, 2") and event.detail.endswith(", 1")
    assert list(event.organisations.all()) == [world.own]
    assert browser.get("/suppliers.exe").status_code == 404
    assert browser.get("/on/2099-01-01/suppliers.csv").status_code == 404
    assert AccessEvent.objects.filter(kind="exported").count() == 1
