"""Access to every page: who may open it, and for which organisation."""

from urllib.parse import unquote

import pytest
from django.urls import URLPattern, get_resolver

from registry import urls
from registry.models import FindingDecision, Membership, User
from registry.request.permission import Permission
from tests import factories
from tests.access_table import DATED, OWNED, PAGES, RECORDS, SHARED, get, path_of
from tests.pages.world import client_of

pytestmark = pytest.mark.django_db


def test_every_route_has_a_line_in_the_table():
    assert {route.name for route in urls.urlpatterns} == set(PAGES)


@pytest.mark.parametrize("route", urls.urlpatterns, ids=lambda route: route.name)
def test_every_view_says_who_may_open_it(route: URLPattern):
    assert isinstance(getattr(route.callback, "requires", None), Permission)
    assert (route.callback.requires is Permission.PUBLIC) == PAGES[route.name].public


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_stranger_is_sent_to_sign_in(w, name):
    path = path_of(name, w)
    response = get(None, path)
    if PAGES[name].public:
        assert response.status_code == PAGES[name].status
    else:
        assert (response.status_code, unquote(response["Location"])) == (302, f"/login/?next={path}")


@pytest.mark.parametrize("name", DATED)
def test_a_stranger_is_sent_to_sign_in_from_every_day_and_organisation(w, name):
    for prefix in ("/org/own", "/org/nowhere", "/on/2020-01-01", "/org/own/on/2020-01-01"):
        response = get(None, prefix + path_of(name, w))
        assert response.status_code == 302
        assert "/login/?next=" in response["Location"]
        assert not response.content


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_people_of_an_organisation_open_its_pages(w, name):
    page = PAGES[name]
    wanted = page.signed_in or page.status
    assert get(w.reader, path_of(name, w)).status_code == (page.reader or wanted)
    for person in (w.editor, w.root):
        assert get(person, path_of(name, w)).status_code == wanted


@pytest.mark.parametrize("name", DATED)
def test_the_people_of_an_organisation_open_its_pages_by_its_name(w, name):
    for person in (w.reader, w.editor, w.root):
        assert get(person, "/org/own" + path_of(name, w)).status_code == 200


@pytest.mark.parametrize("name", OWNED)
def test_pages_of_another_organisation_are_not_found(w, name):
    for prefix in ("", "/org/other", "/on/9999-12-31", "/org/other/on/9999-12-31"):
        response = get(w.stranger, prefix + path_of(name, w))
        assert response.status_code == 404
        assert "Ownwell" not in response.content.decode()


@pytest.mark.parametrize("name", SHARED)
def test_shared_pages_say_nothing_of_another_organisation(w, name):
    for prefix in ("", "/org/other", "/on/9999-12-31", "/org/other/on/9999-12-31"):
        response = get(w.stranger, prefix + path_of(name, w))
        assert response.status_code == (404 if name in RECORDS and "9999" in prefix else 200)
        assert "Ownwell" not in response.content.decode()
        assert "own-editor" not in response.content.decode()


@pytest.mark.parametrize("name", DATED)
def test_an_organisation_that_is_not_the_persons_is_not_found_on_any_page(w, name):
    for slug in ("own", "nowhere", "OTHER", "%2e%2e", "%00"):
        response = get(w.stranger, f"/org/{slug}{path_of(name, w)}")
        assert response.status_code == 404
        assert "Ownwell" not in response.content.decode()
    assert get(w.root, f"/org/nowhere{path_of(name, w)}").status_code == 404


@pytest.mark.parametrize("name", DATED)
def test_a_person_without_an_organisation_sees_shared_facts_alone(w, name):
    response = get(factories.user(), path_of(name, w))
    assert response.status_code == (404 if PAGES[name].owned else 200)
    assert "Ownwell" not in response.content.decode()


def test_a_membership_that_has_ended_opens_nothing_of_any_day(w):
    with factories.acting():
        for membership in Membership.objects.filter(user=w.editor):
            membership.delete()
    assert get(w.editor, path_of("activity", w)).status_code == 404
    assert get(w.editor, f"/org/own{path_of('overview', w)}").status_code == 404


@pytest.mark.parametrize("person", ["reader", "stranger"])
def test_who_does_not_edit_decides_nothing(w, person):
    response = client_of(getattr(w, person)).post(path_of("decide", w), {"decision": "disputed", "reason": "x"})
    assert response.status_code == {"reader": 403, "stranger": 404}[person]
    assert not FindingDecision.objects.exists()


def test_an_account_that_is_switched_off_opens_nothing(w):
    client = client_of(w.editor)
    User.objects.filter(pk=w.editor.pk).update(is_active=False)
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        *("suppliers/99999999999999999999/", "activities/99999999999999999999/", "findings/1/X/y/"),
        *("records/99999999999999999999/controller.pdf", "findings/99999999999999999999/BRE-02/x/"),
        *("suppliers/-1/", "suppliers/abc/", "findings/1/%00/%00/", "findings/0/BRE-02/%2e%2e/", "%2e%2e/%2e%2e/"),
    ],
)
def test_a_page_that_was_never_there_is_not_found(w, path):
    assert get(w.root, f"/{path}").status_code == 404


def test_no_address_of_the_project_is_outside_the_table_and_data_entry():
    known = {f"admin:{name}" for name in ("index",)} | set(PAGES)
    assert {p.name for p in get_resolver().url_patterns[-1].url_patterns} <= known
    assert len(get_resolver().url_patterns) == 2
