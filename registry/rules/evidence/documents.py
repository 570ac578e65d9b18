"""Rules about documents and files: dated, current, whole, received."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import Span, span_of
from registry.rules.dossiers import EngagementDossier, OrganisationDossier
from registry.rules.evidence.sources import RECORD, citations
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Availability, Claim, Document, DocumentKind, Force


@rule(
    "EVD-01",
    EngagementDossier,
    _("Every document that claims rest on bears a date."),
    when="concerned",
    message=_("“%(document)s”, on which rests what %(supplier)s says of “%(service)s”, bears no date of its own."),
    fix=_("Ask for a dated version; the day on which it was received is no date of its own"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def documents_are_dated(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        if document.dated is None and d.successor(document) is None:
            yield seen(Severity.MEDIUM, about=document, document=document)


# What was agreed or given notice of holds until it is replaced; what describes a state of things ages.
AGEING = frozenset(
    {DocumentKind.STATEMENT, DocumentKind.POLICY, DocumentKind.REPORT, DocumentKind.LIST, DocumentKind.DIAGRAM}
)


def ages(document: Document) -> bool:
    """Whether a document says less with every year."""
    return document.kind in AGEING or (document.kind == DocumentKind.OTHER and document.force != Force.BINDING)


@rule(
    "EVD-02",
    EngagementDossier,
    _("No statement is older than the organisation accepts."),
    when="concerned",
    message=_(
        "“%(document)s”, on which rests what %(supplier)s says of “%(service)s”, is of %(dated)s; %(organisation)s"
        " accepts an age of up to %(accepted)s."
    ),
    fix=_("Ask for a current version, or for a confirmation that this one still holds"),
    basis=Basis.POLICY,
    citations=RECORD,
)
def statements_are_recent(d: EngagementDossier) -> Iterator[Seen]:
    accepted = d.organisation.age
    if accepted is None:
        return
    for document in d.sources:
        if document.dated is None or not ages(document) or d.successor(document):
            continue
        severity = _too_old(d, document.dated, span_of(accepted))
        if severity:
            yield seen(severity, about=document, document=document, dated=document.dated, accepted=accepted)


def _too_old(d: EngagementDossier, dated: date, accepted: Span) -> Severity | None:
    """How grave it is that a document is so old; None where its age is accepted."""
    limit = accepted.after(dated)
    if limit is None or limit >= d.lens.on:
        return None
    # Past twice what is accepted it is no longer a matter of asking in time.
    twice = accepted.after(limit)
    return d.weigh(Severity.MEDIUM) if twice and twice < d.lens.on else Severity.LOW


class FileAmiss(Cases):
    """What is amiss with a file, or with what is on record of it."""

    MISSING = "missing", _("The file of “%(paper)s” was not found on %(on)s.")
    OTHER = "other", _("The file of “%(paper)s” had another digest on %(on)s than the one on record.")
    UNRECORDED = "unrecorded", _("The record of “%(paper)s” does not hold both where its file is kept and its digest.")
    UNCHECKED = "unchecked", _("Files that nobody has yet held against their digests: %(papers)s.")
    SUPPLIERS = (
        "supplier",
        _("Of %(party)s, the place of a file or its digest is not on record for: %(documents)s."),
    )


@rule(
    "EVD-04",
    OrganisationDossier,
    _("Every file is there and its digest holds."),
    message=FileAmiss,
    fix=_("Enter where the file is and its SHA-256, and check it"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def files_are_whole(d: OrganisationDossier) -> Iterator[Seen]:
    unchecked = []
    for paper in d.papers:
        check = d.last_check(paper)
        if not (paper.address and paper.sha256):
            yield seen(Severity.LOW, about=paper, case=FileAmiss.UNRECORDED, paper=paper)
        elif check is None:
            unchecked.append(paper)
        elif not check.found or check.sha256 != paper.sha256:
            case = FileAmiss.OTHER if check.found else FileAmiss.MISSING
            yield seen(Severity.MEDIUM, about=paper, case=case, paper=paper, on=check.on)
    if unchecked:
        yield seen(
            Severity.NOTE,
            about=d.organisation,
            fix=unchecked[0],
            evidence=tuple(unchecked),
            case=FileAmiss.UNCHECKED,
            papers=tuple(unchecked),
        )
    yield from _published(d)


def _published(d: OrganisationDossier) -> Iterator[Seen]:
    """Documents at hand of the suppliers used, each supplier once."""
    for supplier in {supplier.id: supplier for _e, _s, supplier in d.engagements}.values():
        rows = d.lens.where(Document, "supplier_id", supplier.id)
        bare = tuple(r for r in rows if r.availability == Availability.HELD and not (r.address and r.sha256))
        if bare:
            yield seen(
                Severity.NOTE,
                about=supplier,
                fix=bare[0],
                evidence=bare,
                case=FileAmiss.SUPPLIERS,
                supplier=supplier,
                documents=bare,
                party=supplier,
            )


class Superseded(Cases):
    """How many claims rest on a document that was replaced."""

    SEVERAL = "", _("%(count)s claims about “%(service)s” rest on “%(document)s”, which “%(newer)s” has replaced.")
    ONE = "one", _("A claim about “%(service)s” rests on “%(document)s”, which “%(newer)s” has replaced.")


@rule(
    "EVD-05",
    EngagementDossier,
    _("No claim cites a superseded document."),
    when="concerned",
    message=Superseded,
    fix=_("Read the newer document on these points; end the claims that it no longer makes"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def superseded_documents_are_not_cited(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        newer = d.successor(document)
        if newer is None:
            continue
        claims = [claim for claim in d.read_in[document.id] if not _elsewhere(d, claim, document)]
        if claims:
            yield seen(
                Severity.LOW,
                about=document,
                fix=newer,
                evidence=(newer,),
                case=Superseded.ONE if len(claims) == 1 else Superseded.SEVERAL,
                document=document,
                newer=newer,
                count=len(claims),
            )


def _elsewhere(d: EngagementDossier, claim: Claim, document: Document) -> bool:
    """Whether a claim is written in another document as well, which nothing has replaced."""
    others = (d.lens.get(Document, row.document_id) for row in citations(d, claim))
    return any(other and other.id != document.id and d.successor(other) is None for other in others)


class NotReceived(Cases):
    """Why a document is not here."""

    OFFERED = "offered", _("%(supplier)s offers on request, and nobody has asked for: %(documents)s.")
    REQUESTED = "requested", _("Asked of %(supplier)s and not yet received: %(documents)s.")
    REFUSED = "refused", _("%(supplier)s refuses to hand over: %(documents)s.")
    REFERRED = "referred", _("%(supplier)s refers to papers that nobody here has seen: %(documents)s.")


_STATES = {
    Availability.OFFERED: Severity.LOW,
    Availability.REQUESTED: Severity.LOW,
    Availability.REFUSED: Severity.MEDIUM,
    Availability.REFERRED: Severity.NOTE,
}


@rule(
    "EVD-09",
    EngagementDossier,
    _("Documents offered on request were requested and received."),
    when="concerned",
    message=NotReceived,
    fix=_("Ask for the documents, and enter them when they are here"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)(h)", "UK": "UK GDPR Art. 28(3)(h)"},
)
def documents_offered_are_received(d: EngagementDossier) -> Iterator[Seen]:
    for state, severity in _STATES.items():
        rows = tuple(row for row in d.documents if row.availability == state and not _missed(d, row))
        if rows:
            weighed = d.weigh(severity) if state == Availability.REFUSED else severity
            yield seen(
                weighed,
                about=d.service,
                fix=rows[0],
                evidence=rows,
                part=state,
                case=NotReceived(state),
                documents=rows,
            )


def _missed(d: EngagementDossier, row: Document) -> bool:
    """Whether it is a text that is missed already where no agreement is on record."""
    contract = row.kind in {DocumentKind.TERMS, DocumentKind.DPA}
    return contract and row.availability == Availability.REFERRED and not d.agreements
