"""manage.py diff_register: the differences between two days, and their findings, for a terminal or another program."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from registry.findings.finding import findings
from registry.history.differences import RecordDifference, Written, record_differences, steps
from registry.history.effects import Effect, Turn, effects, tally
from registry.management.command import AS_WE_KNOW_NOW, RegisterCommand, day_of, lenses_of_day, lenses_on_days
from registry.management.commands.check_register import on_one_line
from registry.reading.lens import Lens
from registry.wording.pages import page_of
from suppliers.ledger.acts import Act
from suppliers.wording.names import titled


class Command(RegisterCommand):
    help = (
        "Lists the differences between the register as known on two days (--from, --to), or between one day as known "
        "then and as we know now of it (--on), and the findings that opened and closed. Exit status 2: wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        first = parser.add_mutually_exclusive_group(required=True)
        first.add_argument("--from", metavar="DATE", help="The first day, such as 2026-03-31.")
        first.add_argument("--on", metavar="DATE", help="One day: what was entered later and applies on it.")
        parser.add_argument("--to", metavar="DATE", help="The last day; today if it is left out.")
        parser.add_argument("--as-we-know-now", action="store_true", help=AS_WE_KNOW_NOW)
        parser.add_argument("--organisation", metavar="SLUG|all", default="all")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        before, after = _lenses(options)
        found = record_differences(before, after, steps(before, after))
        turned = effects(findings(before), findings(after))
        if options["format"] == "json":
            entries = [*map(as_json, found), *(finding_as_json(before, after, effect) for effect in turned)]
            self.stdout.write(json.dumps(entries, ensure_ascii=False, indent=2))
        else:
            self._text(found)
            self._findings(turned)

    def _findings(self, turned: list[Effect]) -> None:
        for effect in turned:
            finding = effect.finding
            title = f"{effect.turn.value}: finding {finding.code}, {_severity(effect)}, {finding.organisation.name}"
            self.stdout.write(on_one_line(f"{title}: {finding.message}"))
        counted = tally(turned)
        self.stdout.write(f"Findings: {counted.opened} opened, {counted.closed} closed.")

    def _text(self, found: list[RecordDifference]) -> None:
        for record in found:
            title = titled(record.what, record.name)
            self.stdout.write(on_one_line(f"{record.how.label}: {title}, {record.place.name}"))
            for field in record.differences:
                self.stdout.write(on_one_line(f"    {field.label}: {field.old or '–'} → {field.new or '–'}"))
            for written in record.written:
                self.stdout.write(on_one_line(f"    {_change(written.act)}"))
        if len(found) == 1:
            self.stdout.write("1 record differs.")
        else:
            self.stdout.write(f"{len(found)} records differ.")


def _lenses(options: dict[str, Any]) -> tuple[Lens, Lens]:
    """The register as it is compared: on two days, or by the two clocks of one. Raises CommandError."""
    if options["on"] is not None:
        if options["to"] is not None or options["as_we_know_now"]:
            raise CommandError("--on: compares one day; leave out --to and --as-we-know-now.", returncode=2)
        return lenses_of_day(options["organisation"], day_of(options["on"]))
    first, last = day_of(options["from"], "--from"), day_of(options["to"], "--to")
    if last < first:
        raise CommandError(f"--to: {last.isoformat()} is before {first.isoformat()}.", returncode=2)
    return lenses_on_days(options["organisation"], first, last, now=options["as_we_know_now"])


def _change(act: Act) -> str:
    when = act.at.astimezone(timezone.get_current_timezone()).strftime("%Y-%m-%d %H:%M")
    return f"change {act.number}, {when}, {act.by}: {act.reason}"


def as_json(record: RecordDifference) -> dict[str, Any]:
    """A difference for other programs."""
    return {
        "how": record.how.value,
        "what": record.what,
        "name": record.name,
        "place": asdict(record.place),
        "fields": list(map(asdict, record.differences)),
        "changes": list(map(_change_as_json, record.written)),
    }


def finding_as_json(before: Lens, after: Lens, effect: Effect) -> dict[str, Any]:
    """A finding that opened, closed or altered, in the same form as a record that differs."""
    finding, lens = effect.finding, after
    if effect.turn == Turn.CLOSED:
        lens = before
    return {
        "how": effect.turn.value,
        "what": "finding",
        "name": finding.message,
        "place": asdict(page_of(lens, finding.records[0])),
        "fields": [],
        "changes": [],
        "code": finding.code,
        "organisation": finding.organisation.slug,
        "severity": finding.severity.value,
        "severity_before": effect.was and effect.was.value,
    }


def _severity(effect: Effect) -> str:
    """The severity; where it altered, the one before as well."""
    now = effect.finding.severity.value
    if effect.was is None or effect.was == effect.finding.severity:
        return now
    return f"{effect.was.value} → {now}"


def _change_as_json(written: Written) -> dict[str, Any]:
    act = written.act
    return {
        "number": act.number,
        "at": act.at.isoformat(),
        "by": act.by,
        "reason": act.reason,
        "sort": written.sort,
    }
