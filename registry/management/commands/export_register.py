"""manage.py export_register: an Article 30 record as a file."""

import os
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from registry.exports.export import FORMATS, export
from registry.management.command import RegisterCommand, add_day, day_of, lens_on_day
from registry.values import RecordKind


class Command(RegisterCommand):
    help = "Writes an organisation's Article 30 record as it was known on a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--record", choices=RecordKind.values, required=True)
        parser.add_argument("--format", choices=sorted(FORMATS), required=True)
        parser.add_argument("--organisation", metavar="SLUG", required=True)
        add_day(parser)
        parser.add_argument("--output", metavar="FILE", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        on = day_of(options["on"])
        lens, organisations = lens_on_day(options["organisation"], on)
        if len(organisations) != 1:
            raise CommandError("--organisation: choose one. Each organisation has its own record.", returncode=2)
        shown = organisations[0]
        output = Path(options["output"])
        check_writable(output)
        record = options["record"]
        file = export(
            lens,
            shown,
            record,
            options["format"],
            produced_at=timezone.now(),
            produced_by="manage.py export_register",
        )
        write_whole(output, file.content)
        self.stdout.write(f"{output}: {record} record of {shown.slug} as known on {on.isoformat()}.")


def check_writable(output: Path) -> None:
    """Raises CommandError before any work is done if the file cannot be written."""
    if output.is_dir():
        raise CommandError(f"--output: {output} is a folder. Name a file in it.", returncode=2)
    if not output.parent.is_dir():
        raise CommandError(f"--output: the folder {output.parent} does not exist. Create it first.", returncode=2)
    if not os.access(output.parent, os.W_OK) or (output.exists() and not os.access(output, os.W_OK)):
        raise CommandError(f"--output: {output} cannot be written. Choose another place.", returncode=2)


def write_whole(output: Path, content: bytes) -> None:
    """Writes the whole file or nothing. An older file stays until the new one is complete."""
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        raise CommandError(f"--output: {output} cannot be written ({error.strerror}).", returncode=2) from error
    finally:
        part.unlink(missing_ok=True)
