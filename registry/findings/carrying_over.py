"""Carrying decisions over: what people decided before an upgrade counts after it, as long as the facts are the same.

A decision is kept under a rule's code, a subject and a digest of facts. A later release may write the digest in another
form, or move a case to another code or subject; the decision is then sealed again as that release would write it. What
was decided on facts that have changed since is carried over too, and still does not answer the facts of today.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from registry.findings.finding import FORM, Finding, facts_of, findings
from registry.reading.lens import Lens
from registry.values import FindingDecision
from suppliers.ledger.digest import digest
from suppliers.values import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A case of a rule that had another code, case or subject in an earlier release.

    ``subject`` is a pattern of the earlier subject, ``to_subject`` what it became, both as ``re.sub`` takes them.
    """

    code: str
    case: str
    subject: str = "(.*)"
    to_code: str
    to_case: str
    to_subject: str = r"\1"


# What moved since 0.1.0, the earliest first.
MOVED: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A decision with the key and the facts under which it is to be kept from now on."""

    decision: FindingDecision
    code: str
    subject: str
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where moves took the case of a decision: the case it was then, and its code, case and subject today."""

    then: str
    code: str
    case: str
    subject: str


def to_carry(decisions: Iterable[FindingDecision], moved: Iterable[Move] = MOVED) -> list[FindingDecision]:
    """The decisions that are not in today's form, or whose rule's case may have moved."""
    moves = tuple(moved)
    return [row for row in decisions if not row.facts.startswith(FORM) or _targets(row, moves)]


def carried(
    decisions: Iterable[FindingDecision],
    *,
    now: Lens,
    then: Callable[[FindingDecision], Lens],
    moved: Iterable[Move] = MOVED,
) -> Iterator[Carried]:
    """Each decision in today's form: on the facts of a finding there is *now*, else of one of its own day.

    *then* gives the register as it was known when the decision was taken: a finding that went since may come back. A
    decision that its finding had outgrown, by a graver severity, is kept in a form that answers nothing.
    """
    moves = tuple(moved)
    today = _by_key(findings(now))
    for decision in decisions:
        found = _same(decision, today, moves)
        if found is None and (decision.until is None or decision.until >= now.on):
            found = _same(decision, _by_key(findings(then(decision))), moves)
            if found is not None and _stands(found, today):
                # The facts are those of today, and yet it did not count: it must not begin to.
                found = None
        if found is not None:
            yield Carried(decision=decision, code=found.code, subject=found.subject, facts=found.facts)
        elif not decision.facts.startswith(FORM):
            outgrown = FORM + digest(["outgrown", decision.facts])[: -len(FORM)]
            yield Carried(decision=decision, code=decision.code, subject=decision.subject, facts=outgrown)


_Key = tuple[int, str, str]


def _by_key(found: Iterable[Finding]) -> dict[_Key, Finding]:
    return {(each.organisation.id, each.code, each.subject): each for each in found}


def _stands(found: Finding, today: dict[_Key, Finding]) -> bool:
    """Whether a finding of an earlier day is there today on the same facts."""
    stayed = today.get((found.organisation.id, found.code, found.subject))
    return stayed is not None and stayed.facts == found.facts


def _targets(decision: FindingDecision, moves: Iterable[Move]) -> list[Target]:
    """Where the moves may have taken a decision, one after the other, the earliest first."""
    found: list[Target] = []
    for move in moves:
        if move.code == decision.code and re.fullmatch(move.subject, decision.subject):
            found.append(_moved(move, then=move.case, subject=decision.subject))
        for at in [each for each in found if (each.code, each.case) == (move.code, move.case)]:
            if re.fullmatch(move.subject, at.subject):
                found.append(_moved(move, then=at.then, subject=at.subject))
    return found


def _moved(move: Move, *, then: str, subject: str) -> Target:
    to_subject = re.sub(f"^{move.subject}$", move.to_subject, subject)
    return Target(then=then, code=move.to_code, case=move.to_case, subject=to_subject)


def _same(decision: FindingDecision, found: dict[_Key, Finding], moves: Iterable[Move]) -> Finding | None:
    """The finding on the very facts that were decided on, under its own key or where moves took it."""
    stayed = found.get((decision.organisation_id, decision.code, decision.subject))
    if stayed is not None and decision.facts in _forms(stayed, stayed.code, stayed.subject, stayed.case):
        return stayed
    for target in _targets(decision, moves):
        moved = found.get((decision.organisation_id, target.code, target.subject))
        if moved is None or moved.case != target.case:
            continue
        if decision.facts in _forms(moved, decision.code, decision.subject, target.then):
            return moved
    return None


def _forms(finding: Finding, code: str, subject: str, case: str) -> tuple[str, str]:
    """The digest of a finding's facts in each form there was, as its rule wrote it under an earlier code and case."""
    return facts_of(code, case, finding.seen), _before_0_1(finding, code, subject, case)


def _before_0_1(finding: Finding, code: str, subject: str, case: str) -> str:
    """The digest as it was before 0.1.0: with severity, and with figures and records in the order they were named."""
    seen = finding.seen
    first = () if seen.fix is None or seen.fix in seen.evidence else (seen.fix,)
    rows = [_plain(row) for row in (*first, *seen.evidence, seen.about)]
    figures = [[name, _plain(value)] for name, value in seen.figures.items()]
    return digest([code, subject, case, str(finding.severity), figures, rows])


def _plain(value: Any) -> Any:
    match value:
        case Row():
            return f"{type(value).__name__.lower()}:{value.id}"
        case Enum():
            return str(value.value)
        case tuple():
            return [_plain(each) for each in value]
    return repr(value)
