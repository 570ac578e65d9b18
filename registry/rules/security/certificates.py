"""Rules about certificates: whose they are, how current, and what is none."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.security.controls import all_unread, seen_in
from suppliers.values import (
    Assurance,
    CertificateState,
    Certification,
    Holder,
    Standing,
    Supplier,
)


@rule(
    "SEC-03",
    EngagementDossier,
    _("No measure rests on a certificate that has expired or is somebody else's."),
    message={
        "party": _("What is shown for “%(service)s” is held by %(party)s, not by %(supplier)s: %(schemes)s."),
        "expired": _("What is shown for “%(service)s” is held by %(party)s and has expired: %(schemes)s."),
        "unclear": _("It is not clear who holds what is shown for “%(service)s”: %(schemes)s."),
    },
    mend=_("Ask the supplier for evidence of its own, or record what the other's certificate covers here"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def certificates_are_its_own(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    rows = [row for row in d.stated(Certification) if row.state in {CertificateState.HELD, CertificateState.EXPIRED}]
    own = {row.scheme for row in rows if row.holder == Holder.SUPPLIER and _runs(d, row)}
    groups: dict[tuple[str, int | None], list[Certification]] = {}
    for row in rows:
        if row.holder != Holder.SUPPLIER and row.scheme not in own:
            named = row.holder == Holder.PARTY and row.party_id
            case = ("expired" if _over(d, row) else "party") if named else "unclear"
            groups.setdefault((case, row.party_id), []).append(row)
    for (case, party_id), found in groups.items():
        figures = {"party": d.lens.get(Supplier, party_id) if party_id else None, "schemes": _schemes(found)}
        yield seen_in(d, Severity.LOW, f"{case} {party_id}", found, case, **figures)


@rule(
    "SEC-04",
    EngagementDossier,
    _("Certificates are current, and what is in progress has a date."),
    message={
        "over": _("%(scheme)s of %(supplier)s ended on %(day)s."),
        "lapsed": _("%(scheme)s of %(supplier)s is on record as expired."),
        "endless": _("No end of validity is on record for %(scheme)s of %(supplier)s."),
        "soon": _("%(scheme)s of %(supplier)s ends on %(day)s, and no later one is on record."),
        "progress": _("%(scheme)s of %(supplier)s is said to be in progress, and no date is given for it."),
        "long": _(
            "A document of %(day)s says that %(scheme)s of %(supplier)s is in progress, and gives no date for it."
        ),
        "late": _("%(scheme)s of %(supplier)s was to be there by %(day)s, and is on record as in progress."),
    },
    mend=_("Ask for the certificate as it stands, and record its dates"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def certificates_are_current(d: EngagementDossier) -> Iterator[Seen]:
    rows = [row for row in d.stated(Certification) if row.holder != Holder.PARTY] if d.processing else []
    for row in rows:
        case, day, severity = _age(d, row, rows)
        if case:
            yield Seen(severity, (("scheme", row.scheme), ("day", day)), (row,), case=case)


@rule(
    "SEC-05",
    EngagementDossier,
    _("The supplier itself holds an independent assurance."),
    message={
        "": _("No certificate is on record for “%(service)s”."),
        "others": _("Of the certificates and schemes on record for “%(service)s”, %(supplier)s itself holds none."),
    },
    mend=_("Ask for a report or certificate of the supplier's own, or judge its guarantees by other evidence"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 28(1), (5)", "UK": "UK GDPR Art. 28(1), (5)"},
)
def supplier_is_assured(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.claims(Certification)
    held = (row for row in d.stated(Certification) if row.state == CertificateState.HELD)
    if not d.processing or all_unread(rows):
        return
    if not any(row.holder == Holder.SUPPLIER and _runs(d, row) for row in held):
        yield seen_in(d, Severity.NOTE, "assurance", [], "others" if rows else "")


@rule(
    "SEC-10",
    EngagementDossier,
    _("“Compliant”, “aligned” or an unrelated scheme is not counted as a certificate."),
    message={
        "compliance": _("For “%(service)s” compliance is claimed, without a certificate: %(schemes)s."),
        "follows": _("“%(service)s” is said to follow what is no certificate: %(schemes)s."),
        "unclear": _("It is not clear whether a certificate is meant in what is said of “%(service)s”: %(schemes)s."),
    },
    mend=_("Ask for the certificate or report, and record it, or leave it out of the assessment of guarantees"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def claims_are_no_certificates(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.said(Certification) if d.processing else ()
    held = {row.scheme for row in rows if row.state == CertificateState.HELD and row.standing == Standing.STATED}
    groups: dict[str, list[Certification]] = {}
    for row in rows:
        if row.scheme not in held and row.assurance not in {Assurance.SEEN, Assurance.VERIFIED}:
            groups.setdefault(_hollow(row), []).append(row)
    for case in ("compliance", "follows", "unclear"):
        if found := groups.get(case):
            yield seen_in(d, Severity.LOW, case, found, case, schemes=_schemes(found))


def _hollow(row: Certification) -> str:
    """In what way a claim is no certificate; empty where it is one, or none is claimed."""
    if row.state in {CertificateState.COMPLIANCE, CertificateState.FOLLOWS}:
        return row.state
    claimed = row.state in {CertificateState.HELD, CertificateState.IN_PROGRESS}
    return "unclear" if claimed and row.standing == Standing.UNCLEAR else ""


def _schemes(rows: Iterable[Certification]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.scheme for row in rows))


def _over(d: EngagementDossier, row: Certification) -> bool:
    """Whether it has expired."""
    return row.state == CertificateState.EXPIRED or (row.valid_until is not None and row.valid_until < d.lens.on)


def _runs(d: EngagementDossier, row: Certification) -> bool:
    """Whether it has begun and not expired."""
    return not _over(d, row) and (row.valid_from is None or row.valid_from <= d.lens.on)


def _age(d: EngagementDossier, row: Certification, rows: Iterable[Certification]) -> tuple[str, date | None, Severity]:
    """What is amiss with the dates of a certificate, and the day that shows it; no case where nothing is."""
    if row.state == CertificateState.IN_PROGRESS:
        if row.valid_from or row.valid_until:
            day = row.valid_from or row.valid_until
            return ("late" if day and day < d.lens.on else ""), day, Severity.LOW
        document = d.document(row)
        day = document.dated if document else None
        return ("long" if day else "progress"), day, Severity.LOW
    if row.state not in {CertificateState.HELD, CertificateState.EXPIRED}:
        return "", None, Severity.LOW
    # One that begins later follows what runs still; for what is over it leaves a gap.
    counts = _runs if _over(d, row) else lambda d, each: not _over(d, each)
    later = [each for each in rows if each.scheme == row.scheme and each.id != row.id and counts(d, each)]
    if any(each.state == CertificateState.HELD and each.valid_until != row.valid_until for each in later):
        return "", None, Severity.LOW
    if _over(d, row):
        return ("over" if row.valid_until else "lapsed"), row.valid_until, Severity.MEDIUM
    if row.valid_until is None:
        return "endless", None, Severity.LOW
    lead = d.organisation.lead
    acting = span_of(lead).after(d.lens.on) if lead else None
    return ("soon" if acting and row.valid_until <= acting else ""), row.valid_until, Severity.NOTE
