"""manage.py reduce_map: makes the shapes of maps from a file of Natural Earth's borders."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registry.pictures.reducing import reduced
from registry.pictures.shapes import FILE


class Command(BaseCommand):
    """Reads no register: its result is part of the program."""

    help = "Reduces countries-50m.json of the npm package world-atlas to the shapes that maps show."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="countries-50m.json of world-atlas 2")
        parser.add_argument("--to", type=Path, default=FILE, help="the file to write")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            topology = json.loads(options["file"].read_text(encoding="utf-8"))
            found = reduced(topology)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{options['file']} is no TopoJSON file of countries: {error}", returncode=2) from error
        options["to"].write_text(_written(found), encoding="utf-8")
        self.stdout.write(f"{options['to'].name}: {len(found['points'])} countries.")


def _written(found: dict[str, Any]) -> str:
    """One country a line, so that a later version of the borders can be compared."""
    lines = [f'{{"units":{found["units"]},\n"points":{_short(found["points"])},\n']
    lines.append('"details":[')
    for number, detail in enumerate(found["details"]):
        lines.append(f'{"," if number else ""}\n{{"tolerance":{detail["tolerance"]},"rings":{{')
        lines.append(",\n".join(f'"{code}":{_short(rings)}' for code, rings in detail["rings"].items()) + "}}")
    return "".join(lines) + "]}\n"


def _short(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)
