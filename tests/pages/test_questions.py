"""Questions about the whole register: transfers based on a decision, and the results of a chain."""

import re

import pytest
from django.urls import reverse

from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown


@pytest.fixture
def abroad(world: World):
    """The supplier is in the United States, with a host behind it. A decision covers the country."""
    there = factories.country(id="US")
    alter(world.supplier, country=there)
    host = factories.supplier(legal_name="Basement Ltd", country=there)
    factories.involvement(service=world.service, party=host, kind="hosts")
    factories.data_location(service=world.service, country=there, facility="Hall 7")
    decision = factories.adequacy_decision(regime=world.own.regime, country=there, number="D 1", starts="2020-01-01")
    return {"decision": decision}


def test_the_engagement_says_what_follows_from_its_chain(world, browser, abroad):
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    assert "48 hours from the supplier, as stated; no notice is agreed" in page
    assert "at least 48 hours, no upper limit known for the whole chain" in page
    assert "Acme Ownwell Ltd United States adequacy regulations: D 1" in page


def test_the_engagement_shows_its_history_apart_from_its_findings(world, browser):
    alter(world.engagement, world.editor, "Began", starts=YESTERDAY)
    with factories.acting():
        factories.guarantee_assessment(engagement=world.engagement, on=TODAY)
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    (history,) = re.findall("For the history (.*?) CON-07", page)
    assert "has been in use since" in history and "were first assessed on" in history
    assert "CON-07" not in shown(browser.get("/findings/"))


def test_the_engagement_shows_also_what_is_found_after_its_end(world, browser):
    path = reverse("engagement", args=[world.engagement.pk])
    assert "“Cloud rooms” ended on" not in shown(browser.get(path))
    alter(world.engagement, ends="2020-02-01")
    assert "“Cloud rooms” ended on 1 February 2020" in shown(browser.get(path))


def test_the_engagement_shows_the_clauses_of_each_agreement_apart(world, browser):
    with factories.acting():
        for title, outcome in (("Agreement", "missing"), ("Amendment", "met")):
            agreement = factories.agreement(engagement=world.engagement, title=title)
            factories.clause_review(agreement=agreement, outcome=outcome, on=TODAY)
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    first, second = page.index("Clause checks: Agreement 1"), page.index("Clause checks: Amendment 1")
    assert first < page.index("Outcome: missing") < second < page.index("Outcome: met")


def test_the_engagement_shows_the_roles_assessed_at_every_level(world, browser):
    with factories.acting():
        hosting = factories.service(name="Hosting")
        factories.involvement(service=world.service, party=hosting.supplier, party_service=hosting)
        below = factories.involvement(service=hosting, party=factories.supplier(legal_name="Cellar Ltd"))
        factories.role_assessment(organisation=world.own, involvement=below, reason="Keeps the tapes")
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    assert "Assessments of roles 1 Cellar Ltd" in page and "Keeps the tapes" in page


def test_reviews_of_the_supplier_are_not_taken_for_those_of_the_engagement(world, browser):
    with factories.acting():
        factories.review(organisation=world.own, supplier=world.supplier)
    assert "Reviews of the supplier 1" in shown(browser.get(reverse("engagement", args=[world.engagement.pk])))


def test_a_page_of_another_of_ones_organisations_is_offered(world, browser):
    with factories.acting():
        factories.membership(user=world.editor, organisation=world.other)
    path = reverse("engagement", args=[world.engagement.pk])
    missing = browser.get(f"/org/other{path}")
    assert missing.status_code == 404
    assert "This page shows Otherside Ltd only." in shown(missing)
    assert f'href="{path}"' in missing.content.decode()


def test_a_decision_names_the_other_destinations_of_its_number(world, browser, abroad):
    path = reverse("decision", args=[abroad["decision"].pk])
    assert "Other destinations with this number" not in shown(browser.get(path))
    with factories.acting():
        factories.adequacy_decision(regime=world.own.regime, country=factories.country(id="NO"), number="D 1")
        factories.adequacy_decision(regime=world.own.regime, country=factories.country(id="CH"), number="D 2")
    page = shown(browser.get(path))
    assert "Other destinations with this number Norway The lists below cover all destinations" in page


def test_transfers_based_on_a_decision_are_listed_with_findings_without_it(world, browser, abroad):
    path = reverse("decision", args=[abroad["decision"].pk])
    page = shown(browser.get(path))
    assert "Transfers based on it 1" in page
    assert "Cloud rooms Ownwell Ltd Acme , United States Ownwell Ltd none on record" in page
    assert "These findings would appear in addition to the existing ones." in page


