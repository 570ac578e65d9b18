"""The findings about one subject or one supplier, without a walk through all findings."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from registry.findings.finding import Finding, findings, in_order, results_about, unnamed_results_of
from registry.findings.kept_by_results import kept_by_results
from registry.reading.lens import Lens


def findings_about(lens: Lens, *subjects: str) -> list[Finding]:
    """The findings of the dossiers with these subjects, such as "engagement:7"."""
    found = chain.from_iterable(_about(lens, subject) for subject in subjects)
    return in_order(each for each in found if not each.past)


def past_about(lens: Lens, subject: str) -> list[Finding]:
    """What belongs to the history of one dossier: observed by a rule, and no finding."""
    return in_order(each for each in _about(lens, subject) if each.past)


@kept_by_results(unnamed_results_of)
def findings_by_supplier(lens: Lens) -> Mapping[int, Sequence[Finding]]:
    """The findings of the lens by the supplier whose service they are about."""
    found: dict[int, list[Finding]] = {}
    for each in findings(lens):
        if each.supplier is not None:
            found.setdefault(each.supplier.id, []).append(each)
    return found


def _about(lens: Lens, subject: str) -> Iterator[Finding]:
    for results in results_about(lens, subject):
        yield from results.results
