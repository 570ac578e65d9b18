"""The findings of a lens in their order and by supplier: arranged once for a register, not on each page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from registry.findings.finding import Finding, findings, unnamed_results_of
from registry.findings.kept_by_results import kept_by_results
from registry.reading.lens import Lens


@dataclass(frozen=True, kw_only=True)
class Found:
    """All findings of a lens on its day: open ones first, then by severity."""

    all: tuple[Finding, ...]

    @cached_property
    def opened(self) -> tuple[Finding, ...]:
        """Those without a decision that counts."""
        return tuple(finding for finding in self.all if not finding.decided)

    @cached_property
    def decided(self) -> tuple[Finding, ...]:
        """Those with a decision that counts."""
        return tuple(finding for finding in self.all if finding.decided)

    def about_supplier(self, key: int) -> tuple[Finding, ...]:
        """Those that concern a supplier."""
        return self._by_supplier.get(key, ())

    @cached_property
    def _by_supplier(self) -> Mapping[int, tuple[Finding, ...]]:
        concerned = (finding for finding in self.all if finding.supplier is not None)
        return _grouped((finding.supplier and finding.supplier.id, finding) for finding in concerned)


def _grouped(pairs: Iterable[tuple[Any, Finding]]) -> dict[Any, tuple[Finding, ...]]:
    groups: dict[Any, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return {key: tuple(group) for key, group in groups.items()}


@kept_by_results(unnamed_results_of)
def found_in(lens: Lens) -> Found:
    """The findings of a lens's organisations on its day."""
    return Found(all=tuple(findings(lens)))
