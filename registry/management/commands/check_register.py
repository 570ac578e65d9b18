"""manage.py check_register: the findings, for a terminal or another program."""

import json
import shutil
import sys
from itertools import chain
from textwrap import fill
from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.findings.finding import Finding, findings
from registry.findings.groups import grouped, still_open
from registry.findings.supposed import supposed_message
from registry.management.command import RegisterCommand, add_day, day_of, lens_on_day
from registry.reading.lens import Lens
from registry.reading.what_if import decisions_in_force, without_decision
from registry.rules import Severity

# The indent of messages, below severity and code, and the longest line.
INDENT, WIDEST = 17, 110


class Command(RegisterCommand):
    help = "Lists the findings. Exit status 1: a finding at or above --fail-on is open. Exit status 2: wrong usage."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organisation", metavar="SLUG|all", default="all")
        add_day(parser)
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--fail-on", choices=[s.value for s in Severity], default=None)
        parser.add_argument(
            "--without-decision",
            metavar="NUMBER",
            help="Lists the findings as if this decision ceased to apply that day, such as “(EU) 2023/1795”.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        day = day_of(options["on"])
        lens, _organisations = lens_on_day(options["organisation"], day, now=options["as_we_know_now"])
        if options["without_decision"] is not None:
            lens = _without(lens, options["without_decision"])
        found, supposed = findings(lens), options["without_decision"] is not None
        if options["format"] == "json":
            self.stdout.write(json.dumps([as_json(f, supposed=supposed) for f in found], ensure_ascii=False, indent=2))
        else:
            self._text(found, supposed=supposed)
        if options["fail_on"] and _has_open(found, Severity(options["fail_on"])):
            sys.exit(1)

    def _text(self, found: list[Finding], *, supposed: bool) -> None:
        width = min(shutil.get_terminal_size().columns, WIDEST)
        for group in grouped(found):
            for f in group.findings:
                self.stdout.write(_filled(f"{f.severity:8} {f.code}  ", _sentence(f, supposed=supposed), width))
            for source in dict.fromkeys(chain.from_iterable(map(_sources, group.findings))):
                self.stdout.write(_filled(" " * INDENT, source, width))
            self.stdout.write(_filled(" " * INDENT, f"{group.rule.fix}.", width))
        self.stdout.write(f"{len(still_open(found))} open, {len(found) - len(still_open(found))} decided.")


def _without(lens: Lens, number: str) -> Lens:
    try:
        return without_decision(lens, number)
    except LookupError as error:
        in_force = ", ".join(decisions_in_force(lens)) or "none"
        raise CommandError(
            f"--without-decision: “{on_one_line(number)}” is not in force on {lens.on.isoformat()}. "
            f"In force: {in_force}.",
            returncode=2,
        ) from error


def _has_open(found: list[Finding], least: Severity) -> bool:
    """Whether a finding of this severity or a graver one is open."""
    return any(finding.severity.rank <= least.rank for finding in still_open(found))


def _sentence(f: Finding, *, supposed: bool) -> str:
    message = supposed_message(f) if supposed else f.message
    if f.state == "open":
        return message
    return f"{message} ({f.state})"


def as_json(f: Finding, *, supposed: bool = False) -> dict[str, Any]:
    """A finding for other programs. *supposed*: of a register in which a decision has ended."""
    return {
        "code": f.code,
        "severity": f.severity.value,
        "basis": f.basis,
        "citation": f.citation,
        "organisation": f.organisation.slug,
        "organisation_short_name": f.organisation.short_name,
        "supplier": f.supplier and f.supplier.full_name,
        "supplier_short_name": f.supplier and f.supplier.short_name,
        "subject": f.subject,
        "cause": f.cause,
        "message": supposed_message(f) if supposed else f.message,
        "fix": str(f.rule.fix),
        "target": f.rule.target_of(f.case).name,
        "case": f.case,
        "roles": f.roles,
        "decision": _decision_as_json(f),
    }


def _decision_as_json(f: Finding) -> dict[str, Any] | None:
    if f.decision is None:
        return None
    return {
        "decision": f.decision.decision,
        "until": f.decision.until and f.decision.until.isoformat(),
        "reason": f.decision.reason,
        "counts": f.decided,
    }


def on_one_line(text: str) -> str:
    """A text without line ends and control characters, which could forge a line or drive the terminal."""
    return "".join(map(_printable, text))


def _printable(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " "


def _sources(f: Finding) -> list[str]:
    """The organisation, with each source of the requirement under its laws."""
    if not f.sources:
        return [f.organisation.slug]
    return [f"{f.organisation.slug}; {source}" for source in f.sources_in_words]


def _filled(head: str, text: str, width: int) -> str:
    """A text broken at the terminal's width, with every line indented as far as the first."""
    return fill(
        on_one_line(text),
        width,
        initial_indent=head,
        subsequent_indent=" " * INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
