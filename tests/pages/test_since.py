"""Since you were here: the count of changes, the link to them, and the button that marks them as seen."""

import re

import pytest

from registry.models import LastSeen
from registry.sign_in.erasing import erase_sign_ins
from suppliers.models import Change, ChangeHead
from tests import factories
from tests.pages.world import World, alter, client_of, shown

pytestmark = pytest.mark.django_db


def head() -> int:
    return ChangeHead.objects.get().number


def seen(browser, number: int | str | None = None):
    return browser.post("/seen/", {"number": head() if number is None else number})


def section(browser) -> str:
    """The words of the section."""
    page = browser.get("/").content.decode()
    found = re.search(r'<section aria-labelledby="since">(.*?)</section>', page, re.S)
    return " ".join(re.sub(r"<[^>]*>", " ", found[1]).split()) if found else ""


def test_before_anything_is_marked_the_page_says_how(world: World, browser):
    assert "Mark the changes as seen, and this page counts those that follow. Seen" in section(browser)
    assert not LastSeen.objects.exists()


def test_the_page_counts_the_changes_after_those_marked_and_leads_to_them(world: World, browser):
    assert seen(browser)["Location"] == "/"
    assert "No change. You last marked them as seen on" in section(browser)
    alter(world.term, world.editor, "Amendment 2 received", number=24)
    assert "1 change You last marked" in section(browser)
    alter(world.supplier, None, "Letter received", note="Moved")
    assert "2 changes You last marked" in section(browser)
    link = re.search(r'href="(/changes/\?since=\d+)"', browser.get("/").content.decode())[1]
    text = shown(browser.get(link))
    assert "Amendment 2 received" in text and "Letter received" in text
    assert "All changes" in text
    assert "1–2 of 2" in text
    seen(browser)
    assert "No change." in section(browser)


def test_looking_moves_nothing(world: World, browser):
    seen(browser)
    marked = LastSeen.objects.get()
    alter(world.term, number=24)
    for path in ("/", "/changes/", f"/changes/?since={marked.number}", "/seen/"):
        browser.get(path)
    assert (LastSeen.objects.get().number, LastSeen.objects.get().at) == (marked.number, marked.at)


def test_only_what_the_page_showed_is_marked(world: World, browser):
    page = browser.get("/").content.decode()
    number = re.search(r'name="number" value="(\d+)"', page)[1]
    alter(world.term, number=24)
    seen(browser, number)
    assert "1 change" in section(browser)


@pytest.mark.parametrize("number", ["", "-1", "x", "1.5", "9" * 19, "٣x"])
def test_what_is_no_number_marks_nothing(world: World, browser, number):
    assert seen(browser, number).status_code == 302
    assert not LastSeen.objects.exists()


def test_a_mark_never_moves_back_nor_beyond_the_last_change(world: World, browser):
    seen(browser, "9" * 18)
    assert LastSeen.objects.get().number == head()
    seen(browser, "1")
    assert LastSeen.objects.get().number == head()


def test_each_person_has_a_mark_of_their_own(world: World, browser):
    seen(browser)
    assert "Mark the changes as seen" in section(client_of(world.reader))
    assert LastSeen.objects.get().user == world.editor


def test_changes_of_other_organisations_records_are_not_counted(world: World, browser):
    with factories.acting():
        theirs = factories.activity(organisation=world.other)
    seen(browser)
    alter(theirs, None, "Theirs", name="Other")
    assert "No change." in section(browser)
    with factories.acting():
        theirs.delete()
    assert "No change." in section(browser)
    assert "These changes concern other organisations' own records." in shown(
        browser.get(f"/changes/?since={head() - 2}")
    )
    alter(world.activity, name="Ours")
    assert "1 change" in section(browser)
    own = factories.activity(organisation=world.own)
    with factories.acting():
        own.delete()
    assert "3 changes" in section(browser)


def test_a_long_absence_is_not_counted_to_the_end(world: World, browser, monkeypatch):
    monkeypatch.setattr("registry.history.since.MOST", 3)
    seen(browser)
    for number in range(3):
        alter(world.term, number=number + 1)
    assert "3 changes" in section(browser)
    alter(world.term, number=9)
    assert "More than 3 changes" in section(browser)


def test_another_day_has_no_such_section(world: World, browser):
    assert 'id="since"' not in browser.get("/on/2031-01-02/").content.decode()
    assert browser.post("/on/2020-01-01/seen/", {"number": 1}).status_code == 405
    assert not LastSeen.objects.exists()


def test_a_mark_is_no_change(world: World, browser):
    count = Change.objects.count()
    seen(browser)
    assert Change.objects.count() == count


def test_the_list_of_changes_takes_no_number_that_is_none(world: World, browser):
    everything = shown(browser.get("/changes/"))
    for since in ("", "0"):
        assert shown(browser.get(f"/changes/?since={since}")) == everything
    for since in ("x", "-5", "9" * 40):
        assert browser.get(f"/changes/?since={since}").status_code == 400


def test_a_mark_goes_with_the_account_that_is_erased(world: World, browser):
    seen(browser)
    erase_sign_ins(world.editor)
    assert not LastSeen.objects.exists()
