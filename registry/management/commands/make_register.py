"""manage.py make_register: a synthetic register of any size, to measure and to try out."""

from time import perf_counter
from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.management.command import RegisterCommand
from registry.synthetic import make_register
from suppliers.models import Change


class Command(RegisterCommand):
    help = "Fills an empty register with synthetic suppliers and three years of history, the same for the same seed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--suppliers", type=int, default=100, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--organisations", type=int, default=1, metavar="K")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in ("suppliers", "organisations"):
            if options[name] < 1:
                raise CommandError(f"--{name}: {options[name]} is too low. Enter 1 or more.", returncode=2)
        if Change.objects.exists():
            raise CommandError("make_register needs an empty register. This register has changes.")
        start = perf_counter()
        draft = make_register(options["suppliers"], options["seed"], options["organisations"])
        rows, changes = sum(map(len, draft.tables.values())), Change.objects.count()
        seconds = perf_counter() - start
        self.stdout.write(
            f"Register filled: {options['suppliers']} suppliers, {rows} rows, {changes} changes, in {seconds:.0f} s."
        )
