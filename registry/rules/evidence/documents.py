"""Rules about documents: they are dated, current and received."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import Span, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.sources import documents_of
from registry.rules.fixes import DOCUMENT, NEW_VERSION, READING
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import AgreementKind
from suppliers.values import Availability, Claim, Document, DocumentKind, Force


@rule(
    "EVD-01",
    EngagementDossier,
    _("Every document used as a source has a date."),
    when="concerned",
    message=_("“%(document)s”, the source for what is recorded about “%(service)s”, has no date."),
    fix=_("Ask for a version with a date (the day of receipt is not its date)"),
    target=DOCUMENT,
)
def documents_are_dated(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        if document.dated is None and d.successor(document) is None:
            yield seen(about=document, document=document)


# An agreement or a notice applies until it is replaced. A description of how things are becomes outdated.
AGEING = frozenset(
    {
        *(DocumentKind.STATEMENT, DocumentKind.ANSWER, DocumentKind.POLICY, DocumentKind.REPORT),
        *(DocumentKind.LIST, DocumentKind.DIAGRAM),
    }
)


def ages(document: Document) -> bool:
    """Whether a document becomes outdated over the years."""
    return document.kind in AGEING or (document.kind == DocumentKind.OTHER and document.force != Force.BINDING)


@rule(
    "EVD-02",
    EngagementDossier,
    _("Every source is within the age that the organisation accepts."),
    when="concerned",
    message=_(
        "“%(document)s”, the source for what is recorded about “%(service)s”, is dated %(dated)s. %(organisation)s"
        " accepts sources up to %(accepted)s old."
    ),
    fix=_("Ask for a current version, or for a confirmation that this one still applies"),
    target=NEW_VERSION,
)
def statements_are_recent(d: EngagementDossier) -> Iterator[Seen]:
    accepted = d.organisation.age
    if accepted is None:
        return
    for document in d.sources:
        if document.dated is None or not ages(document) or d.successor(document):
            continue
        if _too_old(d, document.dated, span_of(accepted)):
            yield seen(about=document, document=document, dated=document.dated, accepted=accepted)


def _too_old(d: EngagementDossier, dated: date, accepted: Span) -> bool:
    """Whether a document is older than the organisation accepts."""
    limit = accepted.after(dated)
    return limit is not None and limit < d.lens.on


class Superseded(Cases):
    """How many claims are based on a document that was replaced."""

    SEVERAL = (
        "",
        _("%(count)s facts about “%(service)s” are based on “%(document)s”, which “%(newer)s” has replaced."),
    )
    ONE = "one", _("One fact about “%(service)s” is based on “%(document)s”, which “%(newer)s” has replaced.")


@rule(
    "EVD-05",
    EngagementDossier,
    _("Every fact is based on the latest version of its document."),
    when="concerned",
    message=Superseded,
    fix=_("Check these facts against the newer document"),
    target=READING,
)
def superseded_documents_are_not_cited(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        newer = d.successor(document)
        if newer is None:
            continue
        count = _only_there(d, document)
        if count:
            case = Superseded.SEVERAL
            if count == 1:
                case = Superseded.ONE
            yield seen(
                about=document,
                fix=newer,
                evidence=(newer,),
                case=case,
                document=document,
                newer=newer,
                count=count,
            )


def _only_there(d: EngagementDossier, document: Document) -> int:
    """The number of claims that are written in a document and in no other current one."""
    return sum(not _elsewhere(d, claim, document) for claim in d.read_in[document.id])


def _elsewhere(d: EngagementDossier, claim: Claim, document: Document) -> bool:
    """Whether a claim is also written in another document, one that is not replaced."""
    return any(other.id != document.id and d.successor(other) is None for other in documents_of(d, claim))


class NotReceived(Cases):
    """Why we do not hold a document."""

    OFFERED = (
        "offered",
        _("%(supplier)s offers these documents on request, and they have not been requested: %(documents)s."),
    )
    REQUESTED = "requested", _("Requested from %(supplier)s and not yet received: %(documents)s.")
    REFUSED = "refused", _("%(supplier)s has declined to send: %(documents)s.")
    REFERRED = "referred", _("%(supplier)s refers to papers that we do not hold: %(documents)s.")


# The kinds of agreements that a supplier's document of a kind becomes.
CONTRACTS: dict[str, set[AgreementKind]] = {
    DocumentKind.TERMS: {AgreementKind.TERMS, AgreementKind.CLICK},
    DocumentKind.DPA: {AgreementKind.DPA, AgreementKind.CLAUSES, AgreementKind.LEGAL_ACT},
}
_STATES = (Availability.OFFERED, Availability.REQUESTED, Availability.REFUSED, Availability.REFERRED)


@rule(
    "EVD-09",
    EngagementDossier,
    _("Every document that the supplier offers or names is received."),
    when="concerned",
    message=NotReceived,
    fix=_("Ask for the documents, and record them when they arrive"),
    target=DOCUMENT,
)
def documents_offered_are_received(d: EngagementDossier) -> Iterator[Seen]:
    for state in _STATES:
        documents = _in_state(d, state)
        if not documents:
            continue
        yield seen(
            about=d.service,
            fix=documents[0],
            evidence=documents,
            part=state,
            case=NotReceived(state),
            documents=documents,
        )


def _in_state(d: EngagementDossier, state: Availability) -> tuple[Document, ...]:
    """The supplier's documents in one state, without the contracts that another rule asks for."""
    return tuple(row for row in d.documents if row.availability == state and not _missing_contract(d, row))


def _missing_contract(d: EngagementDossier, row: Document) -> bool:
    """Whether it is a contract to which the supplier refers, and that is asked for elsewhere or on record with us.

    CON-01 asks for it while no agreement is on record. An agreement of the same kind is that contract.
    """
    if row.kind not in CONTRACTS or row.availability != Availability.REFERRED:
        return False
    return not d.agreements or any(each.kind in CONTRACTS[row.kind] for each in d.agreements)
