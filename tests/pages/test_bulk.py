"""What is done for several suppliers of the list at once."""

import pytest

from registry.models import Assignment, Letter
from suppliers.models import Change
from tests import factories
from tests.pages.world import World, client_of, shown


@pytest.fixture
def several(world: World) -> World:
    """Two further suppliers that both organisations use."""
    with factories.acting():
        for name in ("Beta", "Gamma"):
            service = factories.service(supplier=factories.supplier(legal_name=name), name=f"{name} rooms")
            for organisation in (world.own, world.other):
                factories.engagement(organisation=organisation, service=service)
    return world


def chosen(world: World, *names: str) -> str:
    page = client_of(world.root).get("/suppliers/?group=all")
    keys = {row.first.text: row.key for row in page.context["listed"].rows}
    return "&".join(f"chosen={keys[name]}" for name in names)


def test_only_who_decides_has_tick_boxes_and_only_today(several, browser):
    assert 'name="chosen"' in browser.get("/suppliers/").content.decode()
    for client, path in ((client_of(several.reader), "/suppliers/"), (browser, "/on/2026-02-01/suppliers/")):
        assert 'name="chosen"' not in client.get(path).content.decode()


def test_an_owner_is_given_to_the_open_matters_of_those_chosen_in_one_change(several, browser):
    address = f"/suppliers/together/?act=owner&{chosen(several, 'Acme', 'Beta')}"
    text = shown(browser.get(address))
    assert "Acme" in text and "Beta" in text and "Gamma" not in text
    before = Change.objects.count()
    assert browser.post(address, {"owner": "Purchasing", "note": ""}).status_code == 302
    assert Change.objects.count() == before + 1
    rows = Assignment.objects.all()
    assert rows and {row.owner for row in rows} == {"Purchasing"}
    assert {row.organisation for row in rows} == {several.own}
    assert "Purchasing" in shown(browser.get("/suppliers/?q=beta"))
    assert "Purchasing" not in shown(browser.get("/suppliers/?q=gamma")).rpartition("Owner")[2]


def test_all_that_match_are_chosen_with_their_filter(several, browser):
    text = shown(browser.get("/suppliers/together/?act=owner&all=1&q=rooms"))
    assert all(name in text for name in ("Acme", "Beta", "Gamma"))
    text = shown(browser.get("/suppliers/together/?act=owner&all=1&q=gamma"))
    assert "Gamma" in text and "Beta" not in text


def test_an_owner_needs_a_name(several, browser):
    answer = browser.post(f"/suppliers/together/?act=owner&{chosen(several, 'Acme')}", {"owner": ""})
    assert "Name the function" in shown(answer) and not Assignment.objects.exists()


def test_a_letter_is_drafted_for_each_supplier_that_has_something_to_answer(several, browser):
    address = f"/suppliers/together/?act=letters&{chosen(several, 'Acme', 'Beta')}"
    assert "each of 2 suppliers" in shown(browser.get(address))
    assert browser.post(address)["Location"] == "/letters/"
    drafts = list(Letter.objects.all())
    assert {each.organisation for each in drafts} == {several.own} and len(drafts) == 2
    # A supplier whose draft is being written is left out.
    assert "Nothing to do" in shown(browser.get(address))


@pytest.mark.parametrize("act", ["owner", "letters"])
def test_nobody_acts_without_the_right(several, act):
    address = f"/suppliers/together/?act={act}&{chosen(several, 'Acme', 'Beta')}"
    reader = client_of(several.reader)
    assert "Nothing to do" in shown(reader.get(address))
    assert reader.post(address, {"owner": "Mine"}).status_code == 403
    assert not Assignment.objects.exists() and not Letter.objects.exists()


def test_an_address_that_names_nothing_does_nothing(several, browser):
    for query in ("", "?act=bogus&chosen=x", "?chosen=99999999999999999999", "?all=1&q=nobody"):
        assert "Nothing to do" in shown(browser.get(f"/suppliers/together/{query}"))
        assert browser.post(f"/suppliers/together/{query}", {"owner": "Mine"}).status_code == 403
