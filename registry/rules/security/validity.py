"""The rule about the dates of certificates, and what other rules ask of them."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import CertificateState, Certification, Holder

# Of these there is, or was, a certificate; of others only words.
ISSUED = frozenset({CertificateState.HELD, CertificateState.EXPIRED})


def over(d: EngagementDossier, row: Certification) -> bool:
    """Whether it has expired."""
    return row.state == CertificateState.EXPIRED or (row.valid_until is not None and row.valid_until < d.lens.on)


def runs(d: EngagementDossier, row: Certification) -> bool:
    """Whether it has begun and not expired."""
    return not over(d, row) and (row.valid_from is None or row.valid_from <= d.lens.on)


class Dates(Cases):
    """What is amiss with the dates of a certificate."""

    OVER = "over", _("%(scheme)s of %(supplier)s ended on %(day)s.")
    LAPSED = "lapsed", _("%(scheme)s of %(supplier)s is on record as expired.")
    ENDLESS = "endless", _("No end of validity is on record for %(scheme)s of %(supplier)s.")
    SOON = "soon", _("%(scheme)s of %(supplier)s ends on %(day)s, and no later one is on record.")
    PROGRESS = "progress", _("%(scheme)s of %(supplier)s is said to be in progress, and no date is given for it.")
    LONG = (
        "long",
        _("A document of %(day)s says that %(scheme)s of %(supplier)s is in progress, and gives no date for it."),
    )
    LATE = "late", _("%(scheme)s of %(supplier)s was to be there by %(day)s, and is on record as in progress.")


_GRAVITY = {
    Dates.OVER: Severity.MEDIUM,
    Dates.LAPSED: Severity.MEDIUM,
    Dates.ENDLESS: Severity.LOW,
    Dates.SOON: Severity.NOTE,
    Dates.PROGRESS: Severity.LOW,
    Dates.LONG: Severity.LOW,
    Dates.LATE: Severity.LOW,
}

# What is amiss, with the day that shows it.
Amiss = tuple[Dates, date | None]


@rule(
    "SEC-04",
    EngagementDossier,
    _("Certificates are current, and what is in progress has a date."),
    when="processing",
    message=Dates,
    fix=_("Ask for the certificate as it stands, and record its dates"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def certificates_are_current(d: EngagementDossier) -> Iterator[Seen]:
    rows = [row for row in d.stated(Certification) if row.holder != Holder.PARTY]
    for row in rows:
        if amiss := _amiss(d, row, rows):
            case, day = amiss
            yield seen(_GRAVITY[case], about=row, case=case, scheme=row.scheme, day=day)


def _amiss(d: EngagementDossier, row: Certification, rows: Iterable[Certification]) -> Amiss | None:
    """What is amiss with the dates of a certificate, seen beside the others."""
    if row.state == CertificateState.IN_PROGRESS:
        return _in_progress(d, row)
    if row.state in ISSUED and not any(_takes_over(d, each, row) for each in rows):
        return _of_validity(d, row)
    return None


def _in_progress(d: EngagementDossier, row: Certification) -> Amiss | None:
    """What is amiss with one that is on its way: its day has passed, or it has none."""
    promised = row.valid_from or row.valid_until
    if promised:
        return (Dates.LATE, promised) if promised < d.lens.on else None
    document = d.document(row)
    if document and document.dated:
        return Dates.LONG, document.dated
    return Dates.PROGRESS, None


def _takes_over(d: EngagementDossier, other: Certification, row: Certification) -> bool:
    """Whether another certificate of the same scheme takes the place of one."""
    if other.scheme != row.scheme or other.state != CertificateState.HELD or other.valid_until == row.valid_until:
        return False
    # One that begins later follows what runs still; for what is over it leaves a gap.
    return runs(d, other) if over(d, row) else not over(d, other)


def _of_validity(d: EngagementDossier, row: Certification) -> Amiss | None:
    """What is amiss with the end of one that nothing follows."""
    if over(d, row):
        return (Dates.OVER if row.valid_until else Dates.LAPSED), row.valid_until
    if row.valid_until is None:
        return Dates.ENDLESS, None
    return (Dates.SOON, row.valid_until) if _ends_soon(d, row.valid_until) else None


def _ends_soon(d: EngagementDossier, end: date) -> bool:
    """Whether an end is within the time that the organisation needs to act."""
    lead = d.organisation.lead
    acting = span_of(lead).after(d.lens.on) if lead else None
    return acting is not None and end <= acting
