"""Every field of a letter is shown on one of its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db import models, transaction
from django.test import Client
from django.urls import reverse

from registry.request.together import OPENED
from suppliers.ledger.sent_forms import FIELD
from suppliers.ledger.tracked import Tracked
from tests import factories
from tests.pages.world import TODAY, World, alter, client_of, clock, world
from tests.test_models_shown import another, read

# What no page shows, with the reason.
INTERNAL = {
    "Letter": {"composed_opening", "composed_closing"},  # compared with the texts while a letter is a draft
    "LetterPart": {"key", "composed", "fresh"},  # the mark and the state of a draft: shown there
    "LetterPaper": {"key", "composed", "document"},  # the mark of a paper, and the record that it becomes
    "QuestionFinding": {"subject"},  # the key of a finding, which its page shows
}
# Fields that must be altered together with a field.
TOGETHER = {("LetterQuestion", "left_out"): {"number": None}}


@dataclass
class Written:
    """A letter that was sent, with a record of each kind."""

    client: Client
    letter: Any
    records: dict[str, Tracked]

    def shown(self) -> str:
        """The pages of the letter."""
        question = self.records["LetterQuestion"].pk
        paths = [reverse("letters"), reverse("letter", args=[self.letter.pk])]
        paths += [reverse("letter-answer", args=[self.letter.pk, question])]
        texts = "".join(read(self.client, path) for path in paths)
        return re.sub(rf'<input type="hidden" name="({FIELD}|{OPENED})"[^>]*>', "", texts)


def written(w: World) -> Written:
    with factories.acting():
        paper = factories.paper(organisation=w.own)
        sent = {"sent": TODAY, "due": TODAY, "way": "post", "paper": paper, "reminded": TODAY, "reminders": 1}
        letter = factories.letter(organisation=w.own, supplier=w.supplier, opening="Dear all", **sent)
        other = factories.letter_for(letter=letter, organisation=w.other)
        question = factories.letter_question(
            letter=letter, service=w.service, document=w.document, outcome="partly", answered=TODAY
        )
        part = factories.letter_part(question=question, kind="part", key="a", text="First?")
        factories.letter_part(question=question, kind="part", key="b", text="Second?")
        finding = factories.question_finding(part=part)
        asked = factories.letter_paper(letter=letter)
        factories.letter_question(letter=letter, place=2, number=2, title="Deletion")
        factories.letter_paper(letter=letter, place=2, title="Certificate")
    rows = (letter, other, question, part, finding, asked)
    records = {type(row).__name__: row for row in rows}
    return Written(client=client_of(w.root), letter=letter, records=records)


@pytest.fixture(scope="module")
def made(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Written]:
    with django_db_blocker.unblock(), transaction.atomic(), clock(TODAY):
        yield written(world())
        transaction.set_rollback(True)


NAMES = ("Letter", "LetterQuestion", "LetterPart", "LetterPaper", "QuestionFinding")


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_letter_is_shown(made, name):
    record, unseen = made.records[name], set()
    before = made.shown()
    for field in record._meta.fields:
        if field.primary_key or belongs(field):
            continue
        value = getattr(record, field.name)
        beside = TOGETHER.get((name, field.name), {})
        kept = {each: getattr(record, each) for each in beside}
        alter(record, **{field.name: other_value(record, field), **beside})
        if made.shown() == before:
            unseen.add(field.name)
        alter(record, **{field.name: value, **kept})
    assert unseen == INTERNAL.get(name, set())


def belongs(field: "models.Field[Any, Any]") -> bool:
    """Whether a field says to which letter or organisation a record belongs."""
    return field.name in {"letter", "question", "part", "organisation", "supplier"}


def other_value(record: Tracked, field: "models.Field[Any, Any]") -> Any:
    if field.name == "sent":
        return date(2001, 1, 2)
    if isinstance(field, models.ForeignKey):
        return None
    return another(record, field)
