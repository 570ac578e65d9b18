"""manage.py export_register: an Article 30 record, or the facts about a supplier, as a file."""

import os
from collections.abc import Container
from datetime import date
from errno import ENOENT, ENOTDIR
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.envelope import Envelope, Exported
from registry.exports.export import FORMATS, SUPPLIER_FORMATS, export, export_supplier
from registry.management.command import RegisterCommand, add_day, day_of, lens_on_day
from registry.reading.lens import lens_on
from registry.values import RecordKind
from suppliers.values import Supplier

PRODUCER = "manage.py export_register"
# The number of similar names in an error.
SIMILAR = 5


class Command(RegisterCommand):
    help = (
        "Writes a file as it was known on a day: an organisation's Article 30 record (--record with --organisation), "
        "or the shared facts about one supplier (--supplier). A day to come has no file."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--record", choices=RecordKind.values)
        what.add_argument("--supplier", metavar="NAME", help="Its legal name or the name it trades under.")
        parser.add_argument("--organisation", metavar="SLUG", help="Whose record it is.")
        parser.add_argument("--format", choices=sorted({*FORMATS, *SUPPLIER_FORMATS}), required=True)
        add_day(parser)
        parser.add_argument("--output", metavar="FILE", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        on = day_of(options["on"])
        check_day(on)
        output = Path(options["output"])
        if options["supplier"] is None:
            what, file = _record(options, on, output)
        else:
            what, file = _supplier(options, on, output)
        write_whole(output, file.content)
        self.stdout.write(f"{output}: {what} {_days(file.envelope)}.")


def _days(envelope: Envelope) -> str:
    """The day of a file, and the later one on which it is known."""
    known = f"as known on {envelope.known_on.isoformat()}"
    if envelope.known_on == envelope.on:
        return known
    return f"for {envelope.on.isoformat()}, {known}"


def _record(options: dict[str, Any], on: date, output: Path) -> tuple[str, Exported]:
    """The record of one organisation. Raises CommandError."""
    check_format(options["format"], FORMATS, "a record")
    if options["organisation"] is None:
        raise CommandError("--organisation: choose whose record to write.", returncode=2)
    lens, organisations = lens_on_day(options["organisation"], on, now=options["as_we_know_now"])
    if len(organisations) != 1:
        raise CommandError("--organisation: choose one. Each organisation has its own record.", returncode=2)
    check_writable(output)
    record, shown = options["record"], organisations[0]
    asked = f"{record}.{options['format']}, {on.isoformat()}"
    note(EventKind.EXPORTED, name=PRODUCER, organisations=[shown.id], detail=asked)
    file = export(lens, shown, record, options["format"], produced_at=timezone.now(), produced_by=PRODUCER)
    return f"{record} record of {shown.slug}", file


def _supplier(options: dict[str, Any], on: date, output: Path) -> tuple[str, Exported]:
    """The shared facts about one supplier. Raises CommandError."""
    check_format(options["format"], SUPPLIER_FORMATS, "a supplier")
    if options["organisation"] is not None:
        raise CommandError("--organisation: facts about a supplier are shared; leave it out.", returncode=2)
    lens = lens_on((), on, timezone.localdate(), now=options["as_we_know_now"])
    supplier = _named(lens.all(Supplier), options["supplier"], on)
    check_writable(output)
    file = export_supplier(lens, supplier, options["format"], produced_at=timezone.now(), produced_by=PRODUCER)
    return f"facts about {supplier.name}", file


def _named(suppliers: list[Supplier], name: str, on: date) -> Supplier:
    """The supplier with a name. Raises CommandError if there is none, or more than one."""
    wanted = name.casefold()
    found = [each for each in suppliers if wanted in map(str.casefold, each.names)]
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandError(f"--supplier: “{name}” is the name of {len(found)}. Use the legal name.", returncode=2)
    near = sorted(each.legal_name for each in suppliers if wanted in each.legal_name.casefold())
    hint = ""
    if near:
        hint = f" Similar names: {', '.join(near[:SIMILAR])}."
    raise CommandError(f"--supplier: “{name}” was not on record on {on.isoformat()}.{hint}", returncode=2)


def check_day(on: date) -> None:
    """Raises CommandError if a day is still to come."""
    if on > timezone.localdate():
        raise CommandError(
            f"--on: {on.isoformat()} is still to come. Choose today or a past day; "
            "the pages show what is foreseen for a day to come.",
            returncode=2,
        )


def check_format(suffix: str, formats: Container[str], what: str) -> None:
    """Raises CommandError if something cannot be written in a format."""
    if suffix not in formats:
        raise CommandError(f"--format: {what} cannot be written as {suffix}.", returncode=2)


def check_writable(output: Path) -> None:
    """Raises CommandError before any work is done if the file cannot be written."""
    try:
        output.lstat()
    except OSError as error:
        if error.errno not in {ENOENT, ENOTDIR}:
            raise CommandError(f"--output: {output} cannot be written ({error.strerror}).", returncode=2) from error
    if output.is_dir():
        raise CommandError(f"--output: {output} is a folder. Name a file in it.", returncode=2)
    if os.path.lexists(output) and not output.is_file():
        # The new file takes the place of the old one: of a device or a pipe, that would take it from all programs.
        raise CommandError(f"--output: {output} is no ordinary file. Choose another name.", returncode=2)
    if not output.parent.is_dir():
        raise CommandError(f"--output: the folder {output.parent} does not exist. Create it first.", returncode=2)
    if not os.access(output.parent, os.W_OK) or (output.exists() and not os.access(output, os.W_OK)):
        raise CommandError(f"--output: {output} cannot be written. Choose another place.", returncode=2)


def write_whole(output: Path, content: bytes) -> None:
    """Writes the whole file or nothing. An older file stays until the new one is complete."""
    part = output.with_name(f".export-{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        raise CommandError(f"--output: {output} cannot be written ({error.strerror}).", returncode=2) from error
    finally:
        part.unlink(missing_ok=True)
