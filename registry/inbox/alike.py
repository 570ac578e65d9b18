"""Findings that say the same of several organisations: shown once, with the organisations."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.findings.finding import Finding
from registry.values import Organisation


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one rule with one sentence, one for each organisation concerned."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first of them: the others rest on the same."""
        return self.findings[0]

    @property
    def message(self) -> str:
        """The sentence."""
        return self.first.message

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Whose they are."""
        return tuple(dict.fromkeys(each.organisation for each in self.findings))

    @property
    def key(self) -> str:
        """What names them in a form: the first of them."""
        return f"{self.first.organisation.id}/{self.first.code}/{self.first.subject}"


def alike(findings: Iterable[Finding]) -> list[Alike]:
    """Findings by rule, case and sentence, in the order of the first of each; the organisations of each by name."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        found.setdefault((each.code, each.case, each.message), []).append(each)
    return [Alike(tuple(sorted(each, key=_by_name))) for each in found.values()]


def _by_name(finding: Finding) -> str:
    return finding.organisation.name.casefold()
