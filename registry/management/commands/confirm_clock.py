"""manage.py confirm_clock: an operator says that the clock is right, after a long time without a change."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from registry.management.command import RegisterCommand, day_of
from suppliers.ledger import clock
from suppliers.models import ChangeHead, ClockConfirmed


class Command(RegisterCommand):
    help = (
        "Confirms that the clock of this machine is right, so that changes can be saved again after a long time "
        "without one."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--today", metavar="DATE", required=True, help="Today's date, such as 2026-03-31.")

    def handle(self, *args: Any, **options: Any) -> None:
        now = clock.now()
        shown = timezone.localtime(now).date()
        if day_of(options["today"], "--today") != shown:
            raise CommandError(
                f"The clock shows {shown.isoformat()}, not {options['today']}. Set the clock, then try again.",
                returncode=2,
            )
        with transaction.atomic():
            head = ChangeHead.objects.select_for_update().get(pk=1)
            behind = clock.behind_last_change(head.at, now)
            if behind:
                raise CommandError(behind, returncode=2)
            ClockConfirmed(at=now).save()
        self.stdout.write(f"Confirmed: today is {shown.isoformat()}. Changes can be saved.")
