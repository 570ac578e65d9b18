"""Overview, rules, gallery and changes."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from registry.inbox.coming import Awaited, ComingDay
from registry.rules import CATALOGUE
from registry.views.desk import fitting
from tests import factories
from tests.pages.world import World, alter, client_of, shown
from tests.registry.inbox.made_lines import made_line


@pytest.mark.usefixtures("one_rule")
def test_the_overview_counts_what_waits_and_says_whom_to_ask(world, browser):
    text = shown(browser.get("/"))
    assert "1 to ask." in text
    assert "Acme : breach notice" in text
    assert "Ownwell Ltd : controller record, Article 30(1)" in text


@pytest.mark.usefixtures("one_rule")
def test_the_overview_says_that_nothing_needs_the_reader(world, browser):
    alter(world.term, number=24)
    assert "Nothing needs your attention." in shown(browser.get("/"))


def test_the_overview_says_to_whom_no_organisation_was_given(db):
    assert "You have no organisation yet" in shown(client_of(factories.user()).get("/"))


@pytest.mark.usefixtures("one_rule")
def test_one_supplier_has_one_line_however_much_it_is_to_be_asked(world, browser):
    with factories.acting():
        for number in range(12):
            service = factories.service(supplier=world.supplier, name=f"Room {number}")
            factories.breach_term(service=service)
            factories.engagement(organisation=world.own, service=service)
    text = shown(browser.get("/"))
    assert "13 to ask." in text
    assert "Ask 1 supplier All questions" in text
    assert "13 matters" in text


def test_of_what_is_to_be_decided_two_lines_a_supplier_are_shown(world, browser):
    with factories.acting():
        for number in range(4):
            service = factories.service(supplier=world.supplier, name=f"Room {number}")
            factories.engagement(organisation=world.own, service=service)
    (section,) = (each for each in browser.get("/").context["sections"] if each.tab == "decide")
    assert [line.supplier.name for line in section.lines] == ["Acme", "Acme"]
    assert section.count == 5 and section.more == 3


def test_what_is_found_has_room_before_the_days_of_our_own():
    line = made_line()
    organisation = line.organisations[0]
    coming = [
        ComingDay(day=date(2026, 3, day), awaited=Awaited.REVIEW, organisation=organisation, row=organisation, name="")
        for day in (1, 2, 3)
    ]
    assert fitting([*coming, line], 3) == (*coming[:2], line)
    assert fitting([line] * 4, 3) == (line,) * 3
    assert fitting([*coming, line], 4) == (*coming, line)


def test_the_overview_says_where_data_is_with_what_is_not_on_record_first(world, browser):
    with factories.acting():
        for country in (factories.country(id="IE"), None):
            factories.data_location(service=world.service, kind="storage", country=country)
        factories.data_location(service=world.service, kind="backup", country=factories.country(id="IE"))
        factories.data_location(service=world.service, kind="support", country=factories.country(id="FR"))
        factories.data_location(service=factories.service(), kind="storage", country=factories.country(id="FR"))
    text = shown(browser.get("/")).partition("Where data is")[2]
    assert "3 places in 1 country, 1 without a country" in text
    assert "not on record 1 unknown country Ireland 2" in text
    assert "France" not in text


def test_changes_show_who_what_and_why(world: World, browser):
    alter(world.term, world.editor, "Amendment 2 received", number=24)
    text = shown(browser.get("/changes/"))
    assert "own-editor changed breach notice “24 hours”." in text
    assert "“ Amendment 2 received ”" in text
    assert "Notice within changed from 48 hours to 24 hours" in text


def test_a_history_says_yes_and_no(world: World, browser):
    alter(world.document, confidential=True)
    assert "Confidential changed from no to yes" in shown(browser.get("/changes/"))


def test_changes_of_another_organisation_show_neither_name_nor_reason(world: World):
    alter(world.term, world.editor, "Ownwell asked for it", number=24)
    text = shown(client_of(world.stranger).get("/changes/"))
    assert "a person of another organisation changed breach notice" in text
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert "asked for it" not in text


def test_changes_are_listed_by_pages_newest_first(world: World, browser):
    for number in range(1, 25):
        alter(world.supplier, None, f"Reason {number}.", registration_number=str(number))
    first, second = shown(browser.get("/changes/")), shown(browser.get("/changes/?page=2"))
    assert first.index("Reason 24.") < first.index("Reason 23.")
    assert "Reason 4." not in first and "Reason 4." in second
    assert shown(browser.get("/changes/?page=x")) == first


def test_the_rules_are_listed_with_their_open_findings(world, browser):
    text = shown(browser.get("/rules/"))
    for code, rule in CATALOGUE.items():
        assert f"{code} {rule.requirement}" in text
    assert "BRE-02" in CATALOGUE


def test_a_rule_is_listed_with_its_source_under_each_law_and_for_its_cases(world, browser):
    with factories.acting():
        factories.rule_citation(rule="CON-01", provision="GDPR Art. 28(9)")
        factories.rule_citation(rule="CON-01", regime="UK", provision="")
        for case in ("unsigned", "signed later"):
            factories.rule_citation(rule="CON-01", case=case, basis="record", provision="GDPR Art. 5(2)")
    text = shown(browser.get("/rules/"))
    assert re.search(r"CON-01 Every \S.*? law GDPR Art\. 28\(9\) none \d+ CON-01 Where the finding is: ", text)
    assert "quality of the record GDPR Art. 5(2) none" in text
    assert text.count("CON-01") == 2


def test_a_rule_is_listed_with_the_source_of_the_day_shown(world, browser):
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    with factories.acting():
        factories.rule_citation(rule="TRA-01", regime="UK", provision="Old Art. 44", ends=today)
        factories.rule_citation(rule="TRA-01", regime="UK", provision="New Art. 44A", starts=tomorrow)
    now, then = shown(browser.get("/rules/")), shown(browser.get(f"/on/{tomorrow}/rules/"))
    assert "Old Art. 44" in now and "New Art. 44A" not in now
    assert "New Art. 44A" in then and "Old Art. 44" not in then


def test_the_gallery_shows_every_part(world, browser):
    response = browser.get("/gallery/")
    assert response.status_code == 200
    for word in ("critical", "unclear", "not yet read", "no mechanism", "There is a problem"):
        assert word in shown(response)


def test_no_page_fails_for_a_page_number_that_is_none(world, browser):
    for path in ("/suppliers/", "/changes/"):
        for page in ("0", "-1", "999999999999", "x", "", "1e9", "%00"):
            assert browser.get(f"{path}?page={page}").status_code == 200


@pytest.mark.parametrize("path", ["/suppliers", "/changes", "/rules"])
def test_a_forgotten_slash_is_added(world, browser, path):
    assert browser.get(path)["Location"] == f"{path}/"


def test_the_officer_of_another_organisation_is_shown_to_its_own_people_alone(world: World, browser):
    with factories.acting():
        officer = factories.person(name="Olive Officer")
        both = factories.person(name="Conny Contact")
        factories.contact(supplier=world.supplier, person=both)
    alter(world.own, dpo_person=officer)
    alter(world.own, dpo_person=both)  # a person once named stays in the history
    theirs = client_of(world.stranger)
    for path in ("/changes/", "/changes/between/", "/admin/suppliers/person/"):
        assert "Olive Officer" in shown(browser.get(path)), path
        assert "Olive Officer" not in shown(theirs.get(path)), path
        assert "Conny Contact" in shown(theirs.get(path)), path
    assert theirs.get(f"/admin/suppliers/person/{officer.pk}/change/").status_code == 302
