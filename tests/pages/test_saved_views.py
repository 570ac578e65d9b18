"""Views of lists that people save: their own, and those that an organisation shares."""

import pytest
from django.urls import reverse

from registry.models import SavedView
from registry.people.saved_view import MOST
from registry.sign_in.erasing import erase_sign_ins
from suppliers.models import Change
from tests.pages.world import client_of, shown

QUERY = "?notified=48&sort=-name"


def save(client, **fields):
    return client.post("/views/", {"list": "suppliers", "query": QUERY, "name": "Slow ones", "seen_by": ""} | fields)


def named(client, path: str = "/suppliers/") -> str:
    return shown(client.get(path)).partition("Views:")[2].partition("All views")[0]


def test_a_view_is_saved_under_a_name_and_leads_to_its_filter(world, browser):
    page = browser.get(f"/suppliers/{QUERY}").content.decode()
    assert 'href="/views/?list=suppliers&amp;query=%3Fnotified%3D48%26sort%3D-name"' in page
    form = browser.get("/views/?list=suppliers&query=%3Fnotified%3D48%26sort%3D-name").content.decode()
    assert "Suppliers we contract of whose breaches we are notified within 25 to 48 hours" in form
    before = Change.objects.count()
    assert save(browser)["Location"] == f"/suppliers/{QUERY}"
    assert Change.objects.count() == before
    assert "Slow ones 1" in named(browser)
    assert 'aria-current="true"><bdi>Slow ones</bdi>' in browser.get(f"/suppliers/{QUERY}").content.decode()


def test_a_private_view_is_the_persons_alone(world, browser):
    save(browser)
    for other in (world.reader, world.stranger, world.root):
        client, key = client_of(other), SavedView.objects.get().pk
        assert "Slow ones" not in named(client) and "Slow ones" not in shown(client.get("/views/"))
        assert client.post(f"/views/{key}/", {"delete": "1"}).status_code == 404
    assert SavedView.objects.exists()


def test_a_shared_view_is_seen_by_all_people_of_the_organisation_alone(world, browser):
    save(browser, seen_by=str(world.own.pk))
    reader, stranger, key = client_of(world.reader), client_of(world.stranger), SavedView.objects.get().pk
    assert "Slow ones" in named(reader) and "Slow ones" not in named(stranger)
    assert "shared in Ownwell Ltd" in shown(reader.get("/views/"))
    assert reader.post(f"/views/{key}/", {"name": "Mine"}).status_code == 403
    assert stranger.post(f"/views/{key}/", {"name": "Mine"}).status_code == 404
    assert SavedView.objects.get().name == "Slow ones"


def test_a_reader_saves_private_views_and_cannot_share_one(world):
    reader = client_of(world.reader)
    assert "Who sees it" not in shown(reader.get("/views/?list=suppliers&query="))
    save(reader, seen_by=str(world.own.pk))
    assert SavedView.objects.get().organisation_id is None


def test_nobody_shares_a_view_in_an_organisation_of_others(world, browser):
    answer = save(browser, seen_by=str(world.other.pk))
    assert answer.status_code == 200 and not SavedView.objects.exists()


def test_a_view_is_renamed_and_deleted_and_the_same_name_is_the_same_view(world, browser):
    save(browser)
    save(browser, query="?data=-")
    view = SavedView.objects.get()
    assert view.query == "?data=-"
    browser.post(f"/views/{view.pk}/", {"name": "  Other   name "})
    assert SavedView.objects.get().name == "Other name"
    browser.post(f"/views/{view.pk}/", {"name": ""})
    assert SavedView.objects.get().name == "Other name"
    browser.post(f"/views/{view.pk}/", {"delete": "1"})
    assert not SavedView.objects.exists()


@pytest.mark.parametrize(
    "fields", [{"name": ""}, {"name": "x" * 201}, {"name": "a\0b"}, {"list": "nothing"}, {"seen_by": "x"}]
)
def test_what_cannot_be_a_view_is_not_saved(world, browser, fields):
    assert save(browser, **fields).status_code == 200
    assert not SavedView.objects.exists()


def test_a_view_keeps_only_what_its_list_has(world, browser):
    save(browser, query='?data=bogus&evil="><script>&notified=48&page=7&q=' + "x" * 150)
    assert SavedView.objects.get().query == f"?q={'x' * 150}&notified=48"
    save(browser, query="//evil.example", name="Elsewhere")
    assert SavedView.objects.get(name="Elsewhere").query == "?"


def test_a_person_has_so_many_views_of_a_list(world, browser):
    for number in range(MOST):
        save(browser, name=f"View {number}")
    assert "Delete one first." in shown(save(browser, name="One more"))
    assert SavedView.objects.count() == MOST


def test_a_past_day_neither_shows_nor_saves_a_view(world, browser):
    save(browser)
    assert "Slow ones" not in shown(browser.get("/on/2020-01-01/suppliers/"))
    assert browser.post("/on/2020-01-01/views/", {"list": "suppliers", "name": "Then"}).status_code == 405


def test_an_erased_account_takes_its_private_views_along(world, browser):
    save(browser)
    save(browser, name="Ours", seen_by=str(world.own.pk))
    erase_sign_ins(world.editor)
    assert [(view.name, view.user) for view in SavedView.objects.all()] == [("Ours", None)]
    assert "Ours" in named(client_of(world.reader))


def test_a_view_of_a_list_that_is_gone_is_not_shown(world, browser):
    SavedView(user=world.editor, list="gone", name="Gone", query="?").save()
    assert "Gone" not in shown(browser.get(reverse("views")))
