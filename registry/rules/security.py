"""Rules about measures, tests and certificates, Article 32."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import SAID, reaches, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ControlSwitched
from suppliers.values import (
    Access,
    Assurance,
    BackupKind,
    BackupTerm,
    CertificateState,
    Certification,
    Claim,
    Component,
    Control,
    DataLocation,
    Environment,
    Heading,
    Holder,
    Operator,
    ReachedFrom,
    Row,
    RunBy,
    SecurityMeasure,
    Standing,
    Supplier,
    Test,
)

ENCRYPTIONS = (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT, Control.ENCRYPTION_BACKUP)
IN_THE_CLEAR = (Control.PLAIN_TRANSFER, Control.PLAIN_INTERFACE)
# Ways to sign in that ask for more than a password.
STRONGER = (Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN)
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
    measures = _by_control(d)
    yield from _in_the_clear(d, measures)
    yield from _not_stated(d, measures)
    yield from _copies_encrypted(d, measures.get(Control.ENCRYPTION_BACKUP, []))


@rule(
    "SEC-02",
    EngagementDossier,
    _("The measures are tested."),
    message=_("Nothing on record shows that the measures of “%(service)s” are tested."),
    mend=_("Ask which tests are made, and record them with the service"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def measures_are_tested(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    tests = d.claims(Test)
    if any(row.standing in SAID for row in tests) or any(row.tested for row in d.stated(BackupTerm)):
        return
    measures = (row for row in d.claims(SecurityMeasure) if row.heading == Heading.TESTING)
    if not _all_unread(tests) and not any(row.strength for row in measures):
        yield _of(d, d.weigh(Severity.MEDIUM), "tests", tests)


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
    own = {row.scheme for row in rows if row.holder == Holder.SUPPLIER and not _over(d, row)}
    groups: dict[tuple[str, int | None], list[Certification]] = {}
    for row in rows:
        if row.holder != Holder.SUPPLIER and row.scheme not in own:
            named = row.holder == Holder.PARTY and row.party_id
            case = ("expired" if _over(d, row) else "party") if named else "unclear"
            groups.setdefault((case, row.party_id), []).append(row)
    for (case, party_id), found in groups.items():
        figures = {"party": d.lens.get(Supplier, party_id) if party_id else None, "schemes": _schemes(found)}
        yield _of(d, Severity.LOW, f"{case} {party_id}", found, case, **figures)


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
    if not d.processing or _all_unread(rows):
        return
    if not any(row.holder == Holder.SUPPLIER and not _over(d, row) for row in held):
        yield _of(d, Severity.NOTE, "assurance", [], "others" if rows else "")


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
    measures = _by_control(d)
    transit = [row for row in measures.get(Control.ENCRYPTION_TRANSIT, []) if row.strength]
    used = [row for row in measures.get(Control.OLD_PROTOCOL, []) if row.strength is False]
    outdated = [row for row in transit if OUTDATED.search(row.protocol) and not CURRENT.search(row.protocol)] + used
    if outdated:
        protocols = tuple(dict.fromkeys(row.protocol or row.name for row in outdated))
        yield _of(d, Severity.LOW, "protocol", outdated, "outdated", protocols=protocols)
    elif vague := _without_version(transit):
        yield _of(d, Severity.LOW, "protocol", vague, "version")
    keyed = (Control.ENCRYPTION_REST, Control.ENCRYPTION_BACKUP)
    stored = [row for control in keyed for row in measures.get(control, []) if row.strength]
    named = {row.component_id for row in stored if row.key_holder}
    if keyless := [row for row in stored if not named & {row.component_id, None}]:
        controls = tuple(dict.fromkeys(Control(row.control) for row in keyless))
        yield _of(d, d.weigh(Severity.LOW), "keys", keyless, "keys", controls=controls)


class Told(StrEnum):
    """What a test should tell of itself, beside what is tested."""

    WHERE = "where"
    BY_WHOM = "by whom"
    WHEN = "when"

    @property
    def label(self) -> Promise:
        """The word shown."""
        return _TOLD[self]


_TOLD = {
    Told.WHERE: _("where it is made"),
    Told.BY_WHOM: _("by whom it is made"),
    Told.WHEN: _("when it was last made"),
}


@rule(
    "SEC-07",
    EngagementDossier,
    _("A test names what is tested, where, by whom and when, and production is covered."),
    message={
        "": _("Of at least one test of “%(service)s” it is not on record %(missing)s."),
        "production": _("No test on record of “%(service)s” is said to cover production."),
    },
    mend=_("Ask for the report of the last test, and record what it says"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(d)", "UK": "UK GDPR Art. 32(1)(d)"},
)
def tests_are_told(d: EngagementDossier) -> Iterator[Seen]:
    tests = d.said(Test) if d.processing else ()
    vague = {row: gaps for row in tests if (gaps := _untold(row))}
    if vague:
        missing = tuple(each for each in Told if any(each in gaps for gaps in vague.values()))
        yield _of(d, Severity.LOW, "told", vague, missing=missing)
    # Where it is not said where a test is made, that is asked for; here it is said that it is elsewhere.
    elsewhere = [row for row in tests if row.environment == Environment.TEST]
    if elsewhere and not any(row.environment == Environment.PRODUCTION for row in tests):
        yield _of(d, d.weigh(Severity.LOW), "production", elsewhere, "production")


@rule(
    "SEC-08",
    EngagementDossier,
    _("Administrators and remote users sign in with more than a password."),
    message={
        "remote": _(
            "People of %(who)s reach “%(service)s” remotely, and nothing on record says that they sign in with more "
            "than a password."
        ),
        "denied": _("%(supplier)s says that a password is enough to sign in to “%(service)s”, or to part of it."),
        "parts": _("Sign-in with more than a password is not clearly stated for part of “%(service)s”: %(parts)s."),
        "": _("Nothing clear is on record of sign-in with more than a password to “%(service)s”."),
    },
    mend=_("Ask for a second factor for administrators and remote access, and record the answer as a measure"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 32", "UK": "UK GDPR Art. 32"},
)
def sign_in_is_strong(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    measures = _by_control(d)
    strong = [row for control in STRONGER for row in measures.get(control, []) if row.strength]
    theirs = {row.component_id for row in strong if row.run_by != RunBy.CUSTOMER}
    remote = [row for row in d.said(Access) if _is_remote(row) and not theirs & {row.component_id, None}]
    if remote:
        parties = (d.lens.get(Supplier, row.party_id) if row.party_id else d.supplier for row in remote)
        who = tuple(dict.fromkeys(each for each in parties if each))
        yield _of(d, d.weigh(Severity.LOW), "remote", remote, "remote", who=who)
    second = [row for row in measures.get(Control.SECOND_FACTOR, []) if row.component_id not in _run_by_us(d)]
    if denied := [row for row in second if row.strength is False]:
        yield _of(d, d.weigh(Severity.MEDIUM), "denied", denied, "denied")
    covered = [*strong, *_own_directory(d, measures)]
    open_ = _open_parts([*second, *covered])
    if parts := tuple(dict.fromkeys(part for row in open_ if (part := _part(d, row)))):
        yield _of(d, d.weigh(Severity.LOW), "parts", open_, "parts", parts=parts)
    elif not (remote or denied or covered or _all_unread(second)):
        yield _of(d, d.weigh(Severity.LOW), "sign-in", second)


@rule(
    "SEC-09",
    EngagementDossier,
    _("The controls that are ours to switch on are on."),
    message={
        "off": _("A control of “%(service)s” that is for %(organisation)s to switch on is off: %(control)s."),
        "unanswered": _(
            "These controls of “%(service)s” are for %(organisation)s to switch on, and no answer is on record: "
            "%(controls)s."
        ),
    },
    mend=_("Switch the control on, and record it with the engagement"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 24, 32", "UK": "UK GDPR Art. 24, 32"},
)
def own_controls_are_on(d: EngagementDossier) -> Iterator[Seen]:
    ours = [row for row in d.stated(SecurityMeasure) if row.run_by == RunBy.CUSTOMER and row.strength]
    answers = _switched(d) if ours and d.processing else {}
    for row in ours if d.processing else ():
        answer = answers.get(row.id)
        if answer and not _is_on(d, answer):
            yield Seen(d.weigh(Severity.LOW), (("control", row),), (answer, row), case="off")
    if unanswered := [row for row in ours if row.id not in answers] if d.processing else []:
        figures = (("controls", tuple(unanswered)),)
        yield Seen(Severity.LOW, figures, (d.engagement, *unanswered, d.service), about="unanswered", case="unanswered")


@rule(
    "SEC-10",
    EngagementDossier,
    _("“Compliant”, “aligned” or an unrelated scheme is not counted as a certificate."),
    message={
        "compliance": _("For “%(service)s” compliance is claimed, without a certificate: %(schemes)s."),
        "follows": _("“%(service)s” is said to follow this, which is no certificate: %(schemes)s."),
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
            yield _of(d, Severity.LOW, case, found, case, schemes=_schemes(found))


def _of(
    d: EngagementDossier, severity: Severity, about: str, rows: Iterable[Row], case: str = "", **figures: Any
) -> Seen:
    """A finding about the service, seen in some of its claims."""
    return Seen(severity, tuple(figures.items()), (*rows, d.service), about, case)


# Measures.


def _by_control(d: EngagementDossier) -> dict[str, list[SecurityMeasure]]:
    found: dict[str, list[SecurityMeasure]] = {}
    for row in d.claims(SecurityMeasure):
        found.setdefault(row.control, []).append(row)
    return found


def _in_the_clear(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> Iterator[Seen]:
    """What the supplier says it does not encrypt, a finding for each control."""
    for control in (*ENCRYPTIONS, *IN_THE_CLEAR):
        if found := [row for row in measures.get(control, ()) if row.strength is False]:
            case = "clear" if control in IN_THE_CLEAR else "denied"
            yield _of(d, d.weigh(Severity.MEDIUM), f"{case} {control.value}", found, case, control=control)


def _not_stated(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> Iterator[Seen]:
    """Where encryption at rest or in transit is not clearly stated: of a part, or at all."""
    nothing, severity, ours = [], d.weigh(Severity.LOW), _run_by_us(d)
    for control in (Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT):
        said = measures.get(control, [])
        rows = [row for row in said if row.component_id not in ours]
        open_ = _open_parts(rows)
        if said and not rows:
            continue
        if parts := tuple(dict.fromkeys(part for row in open_ if (part := _part(d, row)))):
            yield _of(d, severity, f"parts {control.value}", open_, "parts", control=control, parts=parts)
        elif not any(row.strength is not None for row in rows) and not _all_unread(rows):
            nothing.append(control)
    if nothing:
        yield _of(d, severity, "nothing", [], controls=tuple(nothing))


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
            yield _of(d, d.weigh(severity), case, rows, case, copies=kinds)


def _open_parts(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Rows of a part of which nothing is clearly said: neither of it nor of the whole service."""
    rows = list(rows)
    clear = {row.component_id for row in rows if row.strength is not None}
    vague = [row for row in rows if row.standing in {Standing.SILENT, Standing.UNCLEAR}]
    return [row for row in vague if not clear & {row.component_id, None}]