def test_own_transfers_and_returns_to_clients_are_based_on_a_decision_too(world, browser, abroad):
    alter(world.own, regime="EU")
    decision = factories.adequacy_decision(regime="EU", country=factories.country(id="CH"), number="D 3")
    factories.activity_transfer(activity=world.activity, country=factories.country(id="CH"), recipient="Alpine AG")
    service = factories.own_service(organisation=world.own, name="Parking for others")
    client = factories.processing_for_client(service=service, client="Berg AG", country=factories.country(id="CH"))
    page = browser.get(reverse("decision", args=[decision.pk]))
    assert "Ownwell accounts Ownwell Ltd Alpine AG , Switzerland Ownwell Ltd" in shown(page)
    assert "Parking for others Ownwell Ltd Berg AG , returned to the client, Switzerland Ownwell Ltd" in shown(page)
    for name, row in (("activity", world.activity), ("client", client)):
        assert f'href="{reverse(name, args=[row.pk])}"' in page.content.decode()


@pytest.mark.parametrize(
    ("fallback", "words"),
    [
        ("", "none on record"),
        ("46(2)(b)", "binding corporate rules, does not hold on this day"),
        ("IDTA", "international data transfer agreement"),
    ],
)
def test_a_fallback_is_named_with_whether_it_would_carry_the_transfer(world, browser, abroad, fallback, words):
    factories.transfer_instrument(code="IDTA-A1.0", mechanism="IDTA", regime="UK", published=None, starts=None)
    given = {"regime": "UK", "country": factories.country(id="US"), "mechanism": "45", "fallback": fallback}
    factories.transfer_basis(engagement=world.engagement, importer=world.supplier, **given)
    page = shown(browser.get(reverse("decision", args=[abroad["decision"].pk])))
    assert f"United States Ownwell Ltd {words}" in page


def test_the_engagement_shows_open_places_and_who_exports_under_which_law(world, browser, abroad):
    alter(world.supplier, country=factories.country(id="IE"))
    factories.country_membership(country=factories.country(id="IE"), group="EEA")
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    assert "Basement Ltd Acme United States nothing on record under the EU GDPR" in page
    factories.data_location(service=world.service, country=factories.country(id="IN"), kind="backup")
    page = shown(browser.get(reverse("engagement", args=[world.engagement.pk])))
    assert "India – backup of “ Cloud rooms ”: who holds the data there is not on record" in page


def test_no_transfer_is_based_on_a_decision_that_does_not_apply(world, abroad):
    with clock(TODAY):
        response = client_of(world.editor).get("/on/9999-12-31" + reverse("decision", args=[abroad["decision"].pk]))
    assert "Transfers based on it 1" in shown(response)
    alter(abroad["decision"], ends="2020-02-01")
    page = shown(client_of(world.editor).get(reverse("decision", args=[abroad["decision"].pk])))
    assert "Transfers based on it 0" in page and "If it ceased to apply" not in page


def test_what_might_end_is_not_said_to_have_ended(world, browser, abroad):
    given = {"regime": "UK", "country": factories.country(id="US"), "mechanism": "45"}
    factories.transfer_basis(engagement=world.engagement, importer=world.supplier, **given)
    page = shown(browser.get(reverse("decision", args=[abroad["decision"].pk])))
    assert "under D 1, which would no longer apply; no fallback on record applies." in page
    assert "ended on" not in page


def test_long_lists_of_a_decision_are_shown_in_pages(world, browser, abroad, monkeypatch):
    monkeypatch.setattr("registry.views.questions.PER_PAGE", 2)
    with factories.acting():
        for number in range(4):
            service = factories.service(supplier=world.supplier, name=f"Room {number}")
            factories.engagement(organisation=world.own, service=service)
    path = reverse("decision", args=[abroad["decision"].pk])
    page = browser.get(path)
    assert "Transfers based on it 5 All 5" in shown(page) and 'href="?list=transfers"' in page.content.decode()
    assert "Room 3" not in shown(page)
    last = shown(browser.get(f"{path}?list=transfers&page=3"))
    assert "Room 3" in last and "5–5 of 5" in last and "If it ceased" not in last
    found = shown(browser.get(f"{path}?list=findings&page=2"))
    assert "If it ceased to apply on" in found and "Transfers based on it" not in found
    assert "Transfers based on it 5" in shown(browser.get(f"{path}?list=nonsense&page=9"))
