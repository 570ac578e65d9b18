"""The rule about the dates of certificates, and their validity for other rules."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import CertificateState, Certification, Holder

# In these states a certificate exists, or existed.
ISSUED = frozenset({CertificateState.HELD, CertificateState.EXPIRED})


def over(d: EngagementDossier, row: Certification) -> bool:
    """Whether a certificate has expired."""
    return row.state == CertificateState.EXPIRED or (row.valid_until is not None and row.valid_until < d.lens.on)


def runs(d: EngagementDossier, row: Certification) -> bool:
    """Whether a certificate is valid: it has begun and has not expired."""
    return not over(d, row) and (row.valid_from is None or row.valid_from <= d.lens.on)


class Dates(Cases):
    """The problems with the dates of a certificate."""

    OVER = "over", _("%(scheme)s of %(supplier)s ended on %(day)s.")
    LAPSED = "lapsed", _("%(scheme)s of %(supplier)s is recorded as expired.")
    ENDLESS = "endless", _("The end of validity of %(scheme)s of %(supplier)s is not on record.")
    SOON = "soon", _("%(scheme)s of %(supplier)s ends on %(day)s. No later certificate is on record.")
    PROGRESS = "progress", _("%(supplier)s states that %(scheme)s is in progress, without a date.")
    LONG = "long", _("A document of %(day)s states that %(scheme)s of %(supplier)s is in progress, without a date.")
    LATE = "late", _("%(scheme)s of %(supplier)s was expected by %(day)s and is still recorded as in progress.")


# A problem, with the day that shows it.
Problem = tuple[Dates, date | None]


@rule(
    "SEC-04",
    EngagementDossier,
    _("Every certificate is valid, and every certificate in progress has a date."),
    when="processing",
    message=Dates,
    fix=_("Ask for the current certificate, and record its dates"),
    target=answer(Certification),
)
def certificates_are_current(d: EngagementDossier) -> Iterator[Seen]:
    rows = [row for row in d.stated(Certification) if row.holder != Holder.PARTY]
    for row in rows:
        if problem := _problem(d, row, rows):
            case, day = problem
            yield seen(about=row, case=case, scheme=row.scheme, day=day)


def _problem(d: EngagementDossier, row: Certification, rows: Iterable[Certification]) -> Problem | None:
    """The problem with the dates of a certificate, if no other certificate solves it."""
    if row.state == CertificateState.IN_PROGRESS:
        return _in_progress(d, row)
    if row.state in ISSUED and not any(_takes_over(d, each, row) for each in rows):
        return _of_validity(d, row)
    return None


def _in_progress(d: EngagementDossier, row: Certification) -> Problem | None:
    """The problem with a certificate in progress: its date has passed, or it has no date."""
    expected = row.valid_from or row.valid_until
    document = d.document(row)
    if expected and expected < d.lens.on:
        return Dates.LATE, expected
    if expected:
        return None
    if document and document.dated:
        return Dates.LONG, document.dated
    return Dates.PROGRESS, None


def _takes_over(d: EngagementDossier, other: Certification, row: Certification) -> bool:
    """Whether another certificate of the same scheme takes the place of one."""
    if other.scheme != row.scheme or other.state != CertificateState.HELD or other.valid_until == row.valid_until:
        return False
    # A certificate that begins later follows one that is still valid. After one that has expired it leaves a gap.
    if over(d, row):
        return runs(d, other)
    return not over(d, other)


def _of_validity(d: EngagementDossier, row: Certification) -> Problem | None:
    """The problem with the end of a certificate that no other certificate follows."""
    end = row.valid_until
    if over(d, row) and end:
        return Dates.OVER, end
    if over(d, row):
        return Dates.LAPSED, None
    if end is None:
        return Dates.ENDLESS, None
    if _within_lead_time(d, end):
        return Dates.SOON, end
    return None


def _within_lead_time(d: EngagementDossier, end: date) -> bool:
    """Whether an end is within the time that the organisation needs to act."""
    lead = d.organisation.lead
    if lead is None:
        return False
    latest = span_of(lead).after(d.lens.on)
    return latest is not None and end <= latest
