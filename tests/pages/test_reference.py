"""The reference page: the law's data as tables, each row with its days and its source."""

import re
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy, override

from registry.wording.tables import table
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, client_of, clock, shown, world

pytestmark = pytest.mark.django_db
SOURCE = "Official Journal (official source)"


@pytest.fixture
def made_world(db: None) -> World:
    """Made for each test: others need an empty register."""
    return world()


def cells(browser, path: str = "/reference/") -> dict[str, list[list[str]]]:
    """The rows of each table of the page, by its caption."""
    found = {}
    for part in re.findall(r"<table.*?</table>", browser.get(path).content.decode(), flags=re.S):
        caption, _count = re.search(r"<caption[^>]*>\s*(.*?) <span class=\"count\">(\d+)", part, flags=re.S).groups()
        body = re.sub(r"</?a\b[^>]*>", "", part.partition("<tbody")[2])
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
    ]
    assert cells(browser)["Members of groups of countries: other days"] == [
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


def test_a_decision_for_some_exporters_alone_says_whose(browser):
    factories.adequacy_decision(country=factories.country(id="BR"), exporters="EU")
    ((_country, _number, scope, *_rest),) = cells(browser)["Adequate destinations, EU GDPR"]
    assert scope == "Only for exporters in: European Union."


@pytest.mark.parametrize(("country", "words"), [("US", "United States"), (None, "all destinations")])
def test_a_change_of_the_law_says_which_destination_it_concerns(browser, country, words):
    factories.legal_event(country=country and factories.country(id=country))
    (row,) = cells(browser)["Legal events, UK GDPR"]
    assert row[2] == words


@pytest.mark.parametrize(
    ("starts", "ends", "words", "table"),
    [
        (None, None, "", "Statutory terms, EU GDPR"),
        (date(2023, 7, 10), None, "from 10 July 2023", "Statutory terms, EU GDPR"),
        (None, date(2025, 12, 27), "until 27 December 2025", "Statutory terms, EU GDPR: other days"),
        (date(2031, 6, 28), None, "from 28 June 2031", "Statutory terms, EU GDPR: other days"),
        (
            *(date(2021, 6, 28), date(2025, 12, 27), "from 28 June 2021 until 27 December 2025"),
            "Statutory terms, EU GDPR: other days",
        ),
    ],
)
def test_a_row_says_when_it_applies_and_one_of_other_days_stands_apart(browser, starts, ends, words, table):
    with clock(TODAY):
        factories.statutory_term(starts=starts, ends=ends)
        found = cells(browser)
    assert {name for name, rows in found.items() if rows} == {table}
    assert found[table][0][3] == words


def test_a_change_of_the_law_to_come_stands_apart(browser):
    with clock(TODAY):
        factories.legal_event(on=TODAY)
        factories.legal_event(name="A later act", on=date(2031, 1, 1))
        found = cells(browser)
    assert [row[1] for row in found["Legal events, UK GDPR"]] == ["A new act"]
    assert [row[1] for row in found["Legal events, UK GDPR: other days"]] == ["A later act"]


def test_a_list_of_which_nothing_applies_stands_last(browser):
    factories.legal_term(list="article 6", code="a", name="Consent", starts=None, ends=date(2020, 12, 31))
    factories.legal_term(list="article 6", code="a", name="Consent", regime="UK", starts=date(2021, 1, 1))
    page = shown(browser.get("/reference/"))
    law, last = page.index("Lawful bases, Art. 6(1), UK GDPR"), page.index("Nothing of these applies on this day")
    assert law < last < page.index("until 31 December 2020", last)


def test_a_period_without_a_figure_says_so(browser):
    factories.statutory_term(provision="Art. 33(2)", what="notice to the controller", number=None, unit="")
    factories.statutory_term()
    assert [row[:3] for row in cells(browser)["Statutory terms, EU GDPR"]] == [
        ["Art. 33(1)", "notice to the authority", "72 hours"],
        ["Art. 33(2)", "notice to the controller", "no figure"],
    ]


def test_a_set_of_clauses_has_all_its_days_and_its_words_under_a_law(browser):
    days = {"published": date(2010, 2, 5), "starts": date(2021, 1, 1), "concluded_until": date(2031, 9, 21)}
    words = {"term": "standard clauses carried over", "provision": "DPA 2018 Sch. 21 para. 7"}
    factories.transfer_instrument(regime="UK", code="SCC-2010", name="Decision 2010/87/EU", **days, **words)
    assert cells(browser)["Sets of standard clauses, UK GDPR"] == [
        [
            *("SCC-2010", "Decision 2010/87/EU", "46(2)(c), standard clauses of the Commission"),
            *("5 February 2010", "1 January 2021", "21 September 2031", ""),
            *("standard clauses carried over, DPA 2018 Sch. 21 para. 7", SOURCE),
        ]
    ]


def test_a_mechanism_that_the_code_does_not_know_is_shown_by_its_code(browser):
    factories.transfer_instrument(mechanism="46(2)(z)")
    assert cells(browser)["Sets of standard clauses, EU GDPR"][0][2] == "46(2)(z)"


def test_words_for_a_region_are_shown_with_the_places_that_they_mean(browser):
    factories.region_word(code="adequate", words="adequate countries", surely="EEA", at_most="EEA CH adequate")
    factories.region_word(code="wide", words="EMEA", reach="wide", surely="", at_most="", note="Too wide.")
    adequate, wide = cells(browser)["Words for regions"]
    assert adequate[3:5] == [
        "European Economic Area",
        "European Economic Area, Switzerland, every country with a decision of the EU",
    ]
    assert wide[2:6] == ["too wide to hold anything against", "", "", "Too wide."]


def test_a_group_that_counts_for_transfers_alone_is_in_words(browser):
    factories.country_membership(country=factories.country(id="GB"), group="TCA")
    (row,) = cells(browser)["Members of groups of countries"]
    assert row[0] == "no third country for transfers (Trade and Cooperation Agreement)"


def test_a_citation_says_for_which_case_and_that_a_law_may_have_none(browser):
    factories.rule_citation(rule="TRA-08", case="alone", provision="")
    factories.rule_citation(rule="TRA-01", case="")
    assert [row[:4] for row in cells(browser)["Citations of rules, EU GDPR"]] == [
        ["TRA-01", "all other cases", "law", "Art. 44, 46"],
        ["TRA-08", "alone", "law", "none under this law"],
    ]


def test_a_list_stands_under_its_law_and_one_of_both_apart(browser):
    factories.legal_term(list="article 6", code="ea", name="Recognised interest", regime="UK", starts=None)
    factories.legal_term(list="dpia", code="vulnerable", name="Vulnerable people", starts=None, confirmed="recalled")
    found = cells(browser)
    assert found["Lawful bases, Art. 6(1), UK GDPR"] == [["ea", "Recognised interest", "", "", SOURCE]]
    dpia = found["Criteria for an impact assessment, Art. 35"]
    assert dpia == [["vulnerable", "Vulnerable people", "", "", "Official Journal (not confirmed)"]]
    page = shown(browser.get("/reference/"))
    assert page.index("UK GDPR") < page.index("Recognised interest") < page.index("Both laws")


def test_the_heads_of_article_9_stand_apart_from_its_conditions(browser):
    for code, name, provision in (("health", "Health", "Art. 9(1)"), ("9a", "Explicit consent", "Art. 9(2)(a)")):
        factories.legal_term(list="article 9", code=code, name=name, provision=provision, regime="EU", starts=None)
    found = cells(browser)
    assert [row[1] for row in found["Special categories, Art. 9(1), EU GDPR"]] == ["Health"]
    assert [row[1] for row in found["Conditions for special categories, Art. 9(2), EU GDPR"]] == ["Explicit consent"]


def test_the_list_of_an_authority_stands_under_its_country(browser):
    ireland = factories.country(id="IE")
    factories.legal_term(code="ie-1", name="Profiling", country=ireland, regime="EU", starts=None)
    name = "Criteria for an impact assessment, Art. 35, EU GDPR, authority of Ireland"
    assert [row[0] for row in cells(browser)[name]] == ["ie-1"]


@pytest.mark.parametrize(("needed", "words"), [(True, "yes"), (False, "no"), (None, "not on record")])
def test_a_condition_of_schedule_1_says_whether_it_needs_a_policy_document(browser, needed, words):
    factories.legal_term(list="schedule 1", code="P1.1", regime="UK", policy_document=needed, starts=None)
    (row,) = cells(browser)["Conditions of DPA 2018, Schedule 1, UK GDPR"]
    assert row[2] == words


def test_a_mechanism_has_its_name_for_sentences(browser):
    factories.legal_term(list="transfers", code="45", short="adequacy decision", regime="EU", starts=None)
    (row,) = cells(browser)["Transfer mechanisms, Chapter V, EU GDPR"]
    assert row[2] == "adequacy decision"


def test_categories_have_tables_of_their_own(browser):
    factories.data_category(name="Sick notes", special="health")
    factories.subject_category(name="Patients", vulnerable=True)
    factories.subject_category(name="Staff", employed=True)
    found = cells(browser)
    assert found["Categories of data"] == [["Sick notes", "health (Art. 9)"]]
    assert found["Categories of data subjects"] == [["Patients", "yes", "no"], ["Staff", "no", "yes"]]


def test_the_page_says_that_swiss_law_is_not_judged(browser):
    assert "The register does not judge transfers under Swiss law." in shown(browser.get("/reference/"))


def test_each_table_leads_its_keeper_to_its_own_list_in_data_entry(world, browser):
    factories.adequacy_decision(country=factories.country(id="JP"))
    factories.legal_term(list="article 6", code="a", name="Consent", starts=None)
    factories.data_category()
    keeper = client_of(factories.installation_role(role="keeper").user)
    lists = re.findall(r'<a class="edit" href="([^"]*)"', keeper.get("/reference/").content.decode())
    assert "/admin/suppliers/adequacydecision/?regime__exact=EU" in lists
    assert "/admin/suppliers/legalterm/?list__exact=article+6" in lists
    assert all(keeper.get(address).status_code == 200 for address in lists)
    of_editor = re.findall(r'<a class="edit" href="([^"]*)"', browser.get("/reference/").content.decode())
    assert of_editor == ["/admin/suppliers/datacategory/"]
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
    assert cells(browser)["Statutory terms, EU GDPR"][0][1] == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_a_table_is_in_the_readers_language():
    with override("de"):
        found = table("Ja", (gettext_lazy("Yes"),), [(gettext_lazy("No"), 7)])
    assert (found.columns, found.rows) == (("Ja",), (("Nein", "7"),))


def test_a_table_names_each_row_by_its_first_cell_and_each_cell_by_its_column():
    things = table("Things", ("Name", "Size"), [("A", 1)])
    page = re.sub(r">\s+<", "><", render_to_string("_components/table.html", {"table": things}))
    assert '<th role="rowheader" scope="row">A</th><td role="cell" data-label="Size">1</td>' in page
    assert page.count('scope="col"') == 2


def test_a_decision_and_a_destination_lead_to_where_they_are_used(browser):
    decision = factories.adequacy_decision(country=factories.country(id="US"), number="D 9")
    page = browser.get("/reference/").content.decode()
    assert f'<a href="/reference/decisions/{decision.pk}/">D 9</a>' in page
    assert '<a href="/depends/country/US/">United States</a>' in page
