"""Carrying decisions over: a decision taken before an upgrade counts after it, as long as the facts are the same.

A decision is kept under a rule's code, a subject and a digest of facts. A later release may write the digest in another
form, or move a case to another code or subject. The decision is then sealed again in the form of that release. A
decision on facts that have changed since is carried over too, and still does not answer the facts of today.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from registry.causes.severity import Severity
from registry.causes.stakes import Stakes
from registry.findings.facts import FORM, facts_of
from registry.findings.finding import Finding, findings
from registry.reading.lens import Lens
from registry.rules.dossiers import DOSSIER_KINDS
from registry.values import FindingDecision, Organisation
from suppliers.ledger.digest import digest
from suppliers.values import Regime, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A case of a rule that had another code, case or subject in an earlier release.

    ``subject`` is a pattern of the earlier subject and ``to_subject`` its replacement, both as ``re.sub`` takes them.
    """

    code: str
    case: str
    subject: str = "(.*)"
    to_code: str
    to_case: str
    to_subject: str = r"\1"

    def continues(self, target: "Target") -> bool:
        """Whether it moves the result of an earlier move further."""
        return (target.code, target.case) == (self.code, self.case) and bool(re.fullmatch(self.subject, target.subject))


# The organisation, code and subject of a finding.
_Key = tuple[int, str, str]


def _under_each_law(case: str) -> Iterator[Move]:
    """A case of TRA-01, which sees a transfer under each law apart: the law stands after the country."""
    for law in Regime:
        yield Move(
            code="TRA-01",
            case=case,
            subject=r"(engagement:\d+/supplier:\d+/[A-Z]{2})",
            to_code="TRA-01",
            to_case=case,
            to_subject=rf"\1 {law}",
        )


