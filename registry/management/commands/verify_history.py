"""manage.py verify_history: checks every version against its seal."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction

from registry.management.command import RegisterCommand
from suppliers.ledger import clock, guards
from suppliers.ledger.seal import broken_seals, history_rows
from suppliers.models import ChangeHead


class Command(RegisterCommand):
    help = "Checks every change and history row against its seal, and that the database has its guards."

    def handle(self, *args: Any, **options: Any) -> None:
        broken, ahead = 0, ""
        # Writers wait while it runs, because a half-written change would look like tampering.
        with transaction.atomic():
            head = ChangeHead.objects.select_for_update().get(pk=1)
            for line in _broken():
                self.stdout.write(line)
                broken += 1
            ahead = clock.behind_last_change(head.at)
        if broken:
            raise CommandError(" ".join([f"{broken} places do not agree with the seals.", ahead]).strip())
        if ahead:
            raise CommandError(ahead)
        self.stdout.write(f"{head.number} changes and {history_rows()} history rows match their seals.")
        self.stdout.write(f"Seal of the last change: {head.digest}")


def _broken() -> Iterator[str]:
    """A sentence for every place that does not agree with its seal, and for every missing guard."""
    yield from broken_seals()
    for name in guards.missing():
        yield f"Guard {name} is not in the database."
