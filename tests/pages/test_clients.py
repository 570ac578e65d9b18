"""Processing for clients: the list by service, and the page of a client in the order of the processor record."""

from datetime import date

import pytest

from tests import factories
from tests.pages.world import TODAY, alter, client_of, clock, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def served(world):
    """A client of the world's organisation, with a sub-processor and a party behind it."""
    with factories.acting():
        service = factories.own_service(organisation=world.own, name="Rotas", security="Encrypted")
        processing = factories.processing_for_client(
            service=service, client="Care Ltd", categories="Storing rotas", breach_number=12, breach_unit="hours"
        )
        factories.client_sub_processor(processing=processing, engagement=world.engagement, purpose="Copies")
        factories.involvement(service=world.service, party=factories.supplier(legal_name="Basement Ltd"))
    return processing


@pytest.fixture
def path(served):
    return f"/clients/{served.pk}/"


def test_the_list_shows_each_client_with_its_processors_and_the_notice_owed(browser, served, path):
    response = browser.get("/clients/")
    row = shown(response).rpartition("Categories of processing")[2]
    assert row.split("1–1 of 1")[0].split()[:2] == ["Care", "Ltd"]
    assert "12 hours" in row and "Acme" in row and "Storing rotas" in row
    assert "1 client" in shown(response)
    assert f'href="{path}"' in response.content.decode()


def test_the_list_tells_no_processor_confirmed_from_none_on_record(world, browser):
    service = factories.own_service(organisation=world.own)
    processing = factories.processing_for_client(service=service, client="Care Ltd", categories="Storing")
    assert "not on record Storing" in shown(browser.get("/clients/"))
    factories.client_confirmed_none(processing=processing, item="sub-processors", on=date(2026, 3, 3))
    assert "None, confirmed on 3 March 2026 Storing" in shown(browser.get("/clients/"))
    for value, count in (("none", 1), ("engaged", 0), ("-", 0)):
        assert f"{count} client" in shown(browser.get(f"/clients/?engaged={value}"))


def test_the_list_leads_an_editor_and_no_reader_to_the_form_of_a_service(world, browser, served):
    assert f"/admin/registry/ownservice/{served.service_id}/change/" in browser.get("/clients/").content.decode()
    assert "/admin/" not in client_of(world.reader).get("/clients/").content.decode()


def test_a_service_without_clients_is_there(world, browser):
    factories.own_service(organisation=world.own, name="Rotas", description="Plans shifts")
    text = shown(browser.get("/clients/"))
    assert "Rotas Ownwell Ltd" in text
    assert "Plans shifts No client is on record for this service." in text


def test_a_service_can_be_shown_alone(world, browser, served):
    other = factories.own_service(organisation=world.own, name="Payslips")
    factories.processing_for_client(service=other, client="Bakery Ltd")
    text = shown(browser.get("/clients/?service=Payslips"))
    assert "Bakery Ltd" in text and "Care Ltd" not in text
    assert "1 client of Payslips" in text
    assert "2 clients" in shown(browser.get("/clients/?service=x"))


def test_a_client_can_be_searched_for(world, browser, served):
    text = shown(browser.get("/clients/?q=CARE rotas"))
    assert "Care Ltd" in text
    assert "Nothing matches." in shown(browser.get("/clients/?q=bakery"))


def test_a_client_is_shown_in_the_order_of_the_law(browser, path):
    text = shown(browser.get(path)).partition("Open record (PDF)")[2]
    order = ["(a) Who keeps this record Processor", "Ownwell Ltd", "(a) The controller acted for", "Care Ltd"]
    order += ["(a) Other processors engaged", "Acme", "Copies", "Basement Ltd"]
    order += ["(b) Categories of processing", "Storing rotas", "(c) Transfers", "(d) Security", "Encrypted"]
    order += ["Breach notice of the services used", "Findings", "History"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_what_is_not_answered_is_a_link_for_editors_alone(world, browser, served, path):
    assert "Enter the representative, or that there is none" in shown(browser.get(path))
    assert "/admin/" not in client_of(world.reader).get(path).content.decode()
    factories.client_confirmed_none(processing=served, item="representative", note="Established here")
    assert "None, confirmed on" in shown(browser.get(path))


def test_an_editor_of_another_organisation_is_not_invited_to_edit_a_client(world, path):
    with factories.acting():
        factories.membership(user=world.stranger, organisation=world.own, role="reader")
    assert "/change/" not in client_of(world.stranger).get(path).content.decode()


def test_a_client_leads_to_the_suppliers_and_engagements_that_take_part(world, browser, path):
    response = browser.get(path)
    page = response.content.decode()
    assert f'href="/suppliers/{world.supplier.pk}/"' in page
    assert f'href="/engagements/{world.engagement.pk}/"' in page
    assert "Cloud rooms : Copies" in shown(response)


def test_a_client_has_its_findings(browser, served, path):
    page = browser.get(path).content.decode().partition('id="findings"')[2].partition('id="history"')[0]
    assert f"/client:{served.pk}" in page


def test_a_client_has_the_history_of_itself_its_parts_and_its_service(world, browser, served, path):
    alter(served, world.editor, "Moved house", address="1 New Road")
    alter(served.service, world.editor, "Keys changed", security="Encrypted twice")
    factories.client_confirmed_none(processing=served, item="dpo", note="A small firm")
    text = shown(browser.get(f"{path}?history=shown")).rpartition("History")[2]
    assert "Moved house" in text and "Keys changed" in text and "A small firm" in text


def test_a_client_that_does_not_apply_on_the_day_says_so(browser, served, path):
    assert "does not apply on" not in shown(browser.get(path))
    with clock(TODAY):
        alter(served, starts=date(2026, 2, 1), ends=date(2026, 3, 10))
        assert "Care Ltd" in shown(browser.get("/on/2026-03-10/clients/"))
        assert "does not apply on" not in shown(browser.get(f"/on/2026-03-10{path}"))
        assert "Care Ltd" not in shown(browser.get("/on/2026-03-11/clients/"))
        assert "does not apply on 11 March 2026" in shown(browser.get(f"/on/2026-03-11{path}"))


def test_a_client_is_not_on_record_on_a_day_before_it_and_when_it_is_deleted(browser, served, path):
    assert "Nothing was on record at this address" in shown(browser.get(f"/on/2020-01-01{path}"))
    with factories.acting():
        served.delete()
    response = browser.get(path)
    assert response.status_code == 404
    assert "Not on record" in shown(response)


def test_a_change_to_a_client_leads_to_its_page(world, browser, served, path):
    factories.client_confirmed_none(processing=served, item="dpo", note="A small firm")
    page = browser.get("/changes/between/").content.decode()
    assert page.count(f'href="{path}"') >= 1
    assert f'href="{path}"><bdi>Ownwell Ltd: Care Ltd: Rotas</bdi>' in page


def test_a_client_has_the_transfers_through_its_processors_and_back_to_it(world, browser, served, path):
    alter(world.own, regime="EU")
    alter(world.supplier, country=factories.country(id="IN"))
    alter(served, country=factories.country(id="CH"))
    page = shown(browser.get(path))
    assert "India Acme Hosting Limited nothing on record" in page
    assert "returned to the client nothing on record" in page
