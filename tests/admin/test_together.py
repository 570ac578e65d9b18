"""Two people edit the same record: neither overwrites a change unseen."""

import pytest

from suppliers.models import BreachTerm, Change
from tests import factories
from tests.admin.forms import chosen, faults, filled, opened, path, row
from tests.pages.world import alter, shown

BREACH = "breachterm_set"
CHANGED = "Another person changed this record after you opened it"


@pytest.fixture
def address(world) -> str:
    return path(world.service)


def added(given):
    given = row(given, BREACH, number="30", unit="hours", trigger="aware", standing="stated", assurance="claimed")
    return given | {"why": "A second term"}


def test_the_second_save_shows_what_the_first_changed_and_keeps_what_was_typed(world, browser, colleague, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    theirs = opened(colleague, address) | {"nature": "Their words", "purpose": "Their aim", "why": "Their call"}
    assert colleague.post(address, theirs).status_code == 302
    count = Change.objects.count()
    response = browser.post(address, mine)
    text = shown(response)
    assert CHANGED in text
    assert "root" in text and "“ Their call ”" in text
    assert "Nature added: Their words" in text
    assert (filled(response)["nature"], filled(response)["why"]) == ("My words", "Mine")
    assert Change.objects.count() == count


def test_choosing_mine_lets_mine_stand(world, browser, colleague, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    colleague.post(address, opened(colleague, address) | {"nature": "Their words", "why": "Theirs"})
    again = chosen(browser.post(address, mine), "mine")
    assert browser.post(address, again).status_code == 302
    world.service.refresh_from_db()
    assert world.service.nature == "My words"
    assert [c.reason for c in Change.objects.order_by("-number")[:2]] == ["Mine", "Theirs"]


def test_a_third_change_is_shown_too(world, browser, colleague, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    alter(world.service, world.root, "Second", nature="Second words")
    again = filled(browser.post(address, mine))
    alter(world.service, world.root, "Third", nature="Third words")
    response = browser.post(address, again)
    assert "“ Third ”" in shown(response)
    assert "“ Second ”" not in shown(response)
    assert browser.post(address, filled(response)).status_code == 302


@pytest.mark.parametrize("case", ["altered", "added", "removed"])
def test_a_change_of_a_row_by_another_person_counts_for_the_record(world, browser, address, case):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    with factories.acting(world.root, "Their term"):
        if case == "altered":
            world.term.number = 12
            world.term.save()
        elif case == "added":
            factories.breach_term(service=world.service, number=13, unit="hours")
        else:
            world.term.delete()
    count = Change.objects.count()
    response = browser.post(address, mine)
    assert "“ Their term ”" in shown(response)
    assert filled(response)["nature"] == "My words"
    assert Change.objects.count() == count


def test_a_row_that_was_removed_meanwhile_is_cleared_by_ticking_delete(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    with factories.acting(world.root, "Their term"):
        world.term.delete()
    again = filled(browser.post(address, mine)) | {f"{BREACH}-0-DELETE": "on"}
    assert browser.post(address, again).status_code == 302
    world.service.refresh_from_db()
    assert world.service.nature == "My words"
    assert not BreachTerm.objects.exists()


def test_a_row_that_was_added_meanwhile_stays(world, browser, address):
    mine = opened(browser, address) | {f"{BREACH}-0-number": "20", "why": "Mine"}
    factories.breach_term(service=world.service, number=13, unit="hours")
    again = filled(browser.post(address, mine))
    assert browser.post(address, again).status_code == 302
    assert list(BreachTerm.objects.order_by("number").values_list("number", flat=True)) == [13, 20]


def test_two_rows_added_by_two_people_both_stay(world, browser, colleague, address):
    mine = added(opened(browser, address))
    assert colleague.post(address, added(opened(colleague, address))).status_code == 302
    response = browser.post(address, mine)
    assert CHANGED in shown(response)
    assert browser.post(address, filled(response)).status_code == 302
    assert BreachTerm.objects.count() == 3


def test_a_change_of_another_record_stops_no_save(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    alter(world.supplier, address="Elsewhere 1")
    factories.breach_term(service=factories.service())
    assert browser.post(address, mine).status_code == 302


def test_a_form_without_the_version_seen_is_refused(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    for seen in ("", "x", "-5"):
        response = browser.post(address, mine | {"seen": seen})
        assert response.status_code == 200
        assert faults(response)


def test_a_record_deleted_in_the_meantime_is_not_created_again(world, browser):
    other = factories.supplier(legal_name="Gone Ltd")
    address = path(other)
    mine = opened(browser, address) | {"legal_name": "Back Ltd", "why": "Mine"}
    with factories.acting(world.root, "Entered by mistake"):
        other.delete()
    response = browser.post(address, mine, follow=True)
    assert "doesn’t exist. Perhaps it was deleted?" in shown(response)
    assert not type(other).objects.filter(legal_name="Back Ltd").exists()


def test_a_change_by_another_organisation_is_shown_without_name_and_reason(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    alter(world.service, world.stranger, "Otherside asked", nature="Theirs")
    text = shown(browser.post(address, mine))
    assert "Nature added: Theirs" in text
    assert "Otherside" not in text and "other-editor" not in text
