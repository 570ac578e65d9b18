"""A letter from the inbox until it is sent, and every page of letters by axe, wide and narrow."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from registry.models import Letter, LetterPaper, LetterQuestion
from suppliers.models import Supplier
from tests.browser.conftest import Monitor, SignIn
from tests.browser.test_every_page import in_both_variants

pytestmark = pytest.mark.slow


def written(page: Page) -> Letter:
    """A letter to Siso as the officer composes it."""
    page.goto(reverse("start-letter", args=[Supplier.objects.get(trading_name="Siso").pk]))
    page.get_by_role("button", name="Compose the letter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Letter to Siso")
    return Letter.objects.get()


def send(page: Page, letter: Letter) -> None:
    page.goto(reverse("letter", args=[letter.pk]))
    page.get_by_role("link", name="Mark as sent").click()
    page.get_by_label("post", exact=True).check()
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.locator("body")).to_contain_text("Letter marked as sent")


def test_a_letter_is_reworded_and_sent(sign_in: SignIn):
    page = sign_in("dpo")
    letter = written(page)
    question = LetterQuestion.objects.get(letter=letter, point="breach-chain")
    page.goto(reverse("letter-question", args=[letter.pk, question.pk]))
    page.locator("textarea").first.fill("Please tell us how soon your hosts notify you of a breach.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".sheet")).to_contain_text("Please tell us how soon your hosts notify you of a breach.")
    send(page, letter)
    expect(page.get_by_role("link", name="Add the answer")).to_be_visible()


def test_every_page_of_a_letter(sign_in: SignIn, monitor: Monitor, subtests: pytest.Subtests):
    page = sign_in("dpo")
    letter = written(page)
    key, question = [letter.pk], LetterQuestion.objects.filter(letter=letter).order_by("place")[0]
    names = ("letter", "letter-head", "letter-new-question", "letter-papers", "letter-again", "letter-discard")
    draft = {name: reverse(name, args=key) for name in (*names, "letter-send", "letter-mail")}
    draft |= {"letter-question": reverse("letter-question", args=[letter.pk, question.pk])}
    draft |= {"start-letter": reverse("start-letter", args=[letter.supplier_id])}
    each_page(page, draft, monitor, subtests)
    send(page, letter)
    paper = LetterPaper.objects.filter(letter=letter).order_by("place")[0]
    after = {name: reverse(name, args=key) for name in ("letter", "letter-remind", "letter-document")}
    after |= {"letters": reverse("letters"), "inbox": "/inbox/?tab=ask", "overview": "/"}
    # The answers are overdue: each line then links to its matter and, below it, to the letter.
    after |= {"inbox, overdue": "/on/2031-01-01/inbox/?tab=due", "overview, overdue": "/on/2031-01-01/"}
    after |= {"matter": reverse("cause", args=[f"breach/service:{question.service_id}"])}
    after |= {"letter-answer": reverse("letter-answer", args=[letter.pk, question.pk])}
    after |= {"letter-paper": reverse("letter-paper", args=[letter.pk, paper.pk])}
    each_page(page, after, monitor, subtests)


def each_page(page: Page, addresses: dict[str, str], monitor: Monitor, subtests: pytest.Subtests) -> None:
    for name, address in addresses.items():
        with subtests.test(name):
            in_both_variants(page, address)
            assert monitor.faults == []
        monitor.faults.clear()
