"""The reference page: the law's data as tables, each row with its days and its source."""

import re
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy, override

from registry.wording.tables import table
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, client_of, clock, shown

pytestmark = pytest.mark.django_db
SOURCE = "Official Journal (official source)"


def cells(browser, path: str = "/reference/") -> dict[str, list[list[str]]]:
    """The rows of each table of the page, by its caption."""
    found = {}
    for part in re.findall(r"<table.*?</table>", browser.get(path).content.decode(), flags=re.S):
        caption, _count = re.search(r"<caption[^>]*>\s*(.*?) <span class=\"count\">(\d+)", part, flags=re.S).groups()
        body = part.partition("<tbody")[2]
        rows = re.findall(r"<tr.*?</tr>", body, flags=re.S)
        found[caption] = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.S) for row in rows]
        assert int(_count) == len(rows)
    return found


def test_an_empty_register_says_that_no_data_is_loaded(browser):
    assert "No reference data is loaded." in shown(browser.get("/reference/"))
    assert cells(browser) == {}


def test_members_of_a_group_stand_in_one_row_for_each_term_and_source(browser):
    brexit = {"ends": date(2020, 12, 31)}
    for code, more in (("IE", {}), ("AT", {}), ("GB", brexit), ("NO", {"source": "EEA Agreement"})):
        factories.country_membership(country=factories.country(id=code), **more)
    assert cells(browser)["Members of groups of countries"] == [
        ["European Economic Area", "Austria, Ireland", "", SOURCE],
        ["European Economic Area", "Norway", "", "EEA Agreement (official source)"],
        ["European Economic Area", "United Kingdom", "until 31 December 2020", SOURCE],
    ]


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        ({}, "the whole destination"),
        ({"listed_only": True}, "Listed recipients only."),
        ({"scope": "Commercial organisations"}, "Commercial organisations"),
        ({"listed_only": True, "scope": "Not for HR data."}, "Listed recipients only. Not for HR data."),
    ],
)
def test_a_decision_says_whom_it_covers(browser, fields, scope):
    factories.adequacy_decision(country=factories.country(id="US"), **fields)
    assert cells(browser)["Adequate destinations, EU GDPR"] == [["United States", "(EU) 2023/1795", scope, "", SOURCE]]


def test_decisions_stand_under_their_law_and_a_body_may_be_adequate(browser):
    factories.adequacy_decision(regime="UK", country=None, body="European Patent Organisation", number="SI 1")
    factories.adequacy_decision(country=factories.country(id="JP"))
    found = cells(browser)
    assert [row[0] for row in found["Adequate destinations, UK GDPR"]] == ["European Patent Organisation"]
    assert [row[0] for row in found["Adequate destinations, EU GDPR"]] == ["Japan"]


@pytest.mark.parametrize(("country", "words"), [("US", "United States"), (None, "all destinations")])
def test_a_change_of_the_law_says_which_destination_it_concerns(browser, country, words):
    factories.legal_event(country=country and factories.country(id=country))
    (row,) = cells(browser)["Legal events"]
    assert row[3] == words


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (None, None, ""),
        (date(2023, 7, 10), None, "from 10 July 2023"),
        (None, date(2025, 12, 27), "until 27 December 2025"),
        (date(2021, 6, 28), date(2025, 12, 27), "from 28 June 2021 until 27 December 2025"),
    ],
)
def test_a_row_says_when_it_applies_be_it_past_or_not(browser, starts, ends, words):
    factories.statutory_term(starts=starts, ends=ends)
    assert cells(browser)["Statutory terms"][0][4] == words


def test_a_period_without_a_figure_says_so(browser):
    factories.statutory_term(provision="Art. 33(2)", what="notice to the controller", number=None, unit="")
    factories.statutory_term()
    assert [row[:4] for row in cells(browser)["Statutory terms"]] == [
        ["Art. 33(1)", "EU GDPR", "notice to the authority", "72 hours"],
        ["Art. 33(2)", "EU GDPR", "notice to the controller", "no figure"],
    ]


def test_lists_events_and_categories_have_tables_of_their_own(browser):
    factories.legal_term(list="article 6", code="ea", name="Recognised interest", regime="UK", starts=None)
    factories.legal_term(list="dpia", code="vulnerable", name="Vulnerable people", starts=None, confirmed="recalled")
    factories.legal_event(on=date(2026, 2, 5))
    factories.data_category(name="Sick notes", special="health")
    factories.subject_category(name="Patients", vulnerable=True)
    factories.subject_category(name="Staff", employed=True)
    found = cells(browser)
    assert found["Lawful bases, Art. 6(1)"] == [["ea", "Recognised interest", "", "UK GDPR", "", SOURCE]]
    dpia = found["Criteria for an impact assessment, Art. 35"]
    assert dpia == [["vulnerable", "Vulnerable people", "", "both", "", "Official Journal (not confirmed)"]]
    assert found["Legal events"][0][:3] == ["5 February 2026", "UK GDPR", "A new act"]
    assert found["Categories of data"] == [["Sick notes", "health (Art. 9)"]]
    assert found["Categories of data subjects"] == [["Patients", "yes", "no"], ["Staff", "no", "yes"]]


def test_each_table_leads_an_editor_to_its_own_list_in_data_entry(world, browser):
    factories.adequacy_decision(country=factories.country(id="JP"))
    factories.legal_term(list="article 6", code="a", name="Consent", starts=None)
    lists = re.findall(r'<a class="edit" href="([^"]*)"', browser.get("/reference/").content.decode())
    assert "/admin/suppliers/adequacydecision/?regime__exact=EU" in lists
    assert "/admin/suppliers/legalterm/?list__exact=article+6" in lists
    assert all(browser.get(address).status_code == 200 for address in lists)
    assert "/admin/" not in client_of(world.reader).get("/reference/").content.decode()


def test_a_past_day_shows_what_was_known_then():
    browser = client_of(factories.user())
    with clock(YESTERDAY):
        factories.adequacy_decision(country=factories.country(id="JP"))
    with clock(TODAY):
        factories.adequacy_decision(country=factories.country(id="KR"))
        name = "Adequate destinations, EU GDPR"
        assert [row[0] for row in cells(browser, f"/on/{YESTERDAY}/reference/")[name]] == ["Japan"]
        assert [row[0] for row in cells(browser)[name]] == ["Japan", "South Korea"]
        assert cells(browser, "/on/2020-01-01/reference/") == {}


def test_what_the_law_says_is_the_same_for_everybody_who_reads(world, browser):
    factories.statutory_term()
    pages = [shown(client_of(person).get("/reference/")) for person in (world.reader, world.stranger)]
    assert all("notice to the authority" in page and "Ownwell aim" not in page for page in pages)


def test_hostile_words_are_shown_as_words(browser):
    factories.statutory_term(what="<script>alert(1)</script>")
    assert cells(browser)["Statutory terms"][0][2] == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_a_table_is_in_the_readers_language():
    with override("de"):
        found = table("Ja", (gettext_lazy("Yes"),), [(gettext_lazy("No"), 7)])
    assert (found.columns, found.rows) == (("Ja",), (("Nein", "7"),))


def test_a_table_names_each_row_by_its_first_cell_and_each_cell_by_its_column():
    things = table("Things", ("Name", "Size"), [("A", 1)])
    page = re.sub(r">\s+<", "><", render_to_string("_components/table.html", {"table": things}))
    assert '<th role="rowheader" scope="row">A</th><td role="cell" data-label="Size">1</td>' in page
    assert page.count('scope="col"') == 2
