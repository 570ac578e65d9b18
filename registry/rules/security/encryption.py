"""Rules about encryption: whether data is encrypted, by which protocol, and who holds the keys."""

import re
from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule
from registry.rules.security.controls import (
    all_unread,
    measures_of,
    not_covered,
    open_parts,
    parts_of,
    run_by_others,
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

# The names of the protocols of the web: outdated ones, current ones, and all of them.
# The bare word “SSL” is no version: it is often said of TLS.
OUTDATED = re.compile(r"\bSSL ?v?[23]|\bTLS ?v?1\.[01]\b", re.IGNORECASE)


CURRENT = re.compile(r"\bTLS ?v?1\.[23]\b", re.IGNORECASE)


WEB = re.compile(r"\bSSL\b|\bTLS\b|\bHTTPS?\b", re.IGNORECASE)


class Unencrypted(Cases):
    """The data that is not encrypted, or not clearly encrypted."""

    DENIED = "denied", _("%(supplier)s states that “%(service)s” has no %(control)s.")
    PLAIN = "clear", _("“%(service)s” is recorded with: %(control)s.")
    COPIES_DENIED = (
        "copies denied",
        _("%(supplier)s states that these copies of “%(service)s” are not encrypted: %(copies)s."),
    )
    PARTS = "parts", _("It is not clearly stated that these parts of “%(service)s” have %(control)s: %(parts)s.")
    COPIES = "copies", _("It is not clearly stated that these copies of “%(service)s” are encrypted: %(copies)s.")
    NOTHING = "", _("It is not clear from the sources whether “%(service)s” has %(controls)s.")


# The case of a weakness, by its control: data should have the first three and not the last two.
_CASES_OF_WEAKNESSES = {
    Control.ENCRYPTION_REST: Unencrypted.DENIED,
    Control.ENCRYPTION_TRANSIT: Unencrypted.DENIED,
    Control.ENCRYPTION_BACKUP: Unencrypted.DENIED,
    Control.PLAIN_TRANSFER: Unencrypted.PLAIN,
    Control.PLAIN_INTERFACE: Unencrypted.PLAIN,
}


@rule(
    "SEC-01",
    EngagementDossier,
    _("Every service has encryption at rest, in transit and of backups, or a recorded reason why not."),
    when="processing",
    message=Unencrypted,
    fix=_("Ask for the encryption, or accept the finding with the reason why it is not needed"),
    target=answer(SecurityMeasure),
    targets={Unencrypted.COPIES: answer(BackupTerm)},
)
def data_is_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    yield from _not_encrypted(d)
    yield from _not_stated(d)
    yield from _copies_encrypted(d)


def _not_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    """The data that the supplier states is not encrypted, a finding for each control."""
    for control, case in _CASES_OF_WEAKNESSES.items():
        if found := weaknesses(measures_of(d, control)):
            part = f"{case.value} {control.value}"
            yield seen_in(d, evidence=found, part=part, case=case, control=control)


def _not_stated(d: EngagementDossier) -> Iterator[Seen]:
    """The missing statements on encryption at rest or in transit, for a part or for the whole service."""
    nothing = []
    for control in (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT):
        measures = measures_of(d, control)
        theirs = run_by_others(d, measures)
        if measures and not theirs:
            continue
        vague = open_parts(theirs)
        if parts := parts_of(d, vague):
            part = f"parts {control.value}"
            yield seen_in(d, evidence=vague, part=part, case=Unencrypted.PARTS, control=control, parts=parts)
        elif not _clear_or_unread(theirs):
            nothing.append(control)
    if nothing:
        yield seen_in(d, evidence=(), part="nothing", case=Unencrypted.NOTHING, controls=tuple(nothing))


def _clear_or_unread(rows: Collection[SecurityMeasure]) -> bool:
    """Whether one of the rows is clear, or none of them is read yet."""
    return any(row.strength is not None for row in rows) or all_unread(rows)


def _copies_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    """The copies that are not encrypted, or not clearly encrypted."""
    denied = _copies(d, Standing.DENIED)
    if denied:
        yield _of_copies(d, denied, Unencrypted.COPIES_DENIED)
    vague = _vague_copies(d)
    if vague:
        yield _of_copies(d, vague, Unencrypted.COPIES)


def _copies(d: EngagementDossier, encrypted: Standing) -> list[BackupTerm]:
    """The copies with one standing of their encryption."""
    return [row for row in d.asserted(BackupTerm) if row.encrypted == encrypted]


def _vague_copies(d: EngagementDossier) -> list[BackupTerm]:
    """The copies that are not clearly encrypted. A statement about all backups settles silence, not unclear words."""
    general = strengths(measures_of(d, Control.ENCRYPTION_BACKUP))
    return [*not_covered(_copies(d, Standing.SILENT), general), *_copies(d, Standing.UNCLEAR)]


def _of_copies(d: EngagementDossier, copies: list[BackupTerm], case: Unencrypted) -> Seen:
    """A finding about copies, named by their kinds."""
    kinds = tuple(dict.fromkeys(BackupKind(row.kind) for row in copies))
    return seen_in(d, evidence=copies, part=case.value, case=case, copies=kinds)


class CryptographyGap(Cases):
    """The details that are missing in the record of the cryptography, or that are outdated."""

    OUTDATED = (
        "outdated",
        _("%(supplier)s names an outdated protocol for data in transit in “%(service)s”: %(protocols)s."),
    )
    VERSION = "version", _("For data in transit in “%(service)s”, the protocol or its version is not on record.")
    KEYS = "keys", _("It is not on record who holds the keys for %(controls)s in “%(service)s”.")


@rule(
    "SEC-06",
    EngagementDossier,
    _("All encryption has a current protocol and a known holder of its keys."),
    when="processing",
    message=CryptographyGap,
    fix=_("Ask for the protocol, its version and the holder of the keys, and record them with the measure"),
    target=answer(SecurityMeasure),
)
def cryptography_is_named(d: EngagementDossier) -> Iterator[Seen]:
    if outdated := _outdated(d):
        protocols = tuple(dict.fromkeys(row.protocol or row.name for row in outdated))
        yield seen_in(d, evidence=outdated, part="protocol", case=CryptographyGap.OUTDATED, protocols=protocols)
    elif vague := _without_version(d):
        yield seen_in(d, evidence=vague, part="protocol", case=CryptographyGap.VERSION)
    if keyless := _without_key_holder(d):
        controls = tuple(dict.fromkeys(Control(row.control) for row in keyless))
        yield seen_in(d, evidence=keyless, part="keys", case=CryptographyGap.KEYS, controls=controls)


def _outdated(d: EngagementDossier) -> list[SecurityMeasure]:
    """The measures for data in transit that name outdated protocols only, and the outdated protocols in use."""
    transit = strengths(measures_of(d, Control.ENCRYPTION_TRANSIT))
    named = [row for row in transit if OUTDATED.search(row.protocol) and not CURRENT.search(row.protocol)]
    return [*named, *weaknesses(measures_of(d, Control.OLD_PROTOCOL))]


def _without_version(d: EngagementDossier) -> list[SecurityMeasure]:
    """The measures for data in transit without a version, in parts for which no other measure names one."""
    transit = strengths(measures_of(d, Control.ENCRYPTION_TRANSIT))
    vague, named = [], []
    for row in transit:
        if CURRENT.search(row.protocol):
            named.append(row)
        elif not row.protocol or WEB.search(row.protocol):
            vague.append(row)
    return not_covered(vague, named)


def _without_key_holder(d: EngagementDossier) -> list[SecurityMeasure]:
    """The encryption of stored data in parts for which no measure names the holder of the keys."""
    stored = strengths(measures_of(d, Control.ENCRYPTION_REST, Control.ENCRYPTION_BACKUP))
    return not_covered(stored, [row for row in stored if row.key_holder])
