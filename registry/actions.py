"""Several rows written together, each a named act inside ``change()``."""

from datetime import date

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
