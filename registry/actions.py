"""Named actions that write inside ``change()``."""

from collections.abc import Iterable
from datetime import date

from registry.findings.carrying_over import Carried
from registry.models import ActivityPurpose, FindingDecision, ProcessingActivity


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
    """Records the decision of an organisation on a finding. It replaces an earlier decision on the same finding.

    Raises ValidationError if the decision has no reason, or needs a last day and has none.
    """
    key = {"organisation_id": organisation_id, "code": code, "subject": subject}
    row = FindingDecision.objects.filter(**key).first() or FindingDecision(**key)
    row.facts, row.decision, row.until, row.reason = facts, decision, until, reason
    row.full_clean()
    row.save()
    return row


def carry_purposes_over() -> int:
    """Makes a row of the purposes that an activity of an earlier release has in one text; returns how many."""
    carried = 0
    for activity in ProcessingActivity.objects.exclude(purposes="").order_by("pk"):
        if not ActivityPurpose.objects.filter(activity=activity).exists():
            ActivityPurpose(activity=activity, purpose=activity.purposes).save()
        activity.purposes = ""
        activity.save()
        carried += 1
    return carried


def carry_decisions_over(carried: Iterable[Carried]) -> int:
    """Seals decisions again under the key and facts of today's rules; returns how many were altered.

    A decision that a person changed meanwhile stays. A decision that would duplicate another also stays.
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
