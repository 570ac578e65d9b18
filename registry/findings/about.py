"""The findings about one subject, without a walk through all findings."""

from collections.abc import Iterator
from itertools import chain

from registry.findings.finding import Finding, in_order, results_about
from registry.reading.lens import Lens


def findings_about(lens: Lens, *subjects: str) -> list[Finding]:
    """The findings of the dossiers with these subjects, such as "engagement:7"."""
    found = chain.from_iterable(_about(lens, subject) for subject in subjects)
    return in_order(each for each in found if not each.past)


def past_about(lens: Lens, subject: str) -> list[Finding]:
    """What belongs to the history of one dossier: observed by a rule, and no finding."""
    return in_order(each for each in _about(lens, subject) if each.past)


def _about(lens: Lens, subject: str) -> Iterator[Finding]:
    for results in results_about(lens, subject):
        yield from results.results
