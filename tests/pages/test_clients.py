"""Processing for clients: the page has the content of the processor record, in its order."""

import pytest

from tests import factories
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def served(world):
    """A client of the world's organisation, with a sub-processor and a party behind it."""
    with factories.acting():
        service = factories.own_service(organisation=world.own, name="Rotas", security="Encrypted")
        processing = factories.processing_for_client(service=service, client="Care Ltd", categories="Storing rotas")
        factories.client_sub_processor(processing=processing, engagement=world.engagement, purpose="Copies")
        factories.involvement(service=world.service, party=factories.supplier(legal_name="Basement Ltd"))
    return processing


def test_a_client_is_shown_in_the_order_of_the_law(world, browser, served):
    text = shown(browser.get("/clients/"))
    order = [
        "Rotas",
        "Care Ltd",
        "(a) The controller acted for",
        "(a) Other processors engaged",
        "Acme",
        "Copies",
        "Basement Ltd",
    ]
    order += ["(b) Categories of processing", "Storing rotas", "(c) Transfers", "(d) Security", "Encrypted"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_what_is_not_answered_is_a_link_for_editors_alone(world, browser, served):
    assert "Enter the representative, or that there is none" in shown(browser.get("/clients/"))
    assert "/admin/" not in client_of(world.reader).get("/clients/").content.decode()
    factories.client_confirmed_none(processing=served, item="representative", note="Established here")
    assert "None, confirmed on" in shown(browser.get("/clients/"))


def test_a_service_without_clients_is_there(world, browser):
    factories.own_service(organisation=world.own, name="Rotas")
    assert "No client is on record for this service." in shown(browser.get("/clients/"))


def test_a_client_leads_to_the_suppliers_and_engagements_that_take_part(world, browser, served):
    page = browser.get("/clients/").content.decode()
    assert f'href="/suppliers/{world.supplier.pk}/"' in page
    assert f'href="/engagements/{world.engagement.pk}/"' in page
    assert "Cloud rooms : Copies" in shown(browser.get("/clients/"))
