"""Two people change one record: fields that I did not touch keep the other's content, and I choose between the rest."""

import pytest

from suppliers.models import BreachTerm, Change
from tests import factories
from tests.admin.forms import chosen, faults, filled, opened, path, row
from tests.pages.world import alter, shown

BREACH = "breachterm_set"


@pytest.fixture
def address(world) -> str:
    return path(world.service)


def merge_of(response):
    assert response.status_code == 200
    return response.context["adminform"].form.merge


def sides(response) -> list[tuple[str, str, str]]:
    return [(line.label, line.mine, line.theirs) for choice in merge_of(response).choices for line in choice.lines]


def term_of(world) -> BreachTerm:
    return BreachTerm.objects.get(pk=world.term.pk)


def test_a_field_that_i_did_not_touch_keeps_the_content_of_the_other(world, browser):
    mine = opened(browser, path(world.supplier)) | {"address": "New Street 1", "why": "Moved"}
    alter(world.supplier, world.root, "Looked up", registration_number="CHE-1")
    response = browser.post(path(world.supplier), mine)
    assert "registration_number" in filled(response) and sides(response) == []
    assert filled(response)["registration_number"] == "CHE-1"
    assert browser.post(path(world.supplier), filled(response)).status_code == 302
    world.supplier.refresh_from_db()
    assert (world.supplier.address, world.supplier.registration_number) == ("New Street 1", "CHE-1")


@pytest.mark.parametrize(("side", "stays"), [("mine", "My words"), ("theirs", "Their words")])
def test_what_both_changed_is_shown_side_by_side_to_choose_from(world, browser, address, side, stays):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    alter(world.service, world.root, "Theirs", nature="Their words", purpose="Their aim")
    response = browser.post(address, mine)
    assert sides(response) == [("Nature", "My words", "Their words")]
    assert "Keep mine My words" in shown(response) and "Take theirs Their words" in shown(response)
    assert browser.post(address, chosen(response, side)).status_code == 302
    world.service.refresh_from_db()
    assert (world.service.nature, world.service.purpose) == (stays, "Their aim")