# The moves since 0.1.0, the earliest first.
MOVED: tuple[Move, ...] = (
    *_under_each_law(""),
    *_under_each_law("stated"),
    *_under_each_law("foreign"),
    Move(code="TRA-02", case="lapsed", to_code="TRA-02", to_case="decision ended"),
    Move(code="TRA-02", case="none", to_code="TRA-02", to_case="no decision"),
    Move(code="TRA-02", case="extension unknown", to_code="TRA-02", to_case="extension"),
    Move(code="TRA-02", case="staff data unknown", to_code="TRA-02", to_case="staff data"),
    # Without a choice among what is missing, the finding has a case of its own: its basis is another.
    Move(code="RET-06", case="", to_code="RET-06", to_case="terms"),
    # Which devices we use is ours to say, and not the supplier's.
    Move(code="SUB-09", case="party", to_code="SUB-09", to_case="maker"),
    # What Article 35(3) or an authority's list requires has cases apart from what the guidelines ask.
    Move(code="ACT-03", case="due", to_code="ACT-03", to_case="by law"),
    Move(code="ACT-03", case="due", to_code="ACT-03", to_case="on a list"),
    Move(code="ACT-03", case="refused", to_code="ACT-03", to_case="refused by law"),
    Move(code="ACT-03", case="refused", to_code="ACT-03", to_case="refused on a list"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A decision with the key and the facts under which it is kept from now on."""

    decision: FindingDecision
    code: str
    subject: str
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The case of a decision after moves: its case at that time, and the code, case and subject of today."""

    earlier_case: str
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
    """Each decision in today's form: on the facts of a finding of today, or otherwise of the decision's own day.

    *then* gives the register as known when the decision was taken: a finding that went since may come back. If the
    severity of its finding had risen above a decision, the decision is kept in a form that answers nothing.
    """
    moves = tuple(moved)
    today = _by_key(findings(now))
    for decision in decisions:
        found = _same(decision, today, moves)
        if found is not None and _weighed_anew(decision, found, then):
            found = None
        if found is None and (decision.until is None or decision.until >= now.on):
            found = _of_its_day(decision, then(decision), today, moves)
        if found is not None:
            yield Carried(decision=decision, code=found.code, subject=found.subject, facts=found.facts)
        elif not decision.facts.startswith(FORM):
            outgrown = FORM + digest(["outgrown", decision.facts])[: -len(FORM)]
            yield Carried(decision=decision, code=decision.code, subject=decision.subject, facts=outgrown)


def _weighed_anew(decision: FindingDecision, found: Finding, then: Callable[[FindingDecision], Lens]) -> bool:
    """Whether a finding that a decision of before 0.1.0 names concerns graver or lighter data since, or more people.

    Its digest has the severity of its day, which the data weighed. The rules of today give others for the same facts.
    """
    if decision.facts.startswith(FORM) or not found.handling.weighed:
        return False
    before = _stakes(then(decision), found)
    return before is not None and before.weighed(Severity.MEDIUM) != found.stakes.weighed(Severity.MEDIUM)


def _stakes(lens: Lens, finding: Finding) -> Stakes | None:
    """The data and the people that the subject of a finding concerned; None where it was not on record."""
    organisation = lens.get(Organisation, finding.organisation.id)
    if organisation is None:
        return None
    for kind in DOSSIER_KINDS:
        for name, row in kind.subjects(lens, organisation):
            dossier = kind.opened(lens, organisation, row) if name == finding.dossier else None
            if dossier is not None:
                return dossier.stakes
    return None


def _of_its_day(
    decision: FindingDecision, then: Lens, today: dict[_Key, Finding], moves: Iterable[Move]
) -> Finding | None:
    """The finding of the decision's own day. None: there is none, or it exists today on the same facts.

    In the second case the decision did not count although the facts are those of today. It must not begin to count.
    """
    found = _same(decision, _by_key(findings(then)), moves)
    if found is None or _exists_today(found, today):
        return None
    return found


def _by_key(found: Iterable[Finding]) -> dict[_Key, Finding]:
    return {(finding.organisation.id, finding.code, finding.subject): finding for finding in found}


def _exists_today(found: Finding, today: dict[_Key, Finding]) -> bool:
    """Whether a finding of an earlier day exists today on the same facts."""
    stayed = today.get((found.organisation.id, found.code, found.subject))
    return stayed is not None and stayed.facts == found.facts


def _targets(decision: FindingDecision, moves: Iterable[Move]) -> list[Target]:
    """The cases to which the moves may have taken a decision, one after the other, the earliest first."""
    found: list[Target] = []
    for move in moves:
        if move.code == decision.code and re.fullmatch(move.subject, decision.subject):
            found.append(_moved(move, earlier_case=move.case, subject=decision.subject))
        for target in list(found):
            if move.continues(target):
                found.append(_moved(move, earlier_case=target.earlier_case, subject=target.subject))
    return found


def _moved(move: Move, *, earlier_case: str, subject: str) -> Target:
    to_subject = re.sub(f"^{move.subject}$", move.to_subject, subject)
    return Target(earlier_case=earlier_case, code=move.to_code, case=move.to_case, subject=to_subject)


def _same(decision: FindingDecision, found: dict[_Key, Finding], moves: Iterable[Move]) -> Finding | None:
    """The finding on the same facts as the decision, under the decision's key or where moves took it."""
    stayed = found.get((decision.organisation_id, decision.code, decision.subject))
    if stayed is not None and decision.facts in _forms(stayed, stayed.code, stayed.subject, stayed.case):
        return stayed
    for target in _targets(decision, moves):
        moved = found.get((decision.organisation_id, target.code, target.subject))
        if moved is None or moved.case != target.case:
            continue
        if decision.facts in _forms(moved, decision.code, decision.subject, target.earlier_case):
            return moved
    return None


def _forms(finding: Finding, code: str, subject: str, case: str) -> Iterator[str]:
    """The digest of a finding's facts in each form so far, as its rule wrote it under an earlier code and case."""
    yield facts_of(code, case, finding.seen)
    # The record that the finding opened was part of the digest: none of its own, one it names, or one of its subject.
    for opened in (None, finding.seen.fix, finding.seen.about, *finding.records):
        for severity in Severity:
            yield _before_0_1(finding, [code, subject, case, severity.value], opened)


def _before_0_1(finding: Finding, head: list[str], opened: Row | None) -> str:
    """The digest of releases before 0.1.0, with figures in order. The head has rule, subject, case and severity."""
    seen = finding.seen
    rows = [*seen.evidence, seen.about]
    if opened is not None and opened not in seen.evidence:
        rows.insert(0, opened)
    # The words for a region were choices then.
    figures = [[name, list(value) if name == "region" else _plain(value)] for name, value in seen.figures.items()]
    return digest([*head, figures, list(map(_plain, rows))])


def _plain(value: Any) -> Any:
    match value:
        case Row():
            return f"{type(value).__name__.lower()}:{value.id}"
        case Enum():
            return str(value.value)
        case tuple():
            return list(map(_plain, value))
    return repr(value)
