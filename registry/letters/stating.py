"""What an answer to a question can state: the kinds of facts on its point, with an empty form of each."""

from collections.abc import Iterator

from registry.causes.point import Point
from registry.findings.entry_form import EntryForm
from registry.letters.reading import QuestionOnRecord
from registry.rules.fixes import answer
from registry.rules.fixes.target import FixTarget
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
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
STATED: dict[str, tuple[FixTarget, ...]] = {
    Point.DUTIES: (answer(Commitment),),
    Point.OWN_USE: (answer(Commitment),),
    Point.CHANGES: (answer(Commitment),),
    Point.PROMISE: (answer(BreachTerm), answer(RetentionTerm), answer(Commitment)),
    Point.EXPECTED: (answer(DataHandled), answer(Commitment)),
    Point.BREACH: (answer(BreachTerm),),
    Point.BREACH_CHAIN: (answer(BreachTerm),),
    Point.PARTIES: (answer(Involvement), answer(Declaration)),
    Point.FLOW_DOWN: (answer(Commitment),),
    Point.ACCESS: (answer(Access), answer(Declaration)),
    Point.LOCATION: (answer(DataLocation), answer(OnwardTransfer), answer(Declaration)),
    Point.TRANSFER: (answer(OnwardTransfer),),
    Point.TEMPLATES: (answer(SecurityMeasure), answer(DataLocation), answer(RetentionTerm)),
    Point.ENCRYPTION: (answer(SecurityMeasure),),
    Point.SIGN_IN: (answer(SecurityMeasure),),
    Point.TESTS: (answer(Test),),
    Point.ENDING: (answer(RetentionTerm),),
    Point.COPIES: (answer(BackupTerm),),
    Point.GENERATED: (answer(DataHandled),),
    Point.CERTIFICATES: (answer(Certification),),
    Point.EVIDENCE: (answer(Commitment),),
}


def forms_of_facts(question: QuestionOnRecord) -> Iterator[EntryForm]:
    """The empty forms of the facts that an answer can state about the service of a question."""
    if question.service is None or not question.row.point:
        return
    for target in STATED.get(question.row.point, ()):
        yield EntryForm(target=target, kind=target.kind, filled={"service": question.service.id})
