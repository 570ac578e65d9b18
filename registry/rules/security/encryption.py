"""Rules about encryption: what is encrypted, by which protocol, and who holds the keys."""

import re
from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.security.controls import all_unread, by_control, open_parts, part_of, run_by_us, seen_in
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


@rule(
    "SEC-01",
    EngagementDossier,
    _("Data at rest, in transit and in backups is encrypted, or the reason why not is recorded."),
    message={
        "denied": _("%(supplier)s says that “%(service)s” has no %(control)s."),
        "clear": _("“%(service)s” is on record with this: %(control)s."),
        "copies denied": _("%(supplier)s says that these copies of “%(service)s” are not encrypted: %(copies)s."),
        "parts": _("No %(control)s is clearly stated for part of “%(service)s”: %(parts)s."),
        "copies": _("It is not clearly stated that these copies of “%(service)s” are encrypted: %(copies)s."),
        "": _("Nothing clear is on record of %(controls)s for “%(service)s”."),
    },
    mend=_("Ask for the encryption, or accept the finding with the reason why it is not needed"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def data_is_encrypted(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    measures = by_control(d)
    yield from _in_the_clear(d, measures)
    yield from _not_stated(d, measures)
    yield from _copies_encrypted(d, measures.get(Control.ENCRYPTION_BACKUP, []))


@rule(
    "SEC-06",
    EngagementDossier,
    _("Cryptography names a current protocol and who holds the keys."),
    message={
        "outdated": _("For data in transit in “%(service)s” %(supplier)s names an outdated protocol: %(protocols)s."),
        "version": _("No version of TLS is on record for data in transit in “%(service)s”."),
        "keys": _("Nothing on record says who holds the keys for %(controls)s in “%(service)s”."),
    },
    mend=_("Ask for the protocol with its version and for the holder of the keys, and record them with the measure"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def cryptography_is_named(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    measures = by_control(d)
    transit = [row for row in measures.get(Control.ENCRYPTION_TRANSIT, []) if row.strength]
    used = [row for row in measures.get(Control.OLD_PROTOCOL, []) if row.strength is False]
    outdated = [row for row in transit if OUTDATED.search(row.protocol) and not CURRENT.search(row.protocol)] + used
    if outdated:
        protocols = tuple(dict.fromkeys(row.protocol or row.name for row in outdated))
        yield seen_in(d, Severity.LOW, "protocol", outdated, "outdated", protocols=protocols)
    elif vague := _without_version(transit):
        yield seen_in(d, Severity.LOW, "protocol", vague, "version")
    keyed = (Control.ENCRYPTION_REST, Control.ENCRYPTION_BACKUP)
    stored = [row for control in keyed for row in measures.get(control, []) if row.strength]
    named = {row.component_id for row in stored if row.key_holder}
    if keyless := [row for row in stored if not named & {row.component_id, None}]:
        controls = tuple(dict.fromkeys(Control(row.control) for row in keyless))
        yield seen_in(d, d.weigh(Severity.LOW), "keys", keyless, "keys", controls=controls)


def _in_the_clear(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> Iterator[Seen]:
    """What the supplier says it does not encrypt, a finding for each control."""
    for control in (*ENCRYPTIONS, *IN_THE_CLEAR):
        if found := [row for row in measures.get(control, ()) if row.strength is False]:
            case = "clear" if control in IN_THE_CLEAR else "denied"
            yield seen_in(d, d.weigh(Severity.MEDIUM), f"{case} {control.value}", found, case, control=control)


def _not_stated(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> Iterator[Seen]:
    """Where encryption at rest or in transit is not clearly stated: of a part, or at all."""
    nothing, severity, ours = [], d.weigh(Severity.LOW), run_by_us(d)
    for control in (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT):
        said = measures.get(control, [])
        rows = [row for row in said if row.component_id not in ours]
        open_ = open_parts(rows)
        if said and not rows:
            continue
        if parts := tuple(dict.fromkeys(part for row in open_ if (part := part_of(d, row)))):
            yield seen_in(d, severity, f"parts {control.value}", open_, "parts", control=control, parts=parts)
        elif not any(row.strength is not None for row in rows) and not all_unread(rows):
            nothing.append(control)
    if nothing:
        yield seen_in(d, severity, "nothing", [], controls=tuple(nothing))


def _copies_encrypted(d: EngagementDossier, measures: Iterable[SecurityMeasure]) -> Iterator[Seen]:
    """Copies that are not encrypted, or not clearly; what is said of backups in general answers for silence."""
    parts = {row.component_id for row in measures if row.strength}
    copies = d.said(BackupTerm)
    denied = [row for row in copies if row.encrypted == Standing.DENIED]
    silent = [row for row in copies if row.encrypted == Standing.SILENT and not parts & {row.component_id, None}]
    open_ = [*silent, *(row for row in copies if row.encrypted == Standing.UNCLEAR)]
    for case, rows, severity in (("copies denied", denied, Severity.MEDIUM), ("copies", open_, Severity.LOW)):
        if rows:
            kinds = tuple(dict.fromkeys(BackupKind(row.kind) for row in rows))
            yield seen_in(d, d.weigh(severity), case, rows, case, copies=kinds)


def _without_version(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Rows of data in transit that name no version, of parts for which no other row names one."""
    rows = list(rows)
    named = {row.component_id for row in rows if CURRENT.search(row.protocol)}
    vague = [row for row in rows if not row.protocol or (WEB.search(row.protocol) and not CURRENT.search(row.protocol))]
    return [row for row in vague if not named & {row.component_id, None}]
