"""manage.py check_register: what the rules see, for a terminal or another program."""

import json
import sys
from typing import Any

from django.core.management.base import CommandParser

from registry.findings import Finding, findings, still_open
from registry.management.command import RegisterCommand, add_day, day_of, lens_on_day
from registry.rules import Severity


class Command(RegisterCommand):
    help = "Lists the findings; exit status 1 when one at or above --fail-on stands undecided, 2 for bad usage."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organisation", metavar="SLUG|all", default="all")
        add_day(parser)
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--fail-on", choices=[s.value for s in Severity], default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        lens, _organisations = lens_on_day(options["organisation"], day_of(options["on"]))
        found = findings(lens)
        if options["format"] == "json":
            self.stdout.write(json.dumps([as_json(f) for f in found], ensure_ascii=False, indent=2))
        else:
            self._text(found)
        limit = Severity(options["fail_on"]).rank if options["fail_on"] else -1
        if any(f.severity.rank <= limit for f in still_open(found)):
            sys.exit(1)

    def _text(self, found: list[Finding]) -> None:
        for f in found:
            state = "" if f.state == "open" else f" ({f.state})"
            self.stdout.write(f"{f.severity:8} {f.code}  {on_one_line(f.message)}{state}")
            self.stdout.write(f"                  {f.organisation.slug}; {f.rule.basis.label}, {f.citation}")
            self.stdout.write(f"                  {f.rule.mend}.")
        self.stdout.write(f"{len(still_open(found))} open, {len(found) - len(still_open(found))} decided.")


def as_json(f: Finding) -> dict[str, Any]:
    """A finding for other programs."""
    decision = f.decision and {
        "decision": f.decision.decision,
        "until": f.decision.until and f.decision.until.isoformat(),
        "reason": f.decision.reason,
        "counts": f.decided,
    }
    return {
        "code": f.code,
        "severity": f.severity.value,
        "basis": f.rule.basis.value,
        "citation": f.citation,
        "organisation": f.organisation.slug,
        "supplier": f.supplier.name if f.supplier else None,
        "subject": f.subject,
        "message": f.message,
        "mend": str(f.rule.mend),
        "decision": decision,
    }


def on_one_line(text: str) -> str:
    """A text whose line ends and control characters cannot forge a line or drive the terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
