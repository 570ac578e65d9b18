"""Two people with the same form of a page: nothing of either is lost, and what both changed is shown."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from registry.models import Assignment, Letter, LetterQuestion
from suppliers.admin.compared import sent_for
from tests import factories
from tests.admin.sending import token_in
from tests.pages.world import TODAY, World, alter, client_of, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
MEANWHILE = "Changed while you were editing"


@pytest.fixture
def letter(world: World) -> Any:
    """A draft with a question, its part and a paper."""
    texts = {"about": "Before", "opening": "Dear all\nyou", "closing": "Faithfully"}
    letter = factories.letter(organisation=world.own, supplier=world.supplier, **texts)
    question = factories.letter_question(letter=letter, service=world.service)
    factories.letter_part(question=question, text="Within which time?")
    factories.letter_paper(letter=letter, title="Report")
    return letter


def opened(browser: Client, address: str) -> dict[str, Any]:
    """What a browser sends for the form at an address that nobody touched."""
    return sent(browser.get(address))


def sent(page: Any) -> dict[str, Any]:
    """What a browser sends for the form of a page, with its hidden field."""
    form, given = page.context["form"], {}
    for name in form.fields:
        values = sent_for(form, name)
        if values:
            given[name] = values
    hidden = re.search(r'name="opened" value="([^"]*)"', page.content.decode())
    assert hidden is not None
    return given | {"opened": unescape(hidden[1])}


def test_a_field_that_only_the_other_changed_keeps_the_others_value(browser, world, letter):
    address = reverse("letter-head", args=[letter.pk])
    before = letter.closing
    given = opened(browser, address) | {"closing": "Yours"}
    alter(letter, about="After")
    page = browser.post(address, given)
    assert MEANWHILE in shown(page) and "You did not change this. The form has it now." in shown(page)
    letter.refresh_from_db()
    assert (letter.about, letter.closing) == ("After", before)
    assert browser.post(address, sent(page)).status_code == 302
    letter.refresh_from_db()
    assert (letter.about, letter.closing) == ("After", "Yours")


def test_a_field_that_both_changed_shows_mine_and_theirs(browser, world, letter):
    address = reverse("letter-head", args=[letter.pk])
    given = opened(browser, address) | {"about": "Mine"}
    alter(letter, about="Theirs")
    page = browser.post(address, given)
    assert "Theirs You both changed this. The form has yours." in shown(page)
    assert sent(page)["about"] == ["Mine"]
    browser.post(address, sent(page))
    letter.refresh_from_db()
    assert letter.about == "Mine"


def test_a_form_that_nobody_else_saved_is_saved_at_once(browser, world, letter):
    address = reverse("letter-head", args=[letter.pk])
    # A browser ends lines otherwise than the register.
    given = opened(browser, address) | {"about": "Mine", "opening": "Dear all\r\nyou"}
    assert browser.post(address, given).status_code == 302


@pytest.mark.parametrize("page", ["letter-question", "letter-papers"])
def test_parts_and_papers_are_edited_together(browser, world, letter, page):
    question = LetterQuestion.objects.get()
    part, paper = question.letterpart_set.get(), letter.letterpaper_set.get()
    address = reverse(page, args=[letter.pk, question.pk] if page == "letter-question" else [letter.pk])
    given = opened(browser, address) | {"added": "One more"}
    alter(part, text="Theirs")
    alter(paper, title="Theirs")
    assert MEANWHILE in shown(browser.post(address, given))
    part.refresh_from_db()
    paper.refresh_from_db()
    assert (part.text, paper.title) == ("Theirs", "Theirs")


def test_an_answer_that_another_person_filed_is_shown(browser, world, letter):
    alter(letter, sent=TODAY, due=date(2026, 3, 31), way="post")
    question = LetterQuestion.objects.get()
    address = reverse("letter-answer", args=[letter.pk, question.pk])
    given = opened(browser, address) | {"outcome": "answered", "answered": TODAY, "note": "Mine"}
    alter(question, outcome="refused", answered=TODAY, note="Theirs")
    page = shown(browser.post(address, given))
    assert MEANWHILE in page and "Theirs You both changed this." in page
    question.refresh_from_db()
    assert (question.outcome, question.note) == ("refused", "Theirs")


@pytest.mark.parametrize("page", ["letter-send", "letter-mail"])
def test_a_draft_that_was_edited_after_the_page_was_opened_is_not_sent(browser, world, letter, page, settings):
    settings.MAIL = True
    address = reverse(page, args=[letter.pk])
    given = opened(browser, address) | {"way": "post", "mailbox": "a@acme.example", "again": "a@acme.example"}
    alter(letter, opening="Dear neighbours")
    answer = browser.post(address, given | {"confirmed": "on"})
    assert "edited after you opened this page" in shown(answer)
    assert Letter.objects.get().sent is None


def test_a_draft_that_was_deleted_meanwhile_is_not_found(browser, world, letter):
    address = reverse("letter-head", args=[letter.pk])
    given = opened(browser, address)
    with factories.acting():
        letter.delete()
    assert browser.post(address, given).status_code == 404


def owner_form(browser: Client, world: World) -> tuple[str, dict[str, Any]]:
    """The address to which the form of an owner is sent, and what a browser sends for it."""
    key = f"breach/service:{world.service.pk}"
    page = browser.get(reverse("cause", args=[key]))
    form = page.context["assign_form"]
    given = {name: sent_for(form, name) for name in form.fields}
    return reverse("assign", args=[key]), given | {"opened": form.opened} | token_in(
        page.content.partition(b"/assign/")[2].partition(b"</form>")[0]
    )


def test_an_owner_that_another_person_named_is_shown(browser, world):
    address, given = owner_form(browser, world)
    client_of(world.editor).post(address, {"organisations": given["organisations"], "owner": "Finance"})
    page = shown(browser.post(address, given | {"owner": "Legal"}))
    assert MEANWHILE in page and "Finance You both changed this. The form has yours." in page
    assert Assignment.objects.get().owner == "Finance"


def test_the_form_of_an_owner_that_is_sent_twice_leads_to_the_matter(browser, world):
    address, given = owner_form(browser, world)
    for _time in range(2):
        answer = browser.post(address, given | {"owner": "Legal"})
        assert answer.status_code == 302 and answer["Location"].endswith(f"/inbox/breach/service:{world.service.pk}/")
