"""How findings of one case of a rule are handled: their cause, the question they ask, the tab and the severity."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.causes.cause import Cause
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What follows from a case of a rule, whatever its figures.

    ``point`` is the question of a letter that it belongs to. ``tab`` is where its cause stands while it leads the cause
    and no day is due; None for what is shown as history. ``severity`` is the one before the data and the people are
    weighed; not ``weighed`` is what says something about the record, and hurts nobody more for the data.
    """

    cause: Cause
    tab: Tab | None
    severity: Severity
    point: Point = Point.NONE
    weighed: bool = False


@dataclass(frozen=True, slots=True)
class Handlings:
    """The handling of a rule's findings, with those of cases that differ."""

    usual: Handling
    of_cases: Mapping[str, Handling] = field(default_factory=dict)

    def of(self, case: str) -> Handling:
        """The handling of one case."""
        return self.of_cases.get(case, self.usual)


def handled(cause: Cause, tab: Tab | None, severity: Severity, point: Point = Point.NONE, *, weighed: bool) -> Handling:
    """The handling of a case, in one line of a table."""
    return Handling(cause=cause, tab=tab, severity=severity, point=point, weighed=weighed)
