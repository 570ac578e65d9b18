"""manage.py diff_register: what differs between two days, in words, for a terminal or another program."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from registry.history.differences import RecordDifference, record_differences, steps
from registry.management.command import RegisterCommand, day_of, lenses_on_days
from registry.management.commands.check_register import on_one_line
from suppliers.wording.names import titled


class Command(RegisterCommand):
    help = "Lists what differs between the register as it was known on two days; wrong usage ends with status 2."

    def add_arguments(self, parser: CommandParser) -> None:
        for name in ("from", "to"):
            parser.add_argument(f"--{name}", metavar="DATE", required=name == "from", help="Such as 2026-03-31.")
        parser.add_argument("--organisation", metavar="SLUG|all", default="all")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        first, last = day_of(options["from"], "--from"), day_of(options["to"], "--to")
        if last < first:
            raise CommandError(f"--to: {last.isoformat()} is before {first.isoformat()}.", returncode=2)
        before, after = lenses_on_days(options["organisation"], first, last)
        found = record_differences(before, after, steps(before, after))
        if options["format"] == "json":
            self.stdout.write(json.dumps([as_json(told) for told in found], ensure_ascii=False, indent=2))
        else:
            self._text(found)

    def _text(self, found: list[RecordDifference]) -> None:
        for told in found:
            self.stdout.write(on_one_line(f"{told.how.label}: {titled(told.what, told.name)}, {told.place.name}"))
            for each in told.differences:
                self.stdout.write(on_one_line(f"    {each.label}: {each.old or '–'} → {each.new or '–'}"))
            for act in (written.act for written in told.written):
                when = act.at.astimezone(timezone.get_current_timezone()).strftime("%Y-%m-%d %H:%M")
                self.stdout.write(on_one_line(f"    change {act.number}, {when}, {act.by}: {act.reason}"))
        self.stdout.write("1 record differs." if len(found) == 1 else f"{len(found)} records differ.")


def as_json(told: RecordDifference) -> dict[str, Any]:
    """A difference for other programs."""
    return {
        "how": told.how.value,
        "what": told.what,
        "name": told.name,
        "place": asdict(told.place),
        "fields": [asdict(each) for each in told.differences],
        "changes": [
            {"number": w.act.number, "at": w.act.at.isoformat(), "by": w.act.by, "reason": w.act.reason, "sort": w.sort}
            for w in told.written
        ],
    }