def _run_by_us(d: EngagementDossier) -> set[int | None]:
    """The parts that we run ourselves, as the places of the data say: their measures are ours."""
    places = [row for row in d.stated(DataLocation) if row.component_id]
    ours = {row.component_id for row in places if row.operated_by == Operator.CUSTOMER}
    return ours - {row.component_id for row in places if row.operated_by != Operator.CUSTOMER}


def _part(d: EngagementDossier, row: SecurityMeasure) -> Component | None:
    return d.lens.get(Component, row.component_id) if row.component_id else None


def _without_version(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Rows of data in transit that name no version, of parts for which no other row names one."""
    rows = list(rows)
    named = {row.component_id for row in rows if CURRENT.search(row.protocol)}
    vague = [row for row in rows if not row.protocol or (WEB.search(row.protocol) and not CURRENT.search(row.protocol))]
    return [row for row in vague if not named & {row.component_id, None}]


def _all_unread(rows: Collection[Claim]) -> bool:
    """Whether there is something, and none of it has been read: then it is the reading that is missing."""
    return bool(rows) and all(row.standing == Standing.UNREAD for row in rows)


# Signing in, and controls of our own.


def _is_remote(row: Access) -> bool:
    return reaches(row) and row.reached in {ReachedFrom.REMOTE, ReachedFrom.ANYWHERE}


def _own_directory(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> list[SecurityMeasure]:
    """Sign-in through our own directory where it is on: how strong it is then is ours."""
    rows = [row for row in measures.get(Control.SINGLE_SIGN_ON, []) if row.strength]
    answers = _switched(d) if rows else {}
    return [row for row in rows if row.id in answers and _is_on(d, answers[row.id])]


def _switched(d: EngagementDossier) -> dict[int, ControlSwitched]:
    return {row.measure_id: row for row in d.lens.where(ControlSwitched, "engagement_id", d.engagement.id)}


def _is_on(d: EngagementDossier, row: ControlSwitched) -> bool:
    return row.on and (row.since is None or row.since <= d.lens.on)


# Certificates and tests.


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
    later = [each for each in rows if each.scheme == row.scheme and each.id != row.id and not _over(d, each)]
    if any(each.state == CertificateState.HELD and each.valid_until != row.valid_until for each in later):
        return "", None, Severity.LOW
    if _over(d, row):
        return ("over" if row.valid_until else "lapsed"), row.valid_until, Severity.MEDIUM
    if row.valid_until is None:
        return "endless", None, Severity.LOW
    lead = d.organisation.lead
    acting = span_of(lead).after(d.lens.on) if lead else None
    return ("soon" if acting and row.valid_until <= acting else ""), row.valid_until, Severity.NOTE


def _untold(row: Test) -> set[Told]:
    """What a test leaves out."""
    told = {
        Told.WHERE: row.environment != Environment.UNKNOWN,
        Told.BY_WHOM: row.party_id is not None or bool(row.report),
        Told.WHEN: row.last is not None,
    }
    return {each for each in Told if not told[each]}
