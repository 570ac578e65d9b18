"""What an answer to a question can state: the kinds of facts on its point, with an empty form of each."""

from collections.abc import Iterator

from registry.causes.point import Point
from registry.findings.entry_form import EntryForm
from registry.letters.reading import QuestionOnRecord
from registry.rules.fixes import answer
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    Claim,
    Commitment,
    DataHandled,
    DataLocation,
    Declaration,
    Involvement,
    OnwardTransfer,
    RetentionTerm,
    SecurityMeasure,
    Test,
)

# What is agreed, a contact, a document or a paper is no claim: the findings of the question open its form.
STATED: dict[Point, tuple[type[Claim], ...]] = {
    Point.DUTIES: (Commitment,),
    Point.OWN_USE: (Commitment,),
    Point.CHANGES: (Commitment,),
    Point.PROMISE: (BreachTerm, RetentionTerm, Commitment),
    Point.EXPECTED: (DataHandled, Commitment),
    Point.BREACH: (BreachTerm,),
    Point.BREACH_CHAIN: (BreachTerm,),
    Point.PARTIES: (Involvement, Declaration),
    Point.FLOW_DOWN: (Commitment,),
    Point.ACCESS: (Access, Declaration),
    Point.LOCATION: (DataLocation, OnwardTransfer, Declaration),
    Point.TRANSFER: (OnwardTransfer,),
    Point.TEMPLATES: (SecurityMeasure, DataLocation, RetentionTerm),
    Point.ENCRYPTION: (SecurityMeasure,),
    Point.SIGN_IN: (SecurityMeasure,),
    Point.TESTS: (Test,),
    Point.ENDING: (RetentionTerm,),
    Point.COPIES: (BackupTerm,),
    Point.GENERATED: (DataHandled,),
    Point.CERTIFICATES: (Certification,),
    Point.EVIDENCE: (Commitment,),
}


def forms_of_facts(question: QuestionOnRecord) -> Iterator[EntryForm]:
    """The empty forms of the facts that an answer can state about the service of a question."""
    if question.service is None or not question.row.point:
        return
    for kind in STATED.get(Point(question.row.point), ()):
        yield EntryForm(target=answer(kind), kind=kind, filled={"service": question.service.id})
