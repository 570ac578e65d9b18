"""Rules about certificates: who holds them, and claims that are not certificates."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule
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
    """Who holds a certificate, if not the supplier."""

    PARTY = (
        "party",
        _("Certificates shown for “%(service)s” are held by %(party)s, not by %(supplier)s: %(schemes)s."),
    )
    EXPIRED = (
        "expired",
        _("Certificates shown for “%(service)s” are held by %(party)s and have expired: %(schemes)s."),
    )
    UNCLEAR = "unclear", _("It is unclear who holds certificates shown for “%(service)s”: %(schemes)s.")


# A case, with the id of the party that holds the certificates.
Holding = tuple[NotItsOwn, int | None]


@rule(
    "SEC-03",
    EngagementDossier,
    _("Every certificate shown is valid and held by the supplier itself."),
    when="processing",
    message=NotItsOwn,
    fix=_("Ask the supplier for evidence of its own, or record what the other party's certificate covers"),
    target=answer(Certification),
)
def certificates_are_its_own(d: EngagementDossier) -> Iterator[Seen]:
    for (case, party_id), found in _of_others(d).items():
        yield seen_in(
            d,
            evidence=found,
            part=f"{case.value} {party_id}",
            case=case,
            party=d.lens.get(Supplier, party_id),
            schemes=_schemes(found),
        )


def _of_others(d: EngagementDossier) -> dict[Holding, list[Certification]]:
    """The certificates that the supplier does not hold, without schemes for which it has one of its own."""
    rows = _in_state(d, *ISSUED)
    own = {row.scheme for row in rows if _own(d, row)}
    found: dict[Holding, list[Certification]] = {}
    for row in rows:
        if row.holder != Holder.SUPPLIER and row.scheme not in own:
            found.setdefault((_case(d, row), row.party_id), []).append(row)
    return found


def _in_state(d: EngagementDossier, *states: CertificateState) -> list[Certification]:
    """The certificates that are stated to be in one of these states."""
    return [row for row in d.stated(Certification) if row.state in states]


def _own(d: EngagementDossier, row: Certification) -> bool:
    """Whether the supplier itself holds the certificate, and it is valid."""
    return row.holder == Holder.SUPPLIER and runs(d, row)


def _case(d: EngagementDossier, row: Certification) -> NotItsOwn:
    """The case of a certificate that the supplier does not hold."""
    if row.holder != Holder.PARTY or not row.party_id:
        return NotItsOwn.UNCLEAR
    if over(d, row):
        return NotItsOwn.EXPIRED
    return NotItsOwn.PARTY


class NoAssurance(Cases):
    """Whether other certificates or claims are on record, where the supplier holds no valid certificate."""

    NOTHING = "", _("No certificate is on record for “%(service)s”.")
    OTHERS = "others", _("No valid certificate of %(supplier)s itself is on record for “%(service)s”.")


@rule(
    "SEC-05",
    EngagementDossier,
    _("Every supplier has a valid certificate or report of its own."),
    when="processing",
    message=NoAssurance,
    fix=_("Ask for a report or certificate of the supplier's own, or assess its guarantees by other evidence"),
    target=answer(Certification),
)
def supplier_is_assured(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.claims(Certification)
    if all_unread(rows) or any(_own(d, row) for row in _in_state(d, CertificateState.HELD)):
        return
    case = NoAssurance.NOTHING
    if rows:
        case = NoAssurance.OTHERS
    yield seen_in(d, evidence=(), part="assurance", case=case)


class NoCertificate(Cases):
    """Why a claim is not a certificate."""

    COMPLIANCE = "compliance", _("For “%(service)s”, compliance is claimed without a certificate: %(schemes)s.")
    FOLLOWS = "follows", _("“%(service)s” is said to follow schemes, without a certificate: %(schemes)s.")
    UNCLEAR = "unclear", _("It is unclear whether the sources on “%(service)s” mean a certificate: %(schemes)s.")


@rule(
    "SEC-10",
    EngagementDossier,
    _("Every scheme that counts as evidence has a certificate or report."),
    when="processing",
    message=NoCertificate,
    fix=_("Ask for the certificate or report and record it, or leave it out of the assessment of guarantees"),
    target=answer(Certification),
)
def claims_are_no_certificates(d: EngagementDossier) -> Iterator[Seen]:
    unproven = _unproven(d)
    for case in NoCertificate:
        found = [row for row in unproven if _why_no_certificate(row) == case]
        if found:
            yield seen_in(d, evidence=found, part=case.value, case=case, schemes=_schemes(found))


def _unproven(d: EngagementDossier) -> list[Certification]:
    """The claims of schemes for which we saw no paper and no certificate is stated."""
    held = set(_schemes(_in_state(d, CertificateState.HELD)))
    proven = {Assurance.SEEN, Assurance.VERIFIED}
    return [row for row in d.asserted(Certification) if row.assurance not in proven and row.scheme not in held]


def _why_no_certificate(row: Certification) -> NoCertificate | None:
    """Why a claim is not a certificate. None: it is one, or it claims none."""
    if row.state in {CertificateState.COMPLIANCE, CertificateState.FOLLOWS}:
        return NoCertificate(row.state)
    claimed = row.state in {CertificateState.HELD, CertificateState.IN_PROGRESS}
    if claimed and row.standing == Standing.UNCLEAR:
        return NoCertificate.UNCLEAR
    return None


def _schemes(rows: Iterable[Certification]) -> tuple[str, ...]:
    """The schemes of the claims, each once."""
    return tuple(dict.fromkeys(row.scheme for row in rows))
