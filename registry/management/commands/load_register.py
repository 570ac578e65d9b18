"""manage.py load_register: a register written as text, into an empty register."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.loaders import ACCOUNTS, BadFile, load_register
from registry.management.command import RegisterCommand
from suppliers.ledger.change import BackdatingRefused
from suppliers.models import Change


class Command(RegisterCommand):
    help = (
        "Loads a register written as text (TOML, the format of the demo) into an empty register: all of it, or "
        "nothing. A problem is reported with file, line and field."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path)
        names = ", ".join(name for name, *_rest in ACCOUNTS)
        parser.add_argument(
            "--accounts",
            action="store_true",
            help=f"Make the demo's accounts ({names}) for the organisations of the file. Their passwords are public.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            records = load_register(file, accounts=options["accounts"])
        except (BadFile, BackdatingRefused) as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"{file} cannot be read ({error.strerror}).", returncode=2) from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is not a text in UTF-8.", returncode=2) from error
        changes = Change.objects.count()
        self.stdout.write(f"{file}: {len(records)} records loaded, in {changes} changes with the reference data.")
        if not options["accounts"]:
            self.stdout.write("It has no accounts yet: manage.py createsuperuser makes an administrator.")
