"""Processing activities, and the record as a PDF."""

from io import BytesIO

import pypdf
import pytest
from django.utils import timezone

from registry.reading.lens import lens_now
from registry.records import RECORDS
from registry.values import Organisation
from tests import factories
from tests.pages.world import YESTERDAY, World, alter, client_of, shown


def test_activities_are_listed_by_organisation_with_their_services(world, browser):
    text = shown(browser.get("/activities/"))
    assert "Ownwell Ltd Open controller record (PDF)" in text
    assert "OWN-1 Ownwell accounts" in text
    assert "Acme" in text


def test_an_organisation_without_activities_is_invited_to_add_one(world: World):
    assert "Add the first activity" in shown(client_of(world.stranger).get("/activities/"))


@pytest.mark.parametrize(
    ("query", "found"), [("own-1", True), ("ACCOUNTS own", True), ("ownwell x", False), ("Acme", True), ("%00", True)]
)
def test_an_activity_can_be_searched_for(world, browser, query, found):
    text = shown(browser.get(f"/activities/?q={query}"))
    assert ("OWN-1 Ownwell accounts" in text) == found
    assert ("Nothing matches." in text) != found


def test_activities_are_chosen_by_organisation_data_and_impact_assessment(world):
    with factories.acting():
        other = factories.activity(organisation=world.other, reference="OTH-1", name="Sick pay", dpia="due")
        factories.activity_data(activity=other, category=factories.data_category(name="Notes", special="health"))
    client = client_of(world.root)
    both = shown(client.get("/activities/"))
    assert "2 processing activities" in both and "OWN-1" in both and "OTH-1" in both
    for query in ("organisation=Otherside+Ltd", "data=health", "dpia=due", "q=notes"):
        text = shown(client.get(f"/activities/?{query}"))
        assert "OTH-1 Sick pay" in text and "OWN-1 Ownwell accounts" not in text
    assert "1 processing activity with health data" in shown(client.get("/activities/?data=health"))


