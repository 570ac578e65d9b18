"""Letters with their questions, parts, findings and papers."""

from typing import Any

from registry import models as ours
from tests.factories.organisations import organisation
from tests.factories.suppliers import supplier
from tests.factories.writing import acting, made, numbers


def letter(**fields: Any) -> ours.Letter:
    return made(
        ours.Letter,
        fields,
        organisation=organisation,
        supplier=supplier,
        reference=lambda: f"ACME-2026-{next(numbers)}",
        about="Data protection questions about “Acme”",
    )


def letter_for(**fields: Any) -> ours.LetterFor:
    return made(ours.LetterFor, fields, letter=letter, organisation=organisation)


def letter_question(**fields: Any) -> ours.LetterQuestion:
    return made(ours.LetterQuestion, fields, letter=letter, place=1, number=1, point="breach", title="Notice")


def letter_part(**fields: Any) -> ours.LetterPart:
    given = {"place": 1, "key": lambda: f"part {next(numbers)}", "kind": "lead", "text": "Will you notify us?"}
    return made(ours.LetterPart, fields, question=letter_question, **given)


def question_finding(**fields: Any) -> ours.QuestionFinding:
    """By default a finding of the organisation that sends the letter."""
    with acting():
        fields["part"] = fields.get("part") or letter_part()
        sender = fields["part"].question.letter.organisation
        return made(ours.QuestionFinding, fields, organisation=sender, code="BRE-02", subject="engagement:1/breach")


def letter_paper(**fields: Any) -> ours.LetterPaper:
    given = {"place": 1, "key": lambda: f"paper {next(numbers)}", "title": "Current statement"}
    return made(ours.LetterPaper, fields, letter=letter, **given)
