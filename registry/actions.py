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
    """Seals decisions again under the key and facts of today's rules; gives how many were altered.

    What was decided anew meanwhile stays, and so does one that is there already where two would be about the same.
    """
    altered = 0
    for each in carried:
        was = each.decision
        row = FindingDecision.objects.filter(pk=was.id, code=was.code, subject=was.subject, facts=was.facts).first()
        taken = FindingDecision.objects.exclude(pk=was.id).filter(
            organisation_id=was.organisation_id, code=each.code, subject=each.subject
        )
        unaltered = (was.code, was.subject, was.facts) == (each.code, each.subject, each.facts)
        if row is None or unaltered or taken.exists():
            continue
        row.code, row.subject, row.facts = each.code, each.subject, each.facts
        row.save()
        altered += 1
    return altered
