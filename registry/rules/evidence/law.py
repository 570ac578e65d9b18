"""The rule about changes of the law after the date of a document."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.sources import SAYING
from registry.rules.fixes import NEW_VERSION
from registry.rules.rule import Seen, rule, seen
from suppliers.values import Claim, Commitment, Declaration, Document, DocumentKind, LegalEvent, OnwardTransfer, Topic


@rule(
    "EVD-06",
    EngagementDossier,
    _("Every statement about the law or about transfers is newer than the last legal event that concerns it."),
    when="concerned",
    message=_(
        "“%(document)s” is dated %(dated)s and says which law %(supplier)s follows or where data may go. Legal "
        "events since then: %(events)s."
    ),
    fix=_("Ask the supplier for a current statement, or accept the finding with the reason why it still applies"),
    target=NEW_VERSION,
)
def law_has_not_changed(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources:
        if document.dated is None or d.successor(document):
            continue
        events = _events(d, document.dated)
        if events and _affected(d, document, document.dated, len(events)):
            yield seen(about=document, document=document, dated=document.dated, events=events)


def _events(d: EngagementDossier, since: date) -> tuple[LegalEvent, ...]:
    """The changes of the laws that apply after a day, if they concern the places of the data, oldest first."""
    found: list[LegalEvent] = []
    for law in d.laws:
        rows = d.lens.where(LegalEvent, "regime", law)
        found += (row for row in rows if since < row.on <= d.lens.on and _concerns(d, row))
    return tuple(sorted(found, key=attrgetter("on", "id")))


def _concerns(d: EngagementDossier, event: LegalEvent) -> bool:
    """Whether a change concerns every country, or one to which data goes."""
    return event.country_id is None or any(leg.country == event.country_id for leg in d.legs)


def _affected(d: EngagementDossier, document: Document, since: date, changes: int) -> bool:
    """Whether a document states something that depends on the law of its day."""
    claims = [claim for claim in d.read_in[document.id] if claim.standing in SAYING]
    if any(map(_about_law, claims)) or _names_law(d, document, changes):
        return True
    return any(map(_about_places, claims)) and not all(_unchanged(leg, since) for leg in d.legs)


def _about_law(claim: Claim) -> bool:
    """Whether a claim says which law the supplier follows."""
    return isinstance(claim, Commitment) and claim.topic == Topic.LAW


def _names_law(d: EngagementDossier, document: Document, changes: int) -> bool:
    """Whether a statement names a law without a version. One change of that law leaves the name right."""
    return bool(d.service.declared_law) and document.kind == DocumentKind.STATEMENT and changes > 1


def _about_places(claim: Claim) -> bool:
    """Whether a claim says where data may go, or under which mechanism."""
    match claim:
        case Commitment():
            return claim.topic == Topic.TRANSFERS
        case Declaration():
            return bool(claim.region)
        case OnwardTransfer():
            return bool(claim.mechanism)
    return False


def _unchanged(leg: Leg, since: date) -> bool:
    """Whether the basis of a leg already applied on a day: no transfer, or a decision for a whole country."""
    if leg.footing in {Footing.HOME, Footing.NO_TRANSFER}:
        return True
    decision = leg.decision
    return decision is not None and not decision.listed_only and (decision.starts is None or decision.starts <= since)
