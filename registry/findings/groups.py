"""Findings in groups: those of one rule about one place, and those without a decision that counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.findings.finding import Finding
from registry.rules import Rule, Severity


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one rule about one service, activity or client, the most severe first."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The most severe finding."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """The highest severity."""
        return self.first.severity

    @property
    def rule(self) -> Rule:
        """The rule they share."""
        return self.first.rule

    @property
    def more(self) -> int:
        """The number of findings after the first."""
        return len(self.findings) - 1

    @property
    def citations(self) -> list[str]:
        """The provisions behind them under the laws of the organisations concerned."""
        return list(dict.fromkeys(each.citation for each in self.findings if each.citation))

    @property
    def place(self) -> str:
        """The subject without the organisation: "service:3"."""
        return self.first.group.partition("/")[2]


def still_open(found: Iterable[Finding]) -> list[Finding]:
    """The findings without a decision that counts."""
    return [finding for finding in found if not finding.decided]


def grouped(found: Iterable[Finding]) -> list[FindingGroup]:
    """Findings of one group together, in the order of the first of each."""
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.group, []).append(finding)
    return [FindingGroup(tuple(each)) for each in groups.values()]
