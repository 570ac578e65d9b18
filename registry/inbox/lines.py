"""Lines: findings as a person works on them, one line for a matter of one service or one record of our own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from registry.causes.cause import Anchor, Cause
from registry.causes.severity import Severity
from registry.causes.tab import Tab
from registry.findings.finding import Finding
from registry.inbox.containment import BY_NAME, begun_by_reading
from registry.inbox.days import DueDay
from registry.inbox.parts import Part, merged
from registry.values import Organisation
from suppliers.values import Service, Supplier

# One line for each tab over all suppliers: each item is small.
GATHERED = {Cause.CONTROLS, Cause.REVIEWS, Cause.FILES}
# The order of tabs: a line stands in the first of those of its parts.
_ORDER = {tab: place for place, tab in enumerate(Tab)}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A matter as the inbox shows it: once for a service, with the part of each organisation."""

    key: str
    parts: tuple[Part, ...]

    @property
    def first(self) -> Part:
        """The most urgent part."""
        return self.parts[0]

    @property
    def cause(self) -> Cause:
        """The matter."""
        return self.first.cause

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The matters of its parts: one, or several of the housekeeping of a service."""
        return tuple(dict.fromkeys(part.cause for part in self.parts))

    @property
    def tab(self) -> Tab:
        """The most urgent tab of its parts."""
        return self.first.tab

    @cached_property
    def severity(self) -> Severity:
        """The gravest of its parts."""
        return min((part.severity for part in self.parts), key=lambda severity: severity.rank)

    @cached_property
    def weight(self) -> float:
        """The heaviest of its parts, by severity, data and people."""
        return max(part.weight for part in self.parts)

    @cached_property
    def day(self) -> DueDay | None:
        """The first day of its parts."""
        return min(filter(None, (part.day for part in self.parts)), default=None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, contained ones too."""
        return tuple(finding for part in self.parts for finding in part.findings)

    @property
    def leading(self) -> tuple[Finding, ...]:
        """The findings that nothing contains."""
        return tuple(finding for part in self.parts for finding in part.leading)

    @property
    def contained(self) -> tuple[Finding, ...]:
        """The findings that are settled with the leading ones."""
        return tuple(finding for part in self.parts for finding in part.contained)

    @property
    def asked_about(self) -> tuple[Finding, ...]:
        """The findings that letters may ask about: the leading ones and, of who is known by name alone, those besides.

        What else is contained there is asked once the documents are read.
        """
        if not any(map(BY_NAME.has, self.leading)):
            return self.leading
        return self.leading + tuple(each for each in self.contained if each.handling.point and begun_by_reading(each))

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations concerned, in the same order everywhere."""
        found = {finding.organisation for finding in self.findings}
        return tuple(sorted(found, key=lambda organisation: organisation.name.casefold()))

    @cached_property
    def supplier(self) -> Supplier | None:
        """The supplier concerned; None for a matter of our own, or of several suppliers."""
        suppliers = {finding.supplier for finding in self.leading if finding.supplier}
        return suppliers.pop() if len(suppliers) == 1 else None


def lines_of(parts: Iterable[Part]) -> tuple[Line, ...]:
    """Parts as lines, the most urgent part of each first; each finding is in exactly one line."""
    by_line: dict[str, list[Part]] = {}
    for part in merged(parts):
        by_line.setdefault(line_key(part), []).append(part)
    lines = []
    for key, each in by_line.items():
        lines.append(Line(key=key, parts=tuple(sorted(each, key=_urgency))))
    return tuple(lines)


def line_key(part: Part) -> str:
    """The key of the line of a part: the same for all organisations that use one service.

    Housekeeping about one service is one line, with a part for each matter.
    """
    cause = part.cause
    if cause in GATHERED:
        return f"{cause}/{part.tab}"
    if cause.anchor is Anchor.SERVICE and part.tab is Tab.HOUSEKEEPING:
        # What is small about one service is looked through at once, whatever it is about.
        return "/".join((Tab.HOUSEKEEPING, part.first.cause.partition("/")[2]))
    if cause.anchor in {Anchor.ENGAGEMENT, Anchor.NOTICE}:
        service = next((row for row in part.first.records if isinstance(row, Service)), None)
        if service is not None:
            notice = part.first.cause.split("/")[2:]
            return "/".join((cause, f"service:{service.id}", *notice))
    return part.first.cause


def _urgency(part: Part) -> tuple[int, date, int, str]:
    """Parts by tab, then by day, severity and key."""
    day = part.day.day if part.day else date.max
    return _ORDER[part.tab], day, part.severity.rank, part.key
