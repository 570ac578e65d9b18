"""The rule about law that changed after a document was written."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.sources import SAYING
from registry.rules.rule import Basis, Seen, Severity, rule, seen
from suppliers.values import Claim, Commitment, Declaration, Document, DocumentKind, LegalEvent, OnwardTransfer, Topic


@rule(
    "EVD-06",
    EngagementDossier,
    _("No claim rests on law that changed since its date."),
    when="concerned",
    message=_(
        "“%(document)s” of %(dated)s says which law %(supplier)s follows or where data may go; since then: %(events)s."
    ),
    fix=_("Ask the supplier what it says today, or note why the change does not touch the claim"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 5(2), 24(1)", "UK": "UK GDPR Art. 5(2), 24(1)"},
)
def law_has_not_changed(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        if document.dated is None or d.successor(document):
            continue
        events = _events(d, document.dated)
        if events and _touched(d, document, document.dated, len(events)):
            severity = _BY_EVENTS[min(len(events), 3)]
            yield seen(severity, about=document, document=document, dated=document.dated, events=events)


# One change may leave a sentence true; each further one makes that less likely.
_BY_EVENTS = {1: Severity.NOTE, 2: Severity.LOW, 3: Severity.MEDIUM}


def _events(d: EngagementDossier, since: date) -> tuple[LegalEvent, ...]:
    """What changed in the regime's law after a day for everybody or where the data goes, in the order of time."""
    rows = [row for row in d.lens.where(LegalEvent, "regime", d.regime) if since < row.on <= d.lens.on]
    reached = {leg.country for leg in d.legs} if any(row.country_id for row in rows) else set()
    concerning = (row for row in rows if row.country_id is None or row.country_id in reached)
    return tuple(sorted(concerning, key=lambda row: (row.on, row.id)))


def _touched(d: EngagementDossier, document: Document, since: date, changes: int) -> bool:
    """Whether something read in a document means what the law of its day made it mean."""
    claims = [claim for claim in d.read_in[document.id] if claim.standing in SAYING]
    if _of_law(claims) or _names_law(d, document, changes):
        return True
    return any(_of_places(claim) for claim in claims) and not all(_settled(leg, since) for leg in d.legs)


def _of_law(claims: Iterable[Claim]) -> bool:
    """Whether one of them says which law is followed."""
    return any(isinstance(claim, Commitment) and claim.topic == Topic.LAW for claim in claims)


def _names_law(d: EngagementDossier, document: Document, changes: int) -> bool:
    """Whether a statement bears the bare name of a law: that stays right through one change of it."""
    return bool(d.service.declared_law) and document.kind == DocumentKind.STATEMENT and changes > 1


def _of_places(claim: Claim) -> bool:
    """Whether it says where data may go, or by what."""
    match claim:
        case Commitment():
            return claim.topic == Topic.TRANSFERS
        case Declaration():
            return bool(claim.region)
        case OnwardTransfer():
            return bool(claim.mechanism)
    return False


def _settled(leg: Leg, since: date) -> bool:
    """Whether a leg rests on what already held on a day: home, or a decision for a whole country."""
    if leg.footing in {Footing.HOME, Footing.NO_TRANSFER}:
        return True
    decision = leg.decision
    return decision is not None and not decision.listed_only and (decision.starts is None or decision.starts <= since)
