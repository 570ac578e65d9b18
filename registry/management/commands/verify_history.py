"""manage.py verify_history: does every version still agree with its seal?"""

from itertools import chain
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction

from registry.management.command import RegisterCommand
from suppliers.ledger import guards
from suppliers.ledger.seal import broken_seals, history_rows
from suppliers.models import ChangeHead


class Command(RegisterCommand):
    help = "Checks every change and history row against its seal, and that the database's guards are in place."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = 0
        # Writers wait while it runs: what is half written would look like tampering.
        with transaction.atomic():
            head = ChangeHead.objects.select_for_update().get(pk=1)
            for line in chain(broken_seals(), (f"Guard {name} is not in the database." for name in guards.missing())):
                self.stdout.write(line)
                broken += 1
        if broken:
            raise CommandError(f"{broken} places do not agree with the seals.")
        self.stdout.write(f"{head.number} changes and {history_rows()} history rows are whole.")
        self.stdout.write(f"Head: {head.digest}")
