"""The findings of one page, as it shows them: open ones and decided ones apart."""

from operator import attrgetter

from registry.findings.finding import Finding, past
from registry.findings.found import found_in
from registry.findings.groups import still_open
from registry.reading.lens import Lens


def findings_of(lens: Lens, *dossiers: str) -> list[Finding]:
    """The findings of the dossiers with these subjects, such as "engagement:7"."""
    found = found_in(lens)
    return sorted((each for name in dossiers for each in found.in_dossier(name)), key=attrgetter("order"))


def past_of(lens: Lens, dossier: str) -> list[Finding]:
    """What belongs to the history of one dossier: observed by a rule, and no finding."""
    return [each for each in past(lens) if each.dossier == dossier]


def open_and_decided(found: list[Finding]) -> dict[str, list[Finding]]:
    """Findings as a template reads them: the open ones, and those with a decision that counts."""
    return {"opened": still_open(found), "decided": decided(found)}


def decided(found: list[Finding]) -> list[Finding]:
    """Those with a decision that counts."""
    return [finding for finding in found if finding.decided]
