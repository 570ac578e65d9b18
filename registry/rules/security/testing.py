"""Rules about tests of measures: that there are some, and what they tell."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule
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
    when="processing",
    message=_("Nothing on record shows that the measures of “%(service)s” are tested."),
    fix=_("Ask which tests are made, and record them with the service"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def measures_are_tested(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.claims(Test)
    if any(row.standing in ASSERTED for row in tests) or any(row.tested for row in d.stated(BackupTerm)):
        return
    measures = (row for row in d.claims(SecurityMeasure) if row.heading == Heading.TESTING)
    if not all_unread(tests) and not any(row.strength for row in measures):
        yield seen_in(d, d.weigh(Severity.MEDIUM), evidence=tests, part="tests")


class TestDetail(TextChoices):
    """What a test should tell of itself, beside what is tested."""

    WHERE = "where", _("where it is made")
    BY_WHOM = "by whom", _("by whom it is made")
    WHEN = "when", _("when it was last made")


class TestGap(Cases):
    """What the tests on record do not say, or do not cover."""

    DETAILS = "", _("Of at least one test of “%(service)s” it is not on record %(missing)s.")
    PRODUCTION = "production", _("No test on record of “%(service)s” is said to cover production.")


@rule(
    "SEC-07",
    EngagementDossier,
    _("A test names what is tested, where, by whom and when, and production is covered."),
    when="processing",
    message=TestGap,
    fix=_("Ask for the report of the last test, and record what it says"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def tests_are_described(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.asserted(Test)
    vague, untold = [], set()
    for row in tests:
        if gaps := _untold(d, row):
            vague.append(row)
            untold |= gaps
    if vague:
        missing = tuple(each for each in TestDetail if each in untold)
        yield seen_in(d, Severity.LOW, evidence=vague, part="told", case=TestGap.DETAILS, missing=missing)
    # Where it is not said where a test is made, that is asked for; here it is said that it is elsewhere.
    elsewhere = [row for row in tests if row.environment == Environment.TEST]
    if elsewhere and not any(row.environment == Environment.PRODUCTION for row in tests):
        yield seen_in(d, d.weigh(Severity.LOW), evidence=elsewhere, part="production", case=TestGap.PRODUCTION)


def _untold(d: EngagementDossier, row: Test) -> set[TestDetail]:
    """What a test leaves out."""
    told = {
        TestDetail.WHERE: row.environment != Environment.UNKNOWN,
        TestDetail.BY_WHOM: row.party_id is not None or bool(row.report),
        TestDetail.WHEN: row.last is not None and row.last <= d.lens.on,
    }
    return {each for each in TestDetail if not told[each]}
