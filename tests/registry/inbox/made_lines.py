"""Lines of the inbox as a test wants them, without rules."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from registry.causes.cause import Cause
from registry.causes.severity import Severity
from registry.causes.stakes import Stakes
from registry.findings.finding import Finding, findings
from registry.inbox.days import DueDay
from registry.inbox.lines import Line
from registry.inbox.parts import Part
from suppliers.values import DataCategory
from tests.registry.rules.table import service_in_use


@dataclass(frozen=True, kw_only=True)
class DatedPart(Part):
    """A part with a day of the test's own."""

    due: DueDay | None

    @cached_property
    def day(self) -> DueDay | None:
        return self.due


def any_finding() -> Finding:
    """Some finding: a test replaces what it is about."""
    return next(each for each in findings(service_in_use().lens()) if each.code == "CON-07")


def made_line(
    *,
    key: str = "key",
    cause: str = Cause.AGREEMENT,
    severity: Severity = Severity.MEDIUM,
    people: int | None = 500,
    special: str = "",
    day: DueDay | None = None,
) -> Line:
    """A line of one finding."""
    found = any_finding()
    handling = replace(found.handling, cause=Cause(cause), severity=severity, weighed=False)
    fields: dict[str, Any] = {
        "stakes": Stakes(data=(DataCategory(id=1, name="Data", special=special),), people=people),
        "seen": replace(found.seen, handling=handling),
    }
    return Line(key=key, parts=(DatedPart(key=key, leading=(replace(found, **fields),), contained=(), due=day),))
