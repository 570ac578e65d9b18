"""manage.py carry_over: converts decisions and records of an earlier release to today's form, as sealed changes."""

from typing import Any

from django.utils import timezone

from registry.actions import carry_clauses_over, carry_decisions_over, carry_purposes_over
from registry.findings.carrying_over import carried, to_carry
from registry.management.command import RegisterCommand
from registry.models import FindingDecision, Organisation, User
from registry.people.carrying_roles import carry_roles_over
from registry.reading.lens import Lens, lens_known_at, lens_now
from registry.values import FindingDecision as Decision
from suppliers.ledger.authors import seal_new_accounts
from suppliers.ledger.change import change
from suppliers.ledger.tracked import history_of

# The reason of each change of this command begins with it.
NAME = "manage.py carry_over"


class Command(RegisterCommand):
    help = (
        "Puts the accounts of an earlier release on record, and converts its roles, decisions, purposes and grounds of "
        "transfers to today's form. You can run it at any time, and more than once."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with change(by=User.objects.loader(), reason=f"{NAME}: accounts, which changes name from now on"):
            accounts = seal_new_accounts()
        if accounts:
            self.stdout.write(f"On record from now on: {accounts} accounts.")
        with change(by=User.objects.loader(), reason=f"{NAME}: roles of people from the rights they had"):
            roles = carry_roles_over()
        now = lens_now(Organisation.objects.values_list("pk", flat=True), timezone.localdate())
        waiting = to_carry(now.all(Decision))
        # Computed before the lock, so that writers do not wait. A decision that changes meanwhile is left alone.
        found = list(carried(waiting, now=now, then=_when_taken))
        with change(by=User.objects.loader(), reason=f"{NAME}: decisions on the same facts in a new form"):
            altered = carry_decisions_over(found)
        with change(by=User.objects.loader(), reason=f"{NAME}: purposes of activities as rows"):
            purposes = carry_purposes_over()
        with change(by=User.objects.loader(), reason=f"{NAME}: sets of clauses from the words of instruments"):
            grounds = carry_clauses_over()
        if roles:
            self.stdout.write(f"Carried over: the rights of {roles} people as roles.")
        if purposes:
            self.stdout.write(f"Carried over: the purposes of {purposes} activities.")
        if grounds:
            self.stdout.write(f"Carried over: the sets of clauses of {grounds} grounds of transfers.")
        self.stdout.write(f"Carried over: {altered} of {len(waiting)} decisions in an earlier form.")


def _when_taken(decision: Decision) -> Lens:
    """The register as it was known when people last wrote a decision, on that day."""
    written = history_of(FindingDecision)._base_manager.filter(id=decision.id).order_by("-history_id")
    by_people = written.exclude(change__reason__startswith=f"{NAME}:")
    number, at = by_people.values_list("change_id", "change__at")[0]
    return lens_known_at({decision.organisation_id}, number, timezone.localdate(at))
