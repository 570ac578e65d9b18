"""Lists of activities and clients that are longer than a page, and what reading one costs."""

import pytest

from tests import factories
from tests.pages.world import World, client_of, shown


@pytest.fixture
def paged(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Three activities and three clients, with two rows to a page."""
    monkeypatch.setattr("registry.views.listed.PER_PAGE", 2)
    with factories.acting():
        for number in (2, 3):
            factories.activity(organisation=world.own, reference=f"OWN-{number}", name=f"Ownwell task {number}")
        service = factories.own_service(organisation=world.own, name="Rotas")
        for name in ("Alpha", "beta", "Gamma"):
            factories.processing_for_client(service=service, client=name)
        factories.own_service(organisation=world.own, name="Archive")
    return world


def test_activities_beyond_a_page_are_on_the_next_below_their_organisation(paged):
    client = client_of(paged.editor)
    first, second = shown(client.get("/activities/")), shown(client.get("/activities/?page=2"))
    assert "3 processing activities" in first and "1–2 of 3" in first and "page 1 of 2" in first
    assert "OWN-2 Ownwell task 2" in first and "OWN-3 Ownwell task 3" not in first
    assert "OWN-2 Ownwell task 2" not in second and "OWN-3 Ownwell task 3" in second
    for page in (first, second):
        assert "Ownwell Ltd Open controller record (PDF)" in page


def test_an_organisation_without_activities_is_above_the_list(paged):
    text = shown(client_of(paged.root).get("/activities/"))
    assert "No processing activity is on record." in text.partition("Otherside Ltd")[2]
    assert "No processing activity is on record." in shown(client_of(paged.root).get("/org/other/activities/"))


def test_clients_beyond_a_page_are_on_the_next_below_our_services(paged):
    client = client_of(paged.editor)
    first, second = shown(client.get("/clients/")), shown(client.get("/clients/?page=2"))
    assert "Alpha" in first and "beta" in first and "Gamma" not in first
    assert "Gamma" in second and "Alpha" not in second
    for page in (first, second):
        assert "Rotas Ownwell Ltd" in page and "No client is on record for this service." in page


def test_a_page_that_is_not_there_is_the_last_and_a_word_is_the_first(paged):
    client = client_of(paged.editor)
    for path, last in (("/activities/", "OWN-3"), ("/clients/", "Gamma")):
        assert last in shown(client.get(f"{path}?page=99"))
        assert last not in shown(client.get(f"{path}?page=x"))


def test_the_pages_of_a_search_keep_its_words(paged):
    page = client_of(paged.editor).get("/activities/?q=ownwell").content.decode()
    assert 'href="?q=ownwell&amp;page=2"' in page


def test_no_list_builds_the_record_of_a_service_used(paged, monkeypatch):
    """Whole records for a list are what made these pages take seconds."""
    factories.activity_engagement(activity=factories.activity(organisation=paged.own), engagement=paged.engagement)
    monkeypatch.delattr("registry.records.engagement.engagement_record")
    client = client_of(paged.editor)
    for path in ("/activities/", "/activities/?page=2", "/clients/", "/clients/?page=2"):
        assert client.get(path).status_code == 200
    with pytest.raises(NameError):
        client.get(f"/activities/{paged.activity.pk}/")
