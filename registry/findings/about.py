"""The findings about one subject, without a walk through all findings."""

from collections.abc import Collection, Iterator
from itertools import chain

from registry.findings.finding import Finding, in_order, results_about
from registry.reading.lens import Lens


def findings_about(lens: Lens, *subjects: str) -> list[Finding]:
    """The findings of the dossiers with these subjects, such as "engagement:7"."""
    found = chain.from_iterable(_about(lens, subject) for subject in subjects)
    return in_order(each for each in found if not each.past)


def found_by_key(lens: Lens, keys: Collection[tuple[int, str, str]]) -> dict[tuple[int, str, str], Finding]:
    """The findings with some of these keys, organisation, code and subject; one that is not there has no entry."""
    dossiers = dict.fromkeys(subject.partition("/")[0] for _organisation, _code, subject in keys)
    found = {(each.organisation.id, each.code, each.subject): each for each in findings_about(lens, *dossiers)}
    return {key: found[key] for key in keys if key in found}


def past_about(lens: Lens, subject: str) -> list[Finding]:
    """What belongs to the history of one dossier: observed by a rule, and no finding."""
    return in_order(each for each in _about(lens, subject) if each.past)


def _about(lens: Lens, subject: str) -> Iterator[Finding]:
    for results in results_about(lens, subject):
        yield from results.results
