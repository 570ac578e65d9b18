"""manage.py load_demo: loads the example data into an empty register."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.loaders import BadFile, load_demo
from registry.management.command import RegisterCommand
from suppliers.ledger.change import BackdatingRefused
from suppliers.models import Change


class Command(RegisterCommand):
    help = "Loads the example data and its accounts into an empty register."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Do nothing if the register is not empty.")

    def handle(self, *args: Any, **options: Any) -> None:
        if Change.objects.exists():
            if options["once"]:
                self.stdout.write("Demo: not loaded, because the register is not empty.")
                return
            raise CommandError("The demo needs an empty register. This register has changes.")
        try:
            load_demo()
        except (BadFile, BackdatingRefused) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Demo: loaded.")
