"""Rules about tests of measures: that there are some, and what they tell."""

from collections.abc import Iterator
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import SAID
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.security.controls import all_unread, seen_in
from suppliers.values import (
    BackupTerm,
    Environment,
    Heading,
    SecurityMeasure,
    Test,
)


@rule(
    "SEC-02",
    EngagementDossier,
    _("The measures are tested."),
    message=_("Nothing on record shows that the measures of “%(service)s” are tested."),
    mend=_("Ask which tests are made, and record them with the service"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def measures_are_tested(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    tests = d.claims(Test)
    if any(row.standing in SAID for row in tests) or any(row.tested for row in d.stated(BackupTerm)):
        return
    measures = (row for row in d.claims(SecurityMeasure) if row.heading == Heading.TESTING)
    if not all_unread(tests) and not any(row.strength for row in measures):
        yield seen_in(d, d.weigh(Severity.MEDIUM), "tests", tests)


class Told(StrEnum):
    """What a test should tell of itself, beside what is tested."""

    WHERE = "where"
    BY_WHOM = "by whom"
    WHEN = "when"

    @property
    def label(self) -> Promise:
        """The word shown."""
        return _TOLD[self]


_TOLD = {
    Told.WHERE: _("where it is made"),
    Told.BY_WHOM: _("by whom it is made"),
    Told.WHEN: _("when it was last made"),
}


@rule(
    "SEC-07",
    EngagementDossier,
    _("A test names what is tested, where, by whom and when, and production is covered."),
    message={
        "": _("Of at least one test of “%(service)s” it is not on record %(missing)s."),
        "production": _("No test on record of “%(service)s” is said to cover production."),
    },
    mend=_("Ask for the report of the last test, and record what it says"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def tests_are_told(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.said(Test) if d.processing else ()
    vague = {row: gaps for row in tests if (gaps := _untold(d, row))}
    if vague:
        missing = tuple(each for each in Told if any(each in gaps for gaps in vague.values()))
        yield seen_in(d, Severity.LOW, "told", vague, missing=missing)
    # Where it is not said where a test is made, that is asked for; here it is said that it is elsewhere.
    elsewhere = [row for row in tests if row.environment == Environment.TEST]
    if elsewhere and not any(row.environment == Environment.PRODUCTION for row in tests):
        yield seen_in(d, d.weigh(Severity.LOW), "production", elsewhere, "production")


def _untold(d: EngagementDossier, row: Test) -> set[Told]:
    """What a test leaves out."""
    told = {
        Told.WHERE: row.environment != Environment.UNKNOWN,
        Told.BY_WHOM: row.party_id is not None or bool(row.report),
        Told.WHEN: row.last is not None and row.last <= d.lens.on,
    }
    return {each for each in Told if not told[each]}
