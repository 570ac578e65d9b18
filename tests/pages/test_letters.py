"""Writing a letter to a supplier, from its draft to the answers."""

from datetime import date

import pytest
from django.urls import reverse

from registry.exports.letter import digest_of
from registry.models import Letter, LetterPart, LetterQuestion, Paper
from suppliers.models import BreachTerm, Document
from suppliers.models.change import Change
from tests import factories
from tests.pages.letter_steps import DUE, answered, answered_with_hours, page, post, sent, start
from tests.pages.world import TODAY, client_of, clock, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_a_draft_is_composed_from_the_open_findings_of_a_supplier(world):
    letter = start(world)
    assert (letter.reference, letter.sent, letter.due) == ("ACME-2026-1", None, None)
    question = LetterQuestion.objects.get(letter=letter, point="breach")
    part = LetterPart.objects.get(question=question)
    assert part.text == part.composed
    assert "within 48 hours" in part.text and "our limit is 36 hours" in part.text
    assert list(part.questionfinding_set.values_list("code", flat=True)) == ["BRE-02"]
    assert "will you agree to that?" in page(world, "letter", letter.pk)


def test_a_letter_names_nobody_and_no_code(world):
    letter = start(world)
    text = client_of(world.editor).get(reverse("letter-file", args=[letter.pk, "letter.txt"])).content.decode()
    assert "BRE-02" not in text and "own-editor" not in text and "{" not in text
    assert "by 31 March 2026" in text and "ACME-2026-1" in text
    assert all(len(line) <= 76 for line in text.splitlines())


def test_a_part_is_reworded_and_a_question_left_out_with_a_reason(world):
    letter = start(world)
    question = LetterQuestion.objects.get(letter=letter, point="breach")
    part = LetterPart.objects.get(question=question)
    fields = {
        "title": "Breaches",
        "keep_question": "on",
        f"text_{part.pk}": "Please notify us.",
        f"keep_{part.pk}": "on",
    }
    assert "Question saved" in post(world, "letter-question", letter.pk, question.pk, **fields)
    part.refresh_from_db()
    assert part.text == "Please notify us." != part.composed
    del fields["keep_question"]
    assert "Say why you leave this out" in post(world, "letter-question", letter.pk, question.pk, **fields)
    post(world, "letter-question", letter.pk, question.pk, **fields, reason_question="Agreed by telephone")
    question.refresh_from_db()
    assert (question.left_out, question.number) == ("Agreed by telephone", None)
    assert "Agreed by telephone" in page(world, "letter", letter.pk)


def test_composing_again_keeps_edits_and_says_what_is_new(world):
    letter = start(world)
    question = LetterQuestion.objects.get(letter=letter, point="breach")
    part = LetterPart.objects.get(question=question)
    fields = {"title": "Notice", "keep_question": "on", f"text_{part.pk}": "Please notify us.", f"keep_{part.pk}": "on"}
    post(world, "letter-question", letter.pk, question.pk, **fields)
    cited = {"service": world.service, "document": world.document}
    factories.commitment(topic="erasure after restore", standing="denied", **cited)
    factories.backup_term(**cited)
    text = post(world, "letter-again", letter.pk, confirmed="yes")
    assert "What you edited stays" in text
    part.refresh_from_db()
    assert part.text == "Please notify us." and "48 hours" in part.composed


def test_sending_freezes_the_letter_and_keeps_the_digest_of_its_file(world):
    letter = sent(world)
    paper = Paper.objects.get()
    assert (letter.sent, letter.due, letter.way, letter.paper) == (TODAY, DUE, "post", paper)
    file = client_of(world.editor).get(reverse("letter-file", args=[letter.pk, "letter.pdf"])).content
    assert paper.sha256 == digest_of(file)
    assert client_of(world.editor).get(reverse("letter-question", args=[letter.pk, 1])).status_code == 404
    assert client_of(world.editor).get(reverse("letter-send", args=[letter.pk])).status_code == 404


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"due": date(2026, 4, 4)}, "on a weekend"),
        ({"due": TODAY}, "after the day of sending"),
        ({"on": date(2026, 3, 4)}, "today or an earlier day"),
        ({"way": ""}, "Choose how you sent it"),
    ],
)
def test_a_day_that_cannot_be_is_refused(world, fields, words):
    letter = start(world)
    given = {"on": TODAY, "way": "post", "due": DUE} | fields
    assert words in post(world, "letter-send", letter.pk, **given)
    letter.refresh_from_db()
    assert letter.sent is None


def test_a_matter_and_its_findings_name_the_letter_that_asks_about_them(world):
    letter = sent(world)
    inbox = client_of(world.editor).get("/inbox/").context["inbox"]
    (finding,) = (each for each in inbox.found if each.code == "BRE-02")
    addresses = [reverse("cause", args=[f"breach/service:{world.service.pk}"])]
    addresses.append(reverse("decide", args=[finding.organisation.id, finding.code, finding.subject]))
    for address in addresses:
        response = client_of(world.editor).get(address)
        assert "Letter: asked on 3 Mar 2026, answers due on 31 Mar 2026" in shown(response)
        assert f'href="{reverse("letter", args=[letter.pk])}"' in response.content.decode()


def test_a_second_letter_does_not_ask_again_what_is_waited_for(world):
    sent(world)
    client_of(world.editor).post(reverse("start-letter", args=[world.supplier.pk]), {"sender": world.own.pk})
    second = Letter.objects.latest("pk")
    assert second.reference == "ACME-2026-2"
    assert not LetterQuestion.objects.filter(letter=second, point="breach").exists()