def test_an_activity_shows_the_record_in_the_order_of_the_law(world, browser):
    with factories.acting():
        people = factories.subject_category(name="Couriers")
        factories.activity_subjects(activity=world.activity, category=people, number=320)
        data = factories.data_category(name="Sick notes", special="health")
        notes = factories.data_category(name="Return-to-work notes")
        for category in (data, notes):
            factories.activity_data(activity=world.activity, category=category, kept_number=3, kept_unit="years")
    page = shown(browser.get(f"/activities/{world.activity.pk}/"))
    text = "".join(page.partition("(a) Who keeps this record")[1:])
    order = [
        "(a) Who keeps this record Controller",
        "Ownwell Ltd",
        "(a) Joint controllers",
        "(b) Purposes",
        "Ownwell aim",
        "Couriers , about 320",
    ]
    order += [
        "Sick notes health (Art. 9)",
        "Return-to-work notes no",
        "(d) Recipients",
        "Acme",
        "(e) Transfers",
        "(f) Time limits",
    ]
    order += ["Sick notes 3 years", "Return-to-work notes 3 years", "(g) Security"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_the_notice_that_an_activity_shows_is_the_one_that_governs(world, browser):
    path = f"/activities/{world.activity.pk}/"
    assert "Cloud rooms within 48 hours from a moment not stated , stated" in shown(browser.get(path))
    with factories.acting():
        factories.agreement(engagement=world.engagement, title="Addendum", breach_number=24, breach_unit="hours")
    assert "Cloud rooms within 24 hours from a moment not stated, as agreed in “Addendum”" in shown(browser.get(path))
    assert "24 hours from the supplier, as agreed" in shown(browser.get(f"/engagements/{world.engagement.pk}/"))


def test_an_activity_leads_an_editor_and_no_reader_to_what_is_missing(world, browser):
    path = f"/activities/{world.activity.pk}/"
    assert "Enter the lawful basis" in shown(browser.get(path))
    assert "Enter the lawful basis" not in shown(client_of(world.reader).get(path))
    assert "/admin/" not in client_of(world.reader).get(path).content.decode()


def test_a_category_without_a_time_limit_leads_an_editor_to_it(world, browser):
    with factories.acting():
        factories.activity_data(activity=world.activity, kept_number=None, kept_unit="", criteria="")
    page = shown(browser.get(f"/activities/{world.activity.pk}/"))
    assert "Enter the time limit, or that there is none" in page
    assert "Enter the time limit" not in shown(client_of(world.reader).get(f"/activities/{world.activity.pk}/"))


def test_an_editor_of_another_organisation_is_not_invited_to_edit_this_one(world):
    with factories.acting():
        factories.membership(user=world.stranger, organisation=world.own, role="reader")
    client = client_of(world.stranger)
    assert "/change/" not in client.get(f"/activities/{world.activity.pk}/").content.decode()


def test_a_removed_activity_is_not_on_record_today(world, browser):
    path = f"/activities/{world.activity.pk}/"
    with factories.acting():
        world.activity.delete()
    response = browser.get(path)
    assert response.status_code == 404
    assert "Not on record" in shown(response)


@pytest.mark.parametrize("kind", ["controller", "processor"])
def test_a_record_is_a_pdf_with_a_name_that_says_what_it_is_and_of_which_day(world, kind):
    client = client_of(world.reader)
    today = timezone.localdate()
    for prefix, day in (("", today), (f"/on/{today}", today), ("/org/own", today)):
        response = client.get(f"{prefix}/records/{world.own.pk}/{kind}.pdf")
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"] == f'inline; filename="{kind}-record-own-{day}.pdf"'
        assert response.content.startswith(b"%PDF-1.")
        assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("kind", ["controller", "processor"])
def test_a_record_is_not_there_for_a_stranger_nor_on_a_day_before_it(world, kind):
    path = f"/records/{world.own.pk}/{kind}.pdf"
    for person, address in (
        (world.stranger, path),
        (world.reader, f"/on/2020-01-01{path}"),
        (world.reader, f"/records/999/{kind}.pdf"),
    ):
        response = client_of(person).get(address)
        assert response.status_code == 404
        assert "Not on record" in shown(response)


def test_the_record_names_who_produced_it(world, browser):
    pdf = pypdf.PdfReader(BytesIO(browser.get(f"/records/{world.own.pk}/controller.pdf").content))
    assert "by own-editor" in " ".join(pdf.pages[0].extract_text().split())


def test_an_activity_leads_to_the_suppliers_and_engagements_that_it_names(world, browser):
    page = browser.get(f"/activities/{world.activity.pk}/").content.decode()
    record = page.partition("(d) Recipients")[2].partition("(e) Transfers")[0]
    assert f'href="/suppliers/{world.supplier.pk}/"' in record
    assert f'href="/engagements/{world.engagement.pk}/"' in record


def test_an_activity_says_the_texts_of_its_record(world, browser):
    factories.joint_controller(activity=world.activity, name="Partner Ltd")
    page = shown(browser.get(f"/activities/{world.activity.pk}/"))
    lens = lens_now([world.own.pk], timezone.localdate())
    (part,) = RECORDS["controller"](lens, lens.get(Organisation, world.own.pk)).main.parts
    for section in part.sections:
        assert section.title in page
        for item in section.items:
            assert item.label in page
            assert all("".join(str(value).split()) in "".join(page.split()) for value in item.answers)


def test_an_activity_shows_its_transfers_with_their_grounds_and_what_contradicts_none(world, browser):
    alter(world.supplier, country=factories.country(id="US"))
    factories.confirmed_none(activity=world.activity, item="transfers", on=YESTERDAY)
    page = shown(browser.get(f"/activities/{world.activity.pk}/"))
    assert "United States Acme Hosting Limited nothing on record" in page
    assert "“None” was confirmed on 2 March 2026; the register shows otherwise" in page
    assert "None, confirmed on" not in page.partition("(e) Transfers")[2].partition("(f)")[0]


def test_an_own_transfer_without_a_recipient_leads_an_editor_to_it(world, browser):
    factories.activity_transfer(activity=world.activity, country=factories.country(id="IN"), recipient="")
    assert "Enter the recipient" in shown(browser.get(f"/activities/{world.activity.pk}/"))
