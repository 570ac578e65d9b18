"""Rules about tests of security measures: whether there are any, and their details."""

from collections.abc import Iterable, Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, in_order, rule
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
    _("Every service has security measures that are tested."),
    when="processing",
    message=_("It is not on record that the security measures of “%(service)s” are tested."),
    fix=_("Ask which tests the supplier runs, and record them with the service"),
    target=answer(Test),
)
def measures_are_tested(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.claims(Test)
    if not all_unread(tests) and not _any_test(d):
        yield seen_in(d, evidence=tests, part="tests")


def _any_test(d: EngagementDossier) -> bool:
    """Whether a test is on record: of a measure, of the backups, or as a measure of its own."""
    if d.asserted(Test) or any(row.tested for row in d.stated(BackupTerm)):
        return True
    return any(row.strength for row in d.claims(SecurityMeasure) if row.heading == Heading.TESTING)


class TestDetail(TextChoices):
    """The details that the record of a test should have, apart from its subject."""

    WHERE = "where", _("where it is run")
    BY_WHOM = "by whom", _("who runs it")
    WHEN = "when", _("when it was last run")


class TestGap(Cases):
    """The gaps in the tests on record."""

    DETAILS = "", _("For these tests of “%(service)s”, it is not on record %(missing)s: %(tests)s.")
    PRODUCTION = "production", _("No test on record for “%(service)s” is stated to cover the production environment.")


@rule(
    "SEC-07",
    EngagementDossier,
    _("Every test has a subject, a place, a tester and a date, and one test covers production."),
    when="processing",
    message=TestGap,
    fix=_("Ask for the report of the last test, and record its details"),
    target=answer(Test),
)
def tests_are_described(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.asserted(Test)
    yield from _without_details(d, tests)
    # A test without a place is reported above. This is about tests that are stated to run elsewhere.
    elsewhere = _in_environment(tests, Environment.TEST)
    if elsewhere and not _in_environment(tests, Environment.PRODUCTION):
        yield seen_in(d, evidence=elsewhere, part="production", case=TestGap.PRODUCTION)


def _without_details(d: EngagementDossier, tests: Iterable[Test]) -> Iterator[Seen]:
    """The tests that leave out a detail, in one finding."""
    vague: list[Test] = []
    gaps: set[TestDetail] = set()
    for row in tests:
        if of_row := set(_gaps(d, row)):
            vague.append(row)
            gaps |= of_row
    if vague:
        missing = in_order(TestDetail, gaps)
        yield seen_in(d, evidence=vague, part="told", case=TestGap.DETAILS, missing=missing, tests=tuple(vague))


def _gaps(d: EngagementDossier, row: Test) -> Iterator[TestDetail]:
    """The details that the record of a test leaves out."""
    if row.environment == Environment.UNKNOWN:
        yield TestDetail.WHERE
    if row.party_id is None and not row.report:
        yield TestDetail.BY_WHOM
    if row.last is None or row.last > d.lens.on:
        yield TestDetail.WHEN


def _in_environment(tests: Iterable[Test], environment: Environment) -> list[Test]:
    """The tests that are run in one environment."""
    return [row for row in tests if row.environment == environment]
