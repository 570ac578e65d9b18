"""Rules about encryption: what is encrypted, by which protocol, and who holds the keys."""

import re
from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule
from registry.rules.security.controls import (
    all_unread,
    covers_part,
    measures_of,
    open_parts,
    parts_of,
    run_by_us,
    seen_in,
    strengths,
    weaknesses,
)
from suppliers.values import (
    BackupKind,
    BackupTerm,
    Control,
    SecurityMeasure,
    Standing,
)

ENCRYPTIONS = (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT, Control.ENCRYPTION_BACKUP)


IN_THE_CLEAR = (Control.PLAIN_TRANSFER, Control.PLAIN_INTERFACE)


# The protocols of the web by name: those that have had their day, those in use, and all of them.
OUTDATED = re.compile(r"\bSSL|\bTLS ?v?1\.[01]\b", re.IGNORECASE)


CURRENT = re.compile(r"\bTLS ?v?1\.[23]\b", re.IGNORECASE)


WEB = re.compile(r"\bTLS\b|\bHTTPS?\b", re.IGNORECASE)


class Unencrypted(Cases):
    """What is not encrypted, or not clearly."""

    DENIED = "denied", _("%(supplier)s says that “%(service)s” has no %(control)s.")
    CLEAR = "clear", _("“%(service)s” is on record with this: %(control)s.")
    COPIES_DENIED = (
        "copies denied",
        _("%(supplier)s says that these copies of “%(service)s” are not encrypted: %(copies)s."),
    )
    PARTS = "parts", _("No %(control)s is clearly stated for part of “%(service)s”: %(parts)s.")
    COPIES = "copies", _("It is not clearly stated that these copies of “%(service)s” are encrypted: %(copies)s.")
    NOTHING = "", _("Nothing clear is on record of %(controls)s for “%(service)s”.")