def test_a_reminder_lists_the_open_questions_and_sets_a_new_day(world):
    letter = sent(world)
    text = page(world, "letter-remind", letter.pk)
    assert "are still open" in text and "Notice" in text
    post(world, "letter-remind", letter.pk, on=TODAY, due=date(2026, 4, 14))
    letter.refresh_from_db()
    assert (letter.reminded, letter.reminders, letter.due) == (TODAY, 1, date(2026, 4, 14))
    with clock(date(2026, 4, 15)):
        assert "overdue" in page(world, "letters")


def test_the_page_of_a_letter_says_that_the_digest_is_of_the_file_as_it_was_sent(world):
    letter = sent(world)
    text = page(world, "letter", letter.pk)
    assert f"SHA-256 of the PDF as it was sent: {letter.paper.sha256}" in text
    assert "The PDF on this page is made anew" in text and "Keep the file that you sent." in text


def test_long_lists_of_letters_have_pages_and_what_waits_is_counted_in_full(world, monkeypatch):
    first = sent(world)
    row = factories.letter(organisation=world.own, supplier=world.supplier, reference="ACME-2026-2")
    monkeypatch.setattr("registry.views.letters.PER_PAGE", 1)
    monkeypatch.setattr("registry.views.inbox.WAITING", 0)
    assert row.reference in page(world, "letters") and first.reference not in page(world, "letters")
    browser = client_of(world.editor)
    text = shown(browser.get(f"{reverse('letters')}?page=2"))
    assert first.reference in text and "2–2 of 2" in text
    answer = browser.get(f"{reverse('inbox')}?tab=ask")
    assert answer.context["inbox"].waiting and "All letters" in shown(answer)


@pytest.mark.parametrize(("hours", "words"), [(24, "It closes 1 of 1 findings"), (40, "Open now: Acme may take 40")])
def test_an_answer_is_a_document_and_its_facts_are_new_claims(world, hours, words):
    letter = sent(world)
    text = answered_with_hours(world, letter, hours)
    document = Document.objects.get(title="Answers")
    assert (document.kind, document.availability) == ("answer", "held")
    assert words in text
    old, new = BreachTerm.objects.order_by("pk")
    assert (old.number, old.ends) == (48, date(2026, 3, 2))
    assert (new.number, new.starts, new.document, new.section) == (hours, TODAY, document, "no. 1")
    assert Change.objects.latest("number").reason.startswith("Answer to question")


def test_a_fact_needs_the_document_that_states_it(world):
    letter = sent(world)
    fact = f"fact_breachterm_{world.term.pk}"
    text = answered(world, letter, document="", **{fact: "end"})
    assert "Choose the document that states the new facts" in text
    assert BreachTerm.objects.get().ends is None


def test_a_letter_is_closed_when_every_question_has_an_outcome(world):
    letter = sent(world)
    for question in LetterQuestion.objects.filter(letter=letter):
        post(world, "letter-answer", letter.pk, question.pk, outcome="refused", answered=TODAY, section="")
    letter.refresh_from_db()
    assert letter.closed == TODAY
    answered(world, letter, outcome="open", answered="")
    letter.refresh_from_db()
    assert letter.closed is None


@pytest.mark.parametrize("field", ["opening", "closing", "addressee"])
def test_a_text_longer_than_a_letter_is_refused(world, field):
    """Its PDF would hold a turn for minutes."""
    letter = start(world)
    texts = {"about": "Ours", "opening": "Dear all", "closing": "Faithfully", field: "word " * 5_000}
    assert "Ensure this value has at most" in post(world, "letter-head", letter.pk, **texts)


def test_a_draft_is_discarded(world):
    letter = start(world)
    assert "Draft deleted" in post(world, "letter-discard", letter.pk, confirmed="yes")
    assert not Letter.objects.exists()


def test_the_overview_shows_a_draft_to_send_and_then_the_letter_whose_answers_are_owed(world):
    assert "Write to Acme" in page(world, "overview")
    start(world)
    assert "draft ACME-2026-1" in page(world, "overview") and "Read and send to Acme" in page(world, "overview")
    post(world, "letter-send", Letter.objects.get().pk, on=TODAY, way="post", due=DUE)
    text = page(world, "overview")
    assert "sent on 3 March 2026, nothing answered yet." in text
    assert "31 Mar 2026 in 28 days" in text and "File the answer" in text
    with clock(date(2026, 4, 1)):
        text = page(world, "overview")
        # The letter has a line under Due and one under Ask, however many matters it asks about.
        assert text.count("Write a reminder") == 2 and text.count("no answer by 31 Mar 2026") == 1
        assert "Open the letter" in shown(client_of(world.reader).get("/"))


def test_the_page_of_a_matter_leads_to_the_letter(world):
    key = f"breach/service:{world.service.pk}"
    assert "Write to Acme" in page(world, "cause", key)
    assert "No letter asks about it yet." in shown(client_of(world.reader).get(reverse("cause", args=[key])))
    letter = sent(world)
    number = LetterQuestion.objects.get(letter=letter, point="breach").number
    told = f"{letter.reference} : question {number}, sent on 3 March 2026, no answer yet"
    assert told in page(world, "cause", key)


def test_a_letter_says_who_sends_it_in_which_language_and_nothing_of_what_is_not_left_out(world):
    factories.letter_for(letter=start(world), organisation=world.other)
    text = page(world, "letter", Letter.objects.get().pk)
    assert "Language of the letter: British English" in text
    assert "Left out" not in text
