"""Parts: the findings of one matter, for one organisation or, where a fact of the supplier settles it, for all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from registry.causes.cause import Cause
from registry.causes.severity import Severity
from registry.causes.tab import Tab
from registry.findings.finding import Finding
from registry.inbox.containment import leaders
from registry.inbox.days import DueDay, due_day
from registry.inbox.leading import leading_order


@dataclass(frozen=True, kw_only=True)
class Part:
    """The findings of one cause: for a shared cause of all organisations, otherwise of one.

    ``leading`` are the findings that nothing contains, the first of which names the part; ``contained`` are settled
    with them.
    """

    key: str
    leading: tuple[Finding, ...]
    contained: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that names the part."""
        return self.leading[0]

    @property
    def cause(self) -> Cause:
        """The matter."""
        return self.first.handling.cause

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All its findings."""
        return self.leading + self.contained

    @cached_property
    def severity(self) -> Severity:
        """The gravest of its findings that nothing contains."""
        return min((each.severity for each in self.leading), key=lambda severity: severity.rank)

    @cached_property
    def weight(self) -> float:
        """The heaviest of them, by severity, data and people."""
        return max(each.severity.points * each.stakes.weight for each in self.leading)

    @cached_property
    def day(self) -> DueDay | None:
        """The first day by which something happens or has to be done."""
        return min(filter(None, map(due_day, self.leading)), default=None)

    @cached_property
    def tab(self) -> Tab:
        """What it needs: to be done by a day, or else what its leading finding needs. Small ones are housekeeping."""
        if self.day is not None or self.first.handling.tab == Tab.DUE:
            return Tab.DUE
        if self.severity.rank >= Severity.LOW.rank:
            return Tab.HOUSEKEEPING
        return self.first.handling.tab or Tab.HOUSEKEEPING


def parts_of(findings: Sequence[Finding], outside: Sequence[Finding] = ()) -> tuple[Part, ...]:
    """Findings by their causes, contained ones with what leads them, also if that is one of those *outside*."""
    leader_of = leaders((*findings, *outside))
    leading: dict[str, list[Finding]] = {}
    contained: dict[str, list[Finding]] = {}
    for place, each in enumerate(findings):
        leader = leader_of.get(place)
        if leader is None:
            leading.setdefault(part_key(each), []).append(each)
        else:
            contained.setdefault(part_key(leader), []).append(each)
    keys = dict.fromkeys((*leading, *contained))
    return tuple(_part(key, leading.get(key, ()), contained.get(key, ())) for key in keys)


def merged(parts: Iterable[Part]) -> list[Part]:
    """Parts with one key as one: a cause is shared by organisations, or has findings about several records."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        found.setdefault(part.key, []).append(part)
    return [same[0] if len(same) == 1 else _one(same) for same in found.values()]


def _one(parts: list[Part]) -> Part:
    leading = [each for part in parts for each in part.leading]
    contained = [each for part in parts for each in part.contained]
    return _part(parts[0].key, leading, contained)


def _part(key: str, leading: Iterable[Finding], contained: Iterable[Finding]) -> Part:
    return Part(key=key, leading=tuple(sorted(leading, key=leading_order)), contained=tuple(contained))


def part_key(finding: Finding) -> str:
    """The key of the part of a finding: its cause and, where each organisation settles it for itself, that too."""
    if finding.handling.cause.shared:
        return finding.cause
    return f"{finding.cause}/organisation:{finding.organisation.id}"
