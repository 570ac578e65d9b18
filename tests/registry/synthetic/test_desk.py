"""What people did about findings in a synthetic register: letters in every state, decisions of every kind, owners."""

import pytest
from django.utils import timezone

from registry.inbox.inbox import inbox_of
from registry.letters.printing import MARK
from registry.letters.reading import letter_on_record
from registry.letters.states import state_of
from registry.reading.lens import Lens, lens_now
from registry.synthetic import make_register
from registry.synthetic.desk import letters
from registry.values import (
    Assignment,
    Decision,
    FindingDecision,
    Letter,
    LetterFor,
    LetterPart,
    LetterQuestion,
    LetterState,
    Organisation,
    PointState,
    QuestionFinding,
    QuestionOutcome,
)
from suppliers.values import Document


@pytest.mark.django_db
def test_a_made_register_has_letters_decisions_and_owners_so_that_no_page_is_measured_empty(monkeypatch):
    monkeypatch.setattr(letters, "ONE_OF", 1)
    draft = make_register(30, 1, organisations=2)
    lens = lens_now([row.id for row in draft.all(Organisation)], timezone.localdate())
    _letters_are_in_every_state(lens)
    _texts_that_went_out_have_no_marks(lens)
    _inbox_has_what_people_did(lens)


def _letters_are_in_every_state(lens: Lens) -> None:
    records = [letter_on_record(lens, letter.id) for letter in lens.all(Letter)]
    assert {state_of(record, lens.on) for record in records} == set(LetterState)
    assert len(list(lens.all(Letter))) == len({(row.organisation_id, row.reference) for row in lens.all(Letter)})
    assert lens.all(LetterFor)
    assert any(row.left_out for row in lens.all(LetterQuestion))
    assert any(row.edited for row in lens.all(LetterPart))
    answered = [row for row in lens.all(LetterQuestion) if row.outcome != QuestionOutcome.OPEN]
    assert {row.outcome for row in answered} == {QuestionOutcome.ANSWERED, QuestionOutcome.REFUSED}
    assert {lens.get(Document, row.document_id).kind for row in answered} == {"answer"}


def _texts_that_went_out_have_no_marks(lens: Lens) -> None:
    sent = {row.id for row in lens.all(Letter) if row.sent}
    questions = {row.id for row in lens.all(LetterQuestion) if row.letter_id in sent}
    texts = [row.text for row in lens.all(LetterPart) if row.question_id in questions]
    texts += [row.opening + row.closing for row in lens.all(Letter) if row.sent]
    assert texts and not any(MARK.search(text) for text in texts)


def _inbox_has_what_people_did(lens: Lens) -> None:
    inbox = inbox_of(lens)
    assert {asked.state for asked in inbox.asked.values()} == set(PointState)
    assert {finding.state for finding in inbox.decided} == set(Decision)
    # Some decisions ended before the day, and some facts have changed since.
    assert len(inbox.decided) < len(lens.all(FindingDecision))
    asked = {row.finding for row in lens.all(QuestionFinding)}
    assert any((each.organisation.id, each.code, each.subject) in asked for each in inbox.found)
    owned = [line for line in inbox.lines if inbox.assignments_of(line)]
    assert 0 < len(owned) < len(inbox.lines) and len(lens.all(Assignment)) >= len(owned)
