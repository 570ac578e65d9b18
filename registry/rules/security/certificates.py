"""Rules about certificates: whose they are, and what is none."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule
from registry.rules.security.controls import all_unread, seen_in
from registry.rules.security.validity import ISSUED, over, runs
from suppliers.values import (
    Assurance,
    CertificateState,
    Certification,
    Holder,
    Standing,
    Supplier,
)


class NotItsOwn(Cases):
    """Who, other than the supplier, holds what is shown."""

    PARTY = "party", _("What is shown for “%(service)s” is held by %(party)s, not by %(supplier)s: %(schemes)s.")
    EXPIRED = "expired", _("What is shown for “%(service)s” is held by %(party)s and has expired: %(schemes)s.")
    UNCLEAR = "unclear", _("It is not clear who holds what is shown for “%(service)s”: %(schemes)s.")


@rule(
    "SEC-03",
    EngagementDossier,
    _("No measure rests on a certificate that has expired or is somebody else's."),
    when="processing",
    message=NotItsOwn,
    fix=_("Ask the supplier for evidence of its own, or record what the other's certificate covers here"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def certificates_are_its_own(d: EngagementDossier) -> Iterator[Seen]:
    rows = [row for row in d.stated(Certification) if row.state in ISSUED]
    own = {row.scheme for row in rows if row.holder == Holder.SUPPLIER and runs(d, row)}
    groups: dict[tuple[NotItsOwn, int | None], list[Certification]] = {}
    for row in rows:
        if row.holder != Holder.SUPPLIER and row.scheme not in own:
            groups.setdefault((_whose(d, row), row.party_id), []).append(row)
    for (case, party_id), found in groups.items():
        yield seen_in(
            d,
            Severity.LOW,
            evidence=found,
            part=f"{case.value} {party_id}",
            case=case,
            party=d.lens.get(Supplier, party_id) if party_id else None,
            schemes=_schemes(found),
        )


def _whose(d: EngagementDossier, row: Certification) -> NotItsOwn:
    """Whose a certificate is that is not the supplier's."""
    if row.holder != Holder.PARTY or not row.party_id:
        return NotItsOwn.UNCLEAR
    return NotItsOwn.EXPIRED if over(d, row) else NotItsOwn.PARTY


class NoAssurance(Cases):
    """What is on record where the supplier itself holds no certificate."""

    NOTHING = "", _("No certificate is on record for “%(service)s”.")
    OTHERS = (
        "others",
        _("Of the certificates and schemes on record for “%(service)s”, %(supplier)s itself holds none."),
    )


@rule(
    "SEC-05",
    EngagementDossier,
    _("The supplier itself holds an independent assurance."),
    when="processing",
    message=NoAssurance,
    fix=_("Ask for a report or certificate of the supplier's own, or judge its guarantees by other evidence"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 28(1), (5)", "UK": "UK GDPR Art. 28(1), (5)"},
)
def supplier_is_assured(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.claims(Certification)
    if all_unread(rows):
        return
    held = (row for row in d.stated(Certification) if row.state == CertificateState.HELD)
    if not any(row.holder == Holder.SUPPLIER and runs(d, row) for row in held):
        case = NoAssurance.OTHERS if rows else NoAssurance.NOTHING
        yield seen_in(d, Severity.NOTE, evidence=(), part="assurance", case=case)


class Hollow(Cases):
    """In what way a claim is no certificate."""

    COMPLIANCE = "compliance", _("For “%(service)s” compliance is claimed, without a certificate: %(schemes)s.")
    FOLLOWS = "follows", _("“%(service)s” is said to follow what is no certificate: %(schemes)s.")
    UNCLEAR = (
        "unclear",
        _("It is not clear whether a certificate is meant in what is said of “%(service)s”: %(schemes)s."),
    )


@rule(
    "SEC-10",
    EngagementDossier,
    _("“Compliant”, “aligned” or an unrelated scheme is not counted as a certificate."),
    when="processing",
    message=Hollow,
    fix=_("Ask for the certificate or report, and record it, or leave it out of the assessment of guarantees"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"},
)
def claims_are_no_certificates(d: EngagementDossier) -> Iterator[Seen]:
    held = {row.scheme for row in d.stated(Certification) if row.state == CertificateState.HELD}
    unproven = [row for row in d.asserted(Certification) if row.assurance not in {Assurance.SEEN, Assurance.VERIFIED}]
    for case in Hollow:
        found = [row for row in unproven if row.scheme not in held and _hollow(row) == case]
        if found:
            yield seen_in(d, Severity.LOW, evidence=found, part=case.value, case=case, schemes=_schemes(found))


def _hollow(row: Certification) -> Hollow | None:
    """In what way a claim is no certificate; None where it is one, or none is claimed."""
    if row.state in {CertificateState.COMPLIANCE, CertificateState.FOLLOWS}:
        return Hollow(row.state)
    claimed = row.state in {CertificateState.HELD, CertificateState.IN_PROGRESS}
    return Hollow.UNCLEAR if claimed and row.standing == Standing.UNCLEAR else None


def _schemes(rows: Iterable[Certification]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.scheme for row in rows))