def test_nothing_is_saved_before_the_choice(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    alter(world.service, world.root, "Theirs", nature="Their words")
    count, given = Change.objects.count(), chosen(browser.post(address, mine), "mine")
    for silent in ("", "neither"):
        response = browser.post(address, given | {key: silent for key in given if key.startswith("choose-")})
        assert sides(response) == [("Nature", "My words", "Their words")]
    assert Change.objects.count() == count


def test_the_same_content_from_both_needs_no_choice(world, browser, address):
    mine = opened(browser, address) | {"nature": "The same words", "purpose": "My aim", "why": "Mine"}
    alter(world.service, world.root, nature="The same words")
    response = browser.post(address, mine)
    assert sides(response) == []
    assert browser.post(address, filled(response)).status_code == 302


@pytest.mark.parametrize(("side", "stays"), [("mine", (48, "days")), ("theirs", (12, "hours"))])
def test_a_number_and_its_unit_are_chosen_together(world, browser, address, side, stays):
    mine = opened(browser, address) | {f"{BREACH}-0-unit": "days", "why": "Mine"}
    alter(world.term, world.root, number=12)
    response = browser.post(address, mine)
    assert [(m, t) for _, m, t in sides(response)] == [("48 days", "12 hours")]
    assert browser.post(address, chosen(response, side)).status_code == 302
    assert (term_of(world).number, term_of(world).unit) == stays


def test_each_of_us_changes_another_field_of_one_row(world, browser, address):
    mine = opened(browser, address) | {f"{BREACH}-0-section": "Section 9", "why": "Mine"}
    alter(world.term, world.root, number=12)
    response = browser.post(address, mine)
    assert sides(response) == []
    assert browser.post(address, filled(response)).status_code == 302
    assert (term_of(world).section, term_of(world).number) == ("Section 9", 12)


def test_a_row_that_the_other_added_stands_in_the_form_and_stays(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    added = factories.breach_term(service=world.service, number=13, unit="hours")
    response = browser.post(address, mine)
    assert filled(response)[f"{BREACH}-1-id"] == str(added.pk)
    assert browser.post(address, filled(response)).status_code == 302
    assert Change.objects.count() == 3
    assert BreachTerm.objects.count() == 2


def test_a_row_that_the_other_removed_and_i_did_not_touch_is_gone(world, browser, address):
    mine = opened(browser, address) | {"nature": "My words", "why": "Mine"}
    with factories.acting(world.root):
        world.term.delete()
    response = browser.post(address, mine)
    assert faults(response).keys() == {"__all__"}
    assert browser.post(address, filled(response)).status_code == 302
    assert not BreachTerm.objects.exists()


@pytest.mark.parametrize(("side", "left"), [("mine", [20]), ("theirs", [])])
def test_a_row_that_the_other_removed_and_i_changed_is_mine_to_choose(world, browser, address, side, left):
    mine = opened(browser, address) | {f"{BREACH}-0-number": "20", "why": "Mine"}
    with factories.acting(world.root):
        world.term.delete()
    response = browser.post(address, mine)
    assert {theirs for _, _, theirs in sides(response)} == {"deleted"}
    assert browser.post(address, chosen(response, side)).status_code == 302
    assert list(BreachTerm.objects.values_list("number", flat=True)) == left


@pytest.mark.parametrize(("side", "left"), [("mine", []), ("theirs", [12])])
def test_a_row_that_i_delete_and_the_other_changed_is_mine_to_choose(world, browser, address, side, left):
    mine = opened(browser, address) | {f"{BREACH}-0-DELETE": "on", "why": "Mine"}
    alter(world.term, world.root, number=12)
    response = browser.post(address, mine)
    assert [mine for _, mine, _ in sides(response)] == ["deleted"]
    given = chosen(response, side) | {f"{BREACH}-0-DELETE": "on"}
    assert browser.post(address, given).status_code == 302
    assert list(BreachTerm.objects.values_list("number", flat=True)) == left


def test_my_new_row_keeps_its_content_beside_the_row_of_the_other(world, browser, address):
    mine = row(
        opened(browser, address),
        BREACH,
        number="30",
        unit="hours",
        trigger="aware",
        standing="stated",
        assurance="claimed",
    )
    factories.breach_term(service=world.service, number=13, unit="hours")
    response = browser.post(address, mine | {"why": "Mine"})
    assert browser.post(address, filled(response)).status_code == 302
    assert set(BreachTerm.objects.values_list("number", flat=True)) == {13, 30, 48}


def test_keys_of_choices_that_name_nothing_alter_nothing(world, browser, address):
    keys = ["", "x", "field:pk", "field:nature,x", "row:", f"row:{BREACH}:99:number", f"row:{BREACH}:0:x", "row:x:0:"]
    given = opened(browser, address) | {"nature": "My words", "why": "Mine", "choices": keys}
    assert browser.post(address, given | {f"choose-{key}": "theirs" for key in keys}).status_code == 302
    assert term_of(world).number == 48


DELETED = [
    [f"row:{BREACH}:0:"],
    [f"row:{BREACH}:0:", f"row:{BREACH}:0:"],
    [f"row:{BREACH}:0:number", f"row:{BREACH}:00:"],
    [f"row:{BREACH}:{'9' * 5000}:"],
]


@pytest.mark.parametrize(("keys", "side"), [*zip(DELETED, ["theirs", "mine", "", "theirs"], strict=True)])
def test_answers_about_a_row_deleted_since_are_no_fault_of_the_server(world, browser, address, keys, side):
    mine = opened(browser, address) | {"why": "Mine", "choices": keys}
    with factories.acting(world.root):
        world.term.delete()
    # No browser sends the name of a field that is as long as the longest key.
    response = browser.post(address, mine | {f"choose-{key}": side for key in keys if len(key) < 100})
    assert response.status_code in {200, 302}
    assert not BreachTerm.objects.exists()


def test_one_row_answered_in_two_ways_leaves_the_other_open(world, browser, address):
    new = {"number": "30", "unit": "hours", "trigger": "aware", "standing": "stated", "assurance": "claimed"}
    keys = [f"row:{BREACH}:1:", f"row:{BREACH}:01:", f"row:{BREACH}:1:number"]
    mine = row(opened(browser, address), BREACH, **new) | {"why": "Mine", "choices": keys}
    answers = {f"choose-{keys[0]}": "", f"choose-{keys[1]}": "theirs", f"choose-{keys[2]}": "theirs"}
    assert browser.post(address, mine | answers).status_code in {200, 302}
    assert BreachTerm.objects.count() == 1
