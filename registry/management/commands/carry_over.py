"""manage.py carry_over: brings what an earlier release wrote into today's form, as one sealed change."""

from typing import Any

from django.utils import timezone

from registry.actions import carry_decisions_over
from registry.findings.carrying_over import carried, to_carry
from registry.management.command import RegisterCommand
from registry.models import FindingDecision, Organisation, User
from registry.reading.lens import Lens, lens_known_at, lens_now
from registry.values import FindingDecision as Decision
from suppliers.ledger.change import change
from suppliers.ledger.tracked import history_of

REASON = "manage.py carry_over: decisions about findings, on the same facts in a new form"


class Command(RegisterCommand):
    help = "Carries over what an earlier release wrote. It may be run at any time, and again: what is done stays done."

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        with change(by=User.objects.loader(), reason=REASON):
            # Read under the lock, so that nobody decides anew meanwhile.
            now = lens_now(Organisation.objects.values_list("pk", flat=True), today)
            waiting = to_carry(now.all(Decision))
            altered = carry_decisions_over(carried(waiting, now=now, then=_when_taken)) if waiting else 0
        self.stdout.write(f"Carried over: {altered} of {len(waiting)} decisions in an earlier form.")


def _when_taken(decision: Decision) -> Lens:
    """The register as it was known, on that day, when a decision was last written."""
    written = history_of(FindingDecision)._base_manager.filter(id=decision.id).order_by("-history_id")
    number, at = written.values_list("change_id", "change__at")[0]
    return lens_known_at({decision.organisation_id}, number, timezone.localdate(at))
