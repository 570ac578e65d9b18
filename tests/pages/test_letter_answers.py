"""What an answer, or an agreement, settles: for whom, and how the history tells it."""

import html
import re
from datetime import date

import pytest
from django.urls import reverse

from registry.findings.finding import findings
from registry.models import LetterPaper, LetterPart, LetterQuestion
from registry.reading.lens import lens_now
from suppliers.models import BreachTerm, Document
from tests import factories
from tests.pages.letter_steps import answered_with_hours, sent
from tests.pages.world import TODAY, World, client_of, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def shared(world: World) -> World:
    """Both organisations use the service."""
    with factories.acting():
        factories.engagement(organisation=world.other, service=world.service)
    return world


def too_long(w: World) -> set[str]:
    """The organisations that find the breach notice too long."""
    lens = lens_now([w.own.pk, w.other.pk], TODAY)
    return {each.organisation.slug for each in findings(lens) if each.code == "BRE-02"}


def test_a_fact_of_an_answer_closes_the_finding_of_every_organisation(shared):
    assert too_long(shared) == {"own", "other"}
    answered_with_hours(shared, sent(shared), 24)
    assert too_long(shared) == set()


def test_an_agreement_closes_the_finding_of_its_organisation_and_leaves_the_statement(shared):
    with factories.acting(shared.editor, "Agreed"):
        factories.agreement(
            engagement=shared.engagement, kind="dpa", breach_number=24, breach_unit="hours", signed=date(2026, 3, 1)
        )
    assert too_long(shared) == {"other"}
    (stated,) = BreachTerm.objects.all()
    assert (stated.number, stated.document, stated.section) == (48, shared.document, "Section 7")
    text = shown(client_of(shared.editor).get(reverse("engagement", args=[shared.engagement.pk])))
    assert "24 hours" in text and "agreed" in text


def test_the_history_has_letter_answer_facts_and_closed_finding_in_a_line_each(world):
    letter = sent(world)
    number = LetterQuestion.objects.get(letter=letter, point="breach").number
    answered_with_hours(world, letter, 24)
    text = shown(client_of(world.editor).get("/changes/"))
    for line in (
        "Letter to Acme composed from open findings",
        "Letter sent",
        "Answer to letter ACME-2026-1 received",
        f"Answer to question {number} of letter ACME-2026-1 filed",
        "closes BRE-02",
    ):
        assert text.count(line) == 1, line


def test_a_fact_that_was_not_on_record_is_entered_with_the_answer_as_its_document(world):
    """Where documents are silent, an answer replaces no fact: the form of a new one opens, filled in."""
    with factories.acting():
        world.term.delete()
        factories.commitment(service=world.service, document=world.document, topic="cookies")
    letter = sent(world)
    browser = client_of(world.editor)
    given = {"title": "Answers", "dated": TODAY, "received": TODAY}
    browser.post(reverse("letter-document", args=[letter.pk]), given)
    document = Document.objects.get(title="Answers")
    question = LetterQuestion.objects.get(letter=letter, point="breach")
    page = browser.get(reverse("letter-answer", args=[letter.pk, question.pk])).content.decode()
    (address,) = re.findall(r'href="([^"]*/breachterm/add/[^"]*)"', page)
    form = browser.get(html.unescape(address)).context["adminform"].form
    assert (form["service"].value(), form["document"].value()) == (str(world.service.pk), str(document.pk))


def test_a_paper_asked_for_is_requested_when_the_letter_goes_and_held_when_it_comes(world):
    with factories.acting():
        terms = factories.document(supplier=world.supplier, kind="terms", title="Terms", availability="referred")
        factories.commitment(service=world.service, document=world.document, topic="cookies")
    letter = sent(world)
    paper = LetterPaper.objects.get(letter=letter, document=terms)
    assert Document.objects.get(pk=terms.pk).availability == "requested" and paper.received is None
    browser = client_of(world.editor)
    browser.post(reverse("letter-paper", args=[letter.pk, paper.pk]), {"on": TODAY})
    received = Document.objects.get(pk=terms.pk)
    assert (received.availability, received.received) == ("held", TODAY)
    assert LetterPaper.objects.get(pk=paper.pk).received == TODAY


def test_an_answer_in_part_settles_its_parts_and_the_reminder_asks_for_the_others(world):
    with factories.acting():
        # Read, and silent on two duties of a processor.
        for topic in ("audit", "confidentiality"):
            factories.commitment(service=world.service, document=world.document, topic=topic, standing="silent")
    letter = sent(world)
    question = LetterQuestion.objects.get(letter=letter, point="duties")
    first, *others = LetterPart.objects.filter(question=question, kind="part").order_by("place")
    given = {"outcome": "partly", "answered": TODAY, "section": "", "document": "", "settled": [first.pk]}
    browser = client_of(world.editor)
    browser.post(reverse("letter-answer", args=[letter.pk, question.pk]), given)
    reminder = shown(browser.get(reverse("letter-remind", args=[letter.pk])))
    assert others and first.text not in reminder
    assert all(" ".join(part.text.split()) in reminder for part in others)