@rule(
    "SEC-01",
    EngagementDossier,
    _("Data at rest, in transit and in backups is encrypted, or the reason why not is recorded."),
    when="processing",
    message=Unencrypted,
    fix=_("Ask for the encryption, or accept the finding with the reason why it is not needed"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def data_is_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    yield from _in_the_clear(d)
    yield from _not_stated(d)
    yield from _copies_encrypted(d)


def _in_the_clear(d: EngagementDossier) -> Iterator[Seen]:
    """What the supplier says it does not encrypt, a finding for each control."""
    for control in (*ENCRYPTIONS, *IN_THE_CLEAR):
        if found := weaknesses(measures_of(d, control)):
            case = Unencrypted.CLEAR if control in IN_THE_CLEAR else Unencrypted.DENIED
            part = f"{case.value} {control.value}"
            yield seen_in(d, d.weigh(Severity.MEDIUM), evidence=found, part=part, case=case, control=control)


def _not_stated(d: EngagementDossier) -> Iterator[Seen]:
    """Where encryption at rest or in transit is not clearly stated: of a part, or at all."""
    nothing, severity, ours = [], d.weigh(Severity.LOW), run_by_us(d)
    for control in (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT):
        said = measures_of(d, control)
        theirs = [row for row in said if row.component_id not in ours]
        if said and not theirs:
            continue
        vague = open_parts(theirs)
        if parts := parts_of(d, vague):
            part = f"parts {control.value}"
            yield seen_in(d, severity, evidence=vague, part=part, case=Unencrypted.PARTS, control=control, parts=parts)
        elif not _known(theirs):
            nothing.append(control)
    if nothing:
        yield seen_in(d, severity, evidence=(), part="nothing", case=Unencrypted.NOTHING, controls=tuple(nothing))


def _known(rows: Collection[SecurityMeasure]) -> bool:
    """Whether something clear is said in some rows, or they have yet to be read."""
    return any(row.strength is not None for row in rows) or all_unread(rows)


def _copies_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    """Copies that are not encrypted, or not clearly."""
    denied = [row for row in d.asserted(BackupTerm) if row.encrypted == Standing.DENIED]
    if denied:
        yield _of_copies(d, Severity.MEDIUM, denied, Unencrypted.COPIES_DENIED)
    vague = _vague_copies(d)
    if vague:
        yield _of_copies(d, Severity.LOW, vague, Unencrypted.COPIES)


def _vague_copies(d: EngagementDossier) -> list[BackupTerm]:
    """Copies that are not clearly encrypted; what is said of backups in general answers for silence alone."""
    parts = {row.component_id for row in strengths(measures_of(d, Control.ENCRYPTION_BACKUP))}
    copies = d.asserted(BackupTerm)
    silent = [row for row in copies if row.encrypted == Standing.SILENT and not covers_part(row, parts)]
    return [*silent, *(row for row in copies if row.encrypted == Standing.UNCLEAR)]


def _of_copies(d: EngagementDossier, severity: Severity, copies: list[BackupTerm], case: Unencrypted) -> Seen:
    kinds = tuple(dict.fromkeys(BackupKind(row.kind) for row in copies))
    return seen_in(d, d.weigh(severity), evidence=copies, part=case.value, case=case, copies=kinds)


class CryptographyGap(Cases):
    """What cryptography leaves unnamed, or names that is outdated."""

    OUTDATED = (
        "outdated",
        _("For data in transit in “%(service)s” %(supplier)s names an outdated protocol: %(protocols)s."),
    )
    VERSION = "version", _("No version of TLS is on record for data in transit in “%(service)s”.")
    KEYS = "keys", _("Nothing on record says who holds the keys for %(controls)s in “%(service)s”.")


@rule(
    "SEC-06",
    EngagementDossier,
    _("Cryptography names a current protocol and who holds the keys."),
    when="processing",
    message=CryptographyGap,
    fix=_("Ask for the protocol with its version and for the holder of the keys, and record them with the measure"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def cryptography_is_named(d: EngagementDossier) -> Iterator[Seen]:
    if outdated := _outdated(d):
        protocols = tuple(dict.fromkeys(row.protocol or row.name for row in outdated))
        yield seen_in(
            d, Severity.LOW, evidence=outdated, part="protocol", case=CryptographyGap.OUTDATED, protocols=protocols
        )
    elif vague := _without_version(d):
        yield seen_in(d, Severity.LOW, evidence=vague, part="protocol", case=CryptographyGap.VERSION)
    if keyless := _without_key_holder(d):
        controls = tuple(dict.fromkeys(Control(row.control) for row in keyless))
        yield seen_in(
            d, d.weigh(Severity.LOW), evidence=keyless, part="keys", case=CryptographyGap.KEYS, controls=controls
        )


def _outdated(d: EngagementDossier) -> list[SecurityMeasure]:
    """Measures for data in transit that name outdated protocols alone, and outdated protocols on record as used."""
    transit = strengths(measures_of(d, Control.ENCRYPTION_TRANSIT))
    named = [row for row in transit if OUTDATED.search(row.protocol) and not CURRENT.search(row.protocol)]
    return [*named, *weaknesses(measures_of(d, Control.OLD_PROTOCOL))]


def _without_version(d: EngagementDossier) -> list[SecurityMeasure]:
    """Measures for data in transit that name no version, of parts for which no other measure names one."""
    transit = strengths(measures_of(d, Control.ENCRYPTION_TRANSIT))
    named = {row.component_id for row in transit if CURRENT.search(row.protocol)}
    vague = (row for row in transit if not row.protocol or WEB.search(row.protocol))
    return [row for row in vague if not covers_part(row, named)]


def _without_key_holder(d: EngagementDossier) -> list[SecurityMeasure]:
    """Encryption of what is stored, of parts for which no measure says who holds the keys."""
    stored = strengths(measures_of(d, Control.ENCRYPTION_REST, Control.ENCRYPTION_BACKUP))
    named = {row.component_id for row in stored if row.key_holder}
    return [row for row in stored if not covers_part(row, named)]
