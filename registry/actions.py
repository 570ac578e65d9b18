"""Several rows written together, each a named act inside ``change()``."""

from collections.abc import Iterable
from datetime import date

from registry.findings.carrying_over import Carried
from registry.models import FindingDecision


def decide_finding(
    *,
    organisation_id: int,
    code: str,
    subject: str,
    facts: str,
    decision: str,
    until: date | None,
    reason: str,
) -> FindingDecision:
    """Records what an organisation decides about a finding, in place of an earlier decision about the same.

    Raises ValidationError where the decision has no reason, or no day until which it holds.
    """
    key = {"organisation_id": organisation_id, "code": code, "subject": subject}
    row = FindingDecision.objects.filter(**key).first() or FindingDecision(**key)
    row.facts, row.decision, row.until, row.reason = facts, decision, until, reason
    row.full_clean()
    row.save()
    return row


def carry_decisions_over(carried: Iterable[Carried]) -> int:
    """Seals decisions again as today's rules name what they are about; gives how many were altered.

    Where two would become decisions about the same, the one that is there stays.
    """
    altered = 0
    for each in carried:
        finding, row = each.finding, FindingDecision.objects.get(pk=each.decision.id)
        now = {"code": finding.code, "subject": finding.subject, "facts": finding.facts}
        taken = FindingDecision.objects.exclude(pk=row.pk).filter(
            organisation_id=row.organisation_id, code=finding.code, subject=finding.subject
        )
        if all(getattr(row, name) == value for name, value in now.items()) or taken.exists():
            continue
        for name, value in now.items():
            setattr(row, name, value)
        row.save()
        altered += 1
    return altered
