"""Named actions that file the answers to a letter, inside ``change()``."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from registry.models import Letter, LetterPaper, LetterPart, LetterQuestion
from registry.values import DONE, QuestionOutcome
from suppliers.models import Conflict, Document
from suppliers.values import Assurance, Availability, DocumentKind, Standing

# What a fact that an answer gives has of its own, and not from the fact that it replaces.
OF_THE_ANSWER = frozenset({"id", "document_id", "section", "starts", "ends", "worded", "standing", "assurance"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An answer to one question: its outcome, day and place, and the parts that it settles."""

    outcome: str
    answered: date | None
    document_id: int | None
    section: str
    note: str
    settled: Collection[int] = ()


def add_answer(
    *,
    supplier_id: int,
    title: str,
    dated: date,
    received: date,
    address: str = "",
    sha256: str = "",
    supersedes_id: int | None = None,
) -> Document:
    """Records the answer of a supplier as a document that we hold. Raises ValidationError."""
    document = Document(
        supplier_id=supplier_id,
        kind=DocumentKind.ANSWER,
        title=title,
        dated=dated,
        received=received,
        availability=Availability.HELD,
        address=address,
        sha256=sha256,
        supersedes_id=supersedes_id,
    )
    document.full_clean()
    document.save()
    return document


def file_answer(*, question_id: int, filed: Filed, on: date) -> LetterQuestion:
    """Records what the supplier answered to a question. The letter is closed when every question has an outcome.

    Raises ValidationError for a draft, or an outcome without a day.
    """
    question: LetterQuestion = LetterQuestion.objects.select_related("letter").get(pk=question_id)
    if question.letter.sent is None:
        raise ValidationError(_("This letter was not sent yet. Mark it as sent first."))
    question.outcome, question.answered = filed.outcome, filed.answered
    question.document_id, question.section, question.note = filed.document_id, filed.section, filed.note
    if filed.outcome == QuestionOutcome.OPEN:
        question.answered = None
    question.full_clean()
    question.save()
    _settle(question, filed)
    _close(question.letter, on)
    return question


def _settle(question: LetterQuestion, filed: Filed) -> None:
    """Marks the parts that the answer settles: all of them, unless it answers in part."""
    for part in LetterPart.objects.filter(question=question):
        settled = filed.outcome in DONE
        if filed.outcome == QuestionOutcome.PARTLY:
            settled = part.pk in filed.settled
        if part.settled != settled:
            part.settled = settled
            part.save()


def _close(letter: Letter, on: date) -> None:
    """Closes a letter whose questions all have an outcome, and opens it again if one has none any more."""
    owed = LetterQuestion.objects.filter(letter=letter, left_out="").exclude(outcome__in=DONE)
    closed = None if owed.exists() else letter.closed or on
    if letter.closed != closed:
        letter.closed = closed
        letter.save()


def receive_paper(*, paper_id: int, on: date) -> LetterPaper:
    """Records that a paper asked for has come. Its document is then held."""
    paper: LetterPaper = LetterPaper.objects.select_related("document").get(pk=paper_id)
    paper.received = on
    paper.full_clean()
    paper.save()
    if paper.document is not None and paper.document.availability != Availability.HELD:
        paper.document.availability = Availability.HELD
        paper.document.received = paper.document.received or on
        paper.document.save()
    return paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The answer as the source of facts: its document, the section in it, and the day from which the facts apply."""

    document_id: int
    section: str
    on: date


def end_fact(*, kind: str, key: int, on: date) -> None:
    """Ends a fact that an answer replaces, on the day before the answer. A fact that began later stays."""
    fact: Any = apps.get_model("suppliers", kind).objects.get(pk=key)
    last = on - timedelta(days=1)
    if (fact.starts and fact.starts > last) or (fact.ends and fact.ends <= last):
        return
    fact.ends = last
    fact.full_clean()
    fact.save()


def state_fact(*, kind: str, key: int, source: Source, values: dict[str, Any]) -> Any:
    """A new fact of the answer about what another fact is about. The other stays as it was stated.

    *values* are the columns that the answer states. Raises ValidationError.
    """
    model: Any = apps.get_model("suppliers", kind)
    earlier = model.objects.get(pk=key)
    copied = {
        field.attname: getattr(earlier, field.attname)
        for field in model._meta.concrete_fields
        if field.attname not in OF_THE_ANSWER
    }
    own = {"document_id": source.document_id, "section": source.section, "starts": source.on}
    stated = {"standing": Standing.STATED, "assurance": Assurance.CLAIMED}
    fact = model(**{**copied, **stated, **own, **values})
    fact.full_clean()
    fact.save()
    return fact


def resolve_conflict(*, conflict_id: int, on: date, reason: str) -> None:
    """Resolves a conflict with the answer as the reason. Raises ValidationError without one."""
    conflict = Conflict.objects.get(pk=conflict_id)
    conflict.resolved, conflict.resolution = on, reason
    conflict.full_clean()
    conflict.save()


def resolve_conflicts(*, conflict_ids: Iterable[int], on: date, reason: str) -> None:
    """Resolves several conflicts with one answer."""
    for key in conflict_ids:
        resolve_conflict(conflict_id=key, on=on, reason=reason)
