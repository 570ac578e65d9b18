"""manage.py check_register: what the rules see, for a terminal or another program."""

import json
import shutil
import sys
from textwrap import fill
from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.findings.finding import Finding, findings, grouped, still_open
from registry.management.command import RegisterCommand, add_day, day_of, lens_on_day
from registry.reading.lens import Lens
from registry.reading.what_if import decisions_in_force, without_decision
from registry.rules import Severity

# How far messages stand from the edge, below severity and code, and how wide a line gets at most.
INDENT, WIDEST = 17, 110


class Command(RegisterCommand):
    help = "Lists the findings; exit status 1 when one at or above --fail-on stands undecided, 2 for bad usage."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organisation", metavar="SLUG|all", default="all")
        add_day(parser)
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--fail-on", choices=[s.value for s in Severity], default=None)
        parser.add_argument(
            "--without-decision",
            metavar="NUMBER",
            help="What the rules would see if this adequacy decision fell that day, such as “(EU) 2023/1795”.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lens, _organisations = lens_on_day(options["organisation"], day_of(options["on"]))
        if options["without_decision"] is not None:
            lens = _without(lens, options["without_decision"])
        found = findings(lens)
        if options["format"] == "json":
            self.stdout.write(json.dumps([as_json(f) for f in found], ensure_ascii=False, indent=2))
        else:
            self._text(found)
        limit = Severity(options["fail_on"]).rank if options["fail_on"] else -1
        if any(f.severity.rank <= limit for f in still_open(found)):
            sys.exit(1)

    def _text(self, found: list[Finding]) -> None:
        width = min(shutil.get_terminal_size().columns, WIDEST)
        for group in grouped(found):
            for f in group.findings:
                state = "" if f.state == "open" else f" ({f.state})"
                self.stdout.write(_filled(f"{f.severity:8} {f.code}  ", f.message + state, width))
            for source in dict.fromkeys(_source(f) for f in group.findings):
                self.stdout.write(_filled(" " * INDENT, source, width))
            self.stdout.write(_filled(" " * INDENT, f"{group.rule.fix}.", width))
        self.stdout.write(f"{len(still_open(found))} open, {len(found) - len(still_open(found))} decided.")


def _without(lens: Lens, number: str) -> Lens:
    try:
        return without_decision(lens, number)
    except LookupError as error:
        there = ", ".join(decisions_in_force(lens)) or "none"
        raise CommandError(
            f"--without-decision: no “{on_one_line(number)}” is in force on {lens.on.isoformat()}. There are: {there}.",
            returncode=2,
        ) from error


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
        "basis": f.source.basis.value,
        "citation": f.citation,
        "organisation": f.organisation.slug,
        "supplier": f.supplier.name if f.supplier else None,
        "subject": f.subject,
        "cause": f.cause,
        "message": f.message,
        "fix": str(f.rule.fix),
        "case": f.case,
        "roles": f.roles,
        "decision": decision,
    }


def on_one_line(text: str) -> str:
    """A text whose line ends and control characters cannot forge a line or drive the terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _source(f: Finding) -> str:
    return f"{f.organisation.slug}; {f.source.basis.label}, {f.citation}"


def _filled(head: str, text: str, width: int) -> str:
    """A text broken at the terminal's width, each line as far from the edge as the first."""
    return fill(
        on_one_line(text),
        width,
        initial_indent=head,
        subsequent_indent=" " * INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
