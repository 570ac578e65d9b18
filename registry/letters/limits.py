"""The length of a letter: at most twenty questions. More are merged first, and then the least grave are left out."""

from collections.abc import Iterable
from dataclasses import replace

from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.letters.asked import Asked
from registry.letters.composed import Part, Question
from registry.letters.matter import at_most
from registry.values import PartKind

MOST_QUESTIONS = 20
# A question that becomes a part of another: the first goes into the second.
MERGES = (
    (Point.CONTACT, Point.BREACH_CHAIN),
    (Point.FLOW_DOWN, Point.PARTIES),
    (Point.CERTIFICATES, Point.STATEMENT),
)
# The severities of questions that a letter without room leaves out, the lightest first.
DROPPED = (Severity.NOTE, Severity.LOW)


def within_limits(
    questions: tuple[Question, ...], asked: Iterable[Asked], most: int = MOST_QUESTIONS
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """The questions that the letter has room for, and those that are left out."""
    kept = list(questions)
    for source, target in MERGES:
        if len(kept) > most:
            kept = _merged(kept, source, target)
    gravest = _gravest(asked)
    dropped: list[Question] = []
    for severity in DROPPED:
        for question in reversed(kept.copy()):
            if len(kept) > most and _severity(question, gravest) == severity:
                kept.remove(question)
                dropped.append(question)
    return tuple(kept), tuple(dropped)


def _merged(questions: list[Question], source: str, target: str) -> list[Question]:
    """The questions with those on one point as parts of those on another about the same service."""
    targets = {question.service_id: question for question in questions if question.point == target}
    found: dict[int, Question] = {}
    kept = []
    for question in questions:
        if question.point == source and question.service_id in targets:
            into = targets[question.service_id]
            found[into.service_id] = replace(into, parts=at_most([*into.parts, *_as_parts(question)]))
        else:
            kept.append(question)
    return [found.get(question.service_id, question) if question.point == target else question for question in kept]


def _as_parts(question: Question) -> list[Part]:
    """The parts of a question as lettered parts of another one."""
    found = []
    for part in question.parts:
        kind = PartKind.PART if part.kind == PartKind.LEAD else part.kind
        found.append(replace(part, key=f"{question.point} {part.key}", kind=kind))
    return found


def _gravest(asked: Iterable[Asked]) -> dict[tuple[int, str, str], Severity]:
    return {each.key: each.finding.severity for each in asked}


def _severity(question: Question, gravest: dict[tuple[int, str, str], Severity]) -> Severity:
    """The gravest severity of the findings of a question."""
    return min((gravest[key] for key in question.findings), key=lambda severity: severity.rank, default=Severity.NOTE)
