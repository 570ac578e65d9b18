"""manage.py make_register: a made register of any size, to measure with and to try on."""

from time import perf_counter
from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.management.command import RegisterCommand
from registry.synthetic import make_register
from suppliers.models import Change


class Command(RegisterCommand):
    help = "Fills an empty register with made suppliers and three years of history, the same for the same seed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--suppliers", type=int, default=100, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--organisations", type=int, default=1, metavar="K")

    def handle(self, *args: Any, **options: Any) -> None:
        for name, least in (("suppliers", 1), ("organisations", 1)):
            if options[name] < least:
                raise CommandError(f"--{name}: {options[name]} is not a number from {least}.", returncode=2)
        if Change.objects.exists():
            raise CommandError("A register is made in an empty one only; this one holds changes.")
        start = perf_counter()
        draft = make_register(options["suppliers"], options["seed"], options["organisations"])
        rows = sum(len(table) for table in draft.tables.values())
        told = f"{options['suppliers']} suppliers, {rows} rows, {Change.objects.count()} changes"
        self.stdout.write(f"Made: {told}, in {perf_counter() - start:.0f} s.")
