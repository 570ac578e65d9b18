"""Where used: what depends on a party, a country, a place or a category, as a page and as a file."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registry.access_log.event import AccessEvent
from tests import factories
from tests.pages.world import TODAY, World, alter, client_of, clock, shown


@pytest.fixture
def abroad(world: World):
    """The supplier and a host behind it are in the United States; data is in a hall in Dublin, Ohio."""
    there = factories.country(id="US")
    alter(world.supplier, country=there)
    host = factories.supplier(legal_name="Basement Ltd", country=there)
    factories.involvement(service=world.service, party=host, kind="hosts", declared_role="sub-processor")
    factories.data_location(service=world.service, country=there, city="Dublin", facility="Café  Hall 7")
    people = factories.subject_category(name="Drivers")
    factories.activity_subjects(activity=world.activity, category=people, number=1200)
    return {"party": host.pk, "country": "US", "facility": "cafe hall 7", "town": "DUBLIN", "people": people.pk}


def path(kind, value, name="dependents"):
    return reverse(name, args=[kind, value])


@pytest.mark.parametrize("kind", ["party", "country", "facility", "town", "people"])
def test_engagements_that_depend_on_it_are_listed_with_activities_and_people(world, browser, abroad, kind):
    page = shown(browser.get(path(kind, abroad[kind])))
    assert "1 service, 1 engagement, 1 processing activity. People: Drivers 1,200 Time until we are notified:" in page
    assert "Cloud rooms Ownwell Ltd Ownwell accounts Drivers 1,200 " in page


def test_the_sentence_says_how_soon_we_are_notified_and_the_row_the_way(world, browser, abroad):
    page = shown(browser.get(path("party", abroad["party"])))
    assert "If something happens at Basement Ltd : 1 service" in page
    assert "Time until we are notified: at least 48 hours, no upper limit known ." in page
    assert "1 Acme Basement Ltd Cloud rooms" in page
    page = shown(browser.get(path("country", "US")))
    assert "If something happens in the United States : 1 service" in page
    page = shown(browser.get(path("facility", "Cafe Hall 7")))
    assert "Café Hall 7 : where used" in page and "Dublin and United States ." in page
    assert "Time until we are notified: 48 hours ." in page and "0 Acme directly Cloud rooms" in page


def test_a_category_of_data_leads_to_the_services_it_is_sent_to(world, browser):
    data = factories.data_category(name="Fingerprints", special="biometric")
    assert "No engagement of your organisations depends on it." in shown(browser.get(path("category", data.pk)))
    factories.activity_data(activity=world.activity, category=data)
    page = shown(browser.get(path("category", data.pk)))
    assert "If something happens to data of “Fingerprints” : 1 service" in page
    assert "biometric data for unique identification (Art. 9)" in page


def test_places_and_parties_without_a_country_are_a_question_of_their_own(world, browser, abroad):
    assert "No engagement" in shown(browser.get(path("country", "not-on-record")))
    factories.data_location(service=world.service, country=None, kind="backup")
    page = shown(browser.get(path("country", "not-on-record")))
    assert "If something happens in a country not on record : 1 service" in page


def test_clients_whose_data_a_service_holds_are_named(world, browser, abroad):
    served = factories.processing_for_client(service=factories.own_service(organisation=world.own), client="Care Ltd")
    factories.client_sub_processor(processing=served, engagement=world.engagement)
    page = browser.get(path("party", abroad["party"]))
    assert "1 processing activity, 1 client." in shown(page) and "for Care Ltd" in shown(page)
    assert f'href="{reverse("client", args=[served.pk])}"' in page.content.decode()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("party", "0"), ("party", "x"), ("party", "9" * 5000), ("party", "²"), ("category", "-1"), ("country", "XX")),
        *(("facility", "Nowhere"), ("town", "\u0301"), ("town", "' or 1=1"), ("moon", "1"), ("people", "1/2")),
    ],
)
def test_something_that_is_not_on_record_is_not_found(world, browser, kind, value):
    assert browser.get(path(kind, value)).status_code == 404
    assert browser.get(path(kind, value, "dependents-file")).status_code == 404


@pytest.mark.parametrize("kind", ["party", "country", "facility", "town", "people"])
def test_another_organisation_does_not_see_who_depends_on_it(world, abroad, kind):
    stranger = client_of(world.stranger)
    page = shown(stranger.get(path(kind, abroad[kind])))
    assert "No engagement of your organisations depends on it." in page and "Ownwell" not in page
    assert "Ownwell" not in stranger.get(path(kind, abroad[kind], "dependents-file")).content.decode()


def test_a_past_day_shows_what_was_known_then_and_keeps_the_day_in_its_links(world, abroad):
    with clock(TODAY):
        page = client_of(world.editor).get("/on/9999-12-31" + path("party", abroad["party"]))
    assert "/on/9999-12-31/suppliers/" in page.content.decode() and "as CSV" not in shown(page)
    before = client_of(world.editor).get("/on/2019-01-01" + path("party", abroad["party"]))
    assert before.status_code == 404


@pytest.fixture
def several(world, abroad):
    """Sixty engagements of services called by their number, which all use the hall in Dublin."""
    with factories.acting():
        for number in range(60):
            service = factories.service(supplier=world.supplier, name=f"Room {number:02}")
            factories.data_location(service=service, city="dublin")
            if number % 2:
                factories.breach_term(service=service, number=number, unit="hours")
            factories.engagement(organisation=world.own, service=service)
    return abroad


def test_those_notified_last_come_first_and_a_heading_sorts(world, browser, several):
    page = shown(browser.get(path("town", "Dublin")))
    assert "61 engagements" in page and "1–50 of 61" in page
    assert page.index("Room 00") < page.index("Room 58") < page.index("Room 59") < page.index("Room 25")
    turned = browser.get(path("town", "Dublin") + "?sort=-notified")
    assert shown(turned).index("Room 01") < shown(turned).index("Room 03")
    assert 'aria-sort="ascending"' in turned.content.decode()
    by_name = browser.get(path("town", "Dublin") + "?sort=service&page=2")
    assert "Room 59" in shown(by_name) and "Room 48" not in shown(by_name)
    assert 'href="?sort=-service"' in by_name.content.decode()
    assert "Room 00" in shown(browser.get(path("town", "Dublin") + "?sort=nonsense&page=x"))


def test_the_page_and_its_queries_stay_small(world, browser, several):
    address = path("town", "Dublin")
    browser.get(address)
    with CaptureQueriesContext(connection) as seen:
        page = browser.get(address)
    assert len(seen) <= 15 and len(page.content) < 150_000


def test_the_file_has_all_rows_in_the_order_of_the_page_and_no_formula(world, browser, several):
    alter(world.service, name='=cmd("x")')
    response = browser.get(path("town", "Dublin", "dependents-file") + "?sort=service")
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert len(rows) == 61 and rows[0]["Service"] == '\'=cmd("x")' and rows[1]["Service"] == "Room 00"
    assert rows[0]["Used"] == "Dublin" and rows[0]["People"] == "Drivers 1,200"
    assert rows[2]["Notified within"] == "1 hour" and rows[1]["Notified within"] == "unknown"
    assert response["Content-Disposition"].startswith('attachment; filename="where-used-town-')
    event = AccessEvent.objects.latest("pk")
    assert event.kind == "exported" and event.detail.startswith("where used: town dublin, ")


def test_a_day_to_come_has_no_file(world, abroad):
    with clock(TODAY):
        file = client_of(world.editor).get("/on/9999-12-31" + path("party", abroad["party"], "dependents-file"))
    assert file.status_code == 404
