"""manage.py verify_history: does every version still agree with its seal?"""

from typing import Any

from django.core.management.base import CommandError

from registry.management.command import RegisterCommand
from suppliers import guards
from suppliers.models import ChangeHead
from suppliers.seal import broken_seals, history_rows


class Command(RegisterCommand):
    help = "Checks every change and history row against its seal, and that the database's guards are in place."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = [*broken_seals(), *(f"Guard {name} is not in the database." for name in guards.missing())]
        for line in broken:
            self.stdout.write(line)
        head = ChangeHead.objects.get(pk=1)
        if broken:
            raise CommandError(f"{len(broken)} places do not agree with the seals.")
        self.stdout.write(f"{head.number} changes and {history_rows()} history rows are whole.")
        self.stdout.write(f"Head: {head.digest}")
