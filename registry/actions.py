"""Named actions that write inside ``change()``."""

from collections.abc import Iterable, Iterator
from datetime import date

from registry.findings.carrying_over import Carried
from registry.models import (
    ActivityPurpose,
    ActivityTransfer,
    Assignment,
    FindingDecision,
    ProcessingActivity,
    TransferBasis,
)
from registry.models.transfer_ground import TransferGround
from registry.values.clauses import clauses_named
from suppliers.ledger.tracked import history_of

# The models of grounds of transfers, and their columns for a set of clauses.
GROUNDS: tuple[type[TransferGround], ...] = (TransferBasis, ActivityTransfer)
CLAUSES = ("clauses", "fallback_clauses")


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


def assign_matter(*, organisation_id: int, cause: str, owner: str, note: str) -> Assignment:
    """Records who takes care of a matter for an organisation. It replaces an earlier assignment of the matter."""
    key = {"organisation_id": organisation_id, "cause": cause}
    row = Assignment.objects.filter(**key).first() or Assignment(**key)
    row.owner, row.note = owner, note
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


def carry_clauses_over() -> int:
    """Fills the sets of clauses that the words of grounds of an earlier release name; returns how many grounds.

    A set that a person has ever entered stays as that person left it, also if it is empty now.
    """
    carried = 0
    for model in GROUNDS:
        known = {name: _with_entry(model, name) for name in CLAUSES}
        for ground in model.objects.order_by("pk"):
            found = {name: code for name, code in _clauses_in_words(ground) if code and ground.pk not in known[name]}
            for name, code in found.items():
                setattr(ground, name, code)
            if found:
                ground.save()
                carried += 1
    return carried


def _clauses_in_words(ground: TransferGround) -> Iterator[tuple[str, str]]:
    """The columns of sets of clauses, each with the set that the words beside it name."""
    words = " ".join((ground.instrument, getattr(ground, "safeguards", "")))
    yield "clauses", clauses_named(ground.mechanism, words)
    yield "fallback_clauses", clauses_named(ground.fallback, ground.fallback_instrument)


def _with_entry(model: type[TransferGround], name: str) -> set[int]:
    """The ids of the records in which a column has ever had content."""
    return set(history_of(model)._base_manager.exclude(**{name: ""}).values_list("id", flat=True))


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
