"""The findings of one page, as it shows them: open ones and decided ones apart."""

from collections.abc import Sequence

from registry.findings.finding import Finding
from registry.findings.groups import still_open


def open_and_decided(found: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Findings as a template reads them: the open ones, and those with a decision that counts."""
    return {"opened": still_open(found), "decided": decided(found)}


def decided(found: Sequence[Finding]) -> list[Finding]:
    """Those with a decision that counts."""
    return [finding for finding in found if finding.decided]
