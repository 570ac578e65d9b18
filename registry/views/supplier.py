"""One supplier on one screen: the verdicts, what is open, its chain, clocks and places; all facts folded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from registry.chains import links
from registry.findings.found import found_in
from registry.findings.groups import grouped
from registry.history import timeline
from registry.inbox.coming import days_of_supplier
from registry.inbox.inbox import inbox_of
from registry.inbox.of_supplier import about_party, matters_of
from registry.pictures.map import places_map
from registry.pictures.service import ServicePictures, service_pictures
from registry.reading.lens import Lens
from registry.records.agreed import agreed_terms, article_28
from registry.records.article_30.service_used import representatives
from registry.records.behind import behind_of
from registry.records.consequences import Consequences, consequences
from registry.records.places import places_of as places_of_engagements
from registry.records.places_said import PlaceSaid, places_of
from registry.records.said import Said, SaidOn, said, said_on
from registry.records.verdicts import PROCESSING, labels
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Engagement, Organisation
from registry.views.absent import absent
from registry.views.folds import Folds, folds_of
from registry.views.own_findings import open_and_decided
from registry.views.record_groups import rows_below
from registry.views.record_history import history_if_asked
from registry.views.strips import party_strip, supplier_strip
from suppliers.values import Contact, Document, Involvement, Mention, Service, Supplier

# How many matters the page shows before it folds the others, how many of a party behind others it shows at all, and how
# many facts of a topic it always has.
MATTERS, FOUND_THERE = 4, 10
SMALL = 2


@dataclass(frozen=True, slots=True)
class PartIn:
    """A service of another supplier in which this supplier is involved."""

    involvement: Involvement
    service: Service
    supplier: Supplier | None


@dataclass(frozen=True, slots=True)
class OtherTime:
    """An engagement that is not in force on the day, with its service and organisation."""

    engagement: Engagement
    service: Service
    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceShown:
    """A service of the supplier: its pictures, its places, and what is said of it by topic."""

    service: Service
    pictures: ServicePictures | None
    links: list[Said]
    links_asked: bool
    link_count: int
    places: list[PlaceSaid]
    topics: list[SaidOn]

    @property
    def count(self) -> int:
        """How many facts are on record about it."""
        return sum(topic.count for topic in self.topics)


@requires(Permission.READER)
def supplier(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Supplier, key)
    if row is None:
        return absent(request)
    folds = folds_of(request)
    own = lens.current(Service, "supplier_id", row.id)
    used = list(_used(lens, own))
    inbox = inbox_of(lens)
    found = found_in(lens).about_supplier(row.id)
    lines = matters_of(inbox, found, lens.on)
    there = about_party(lens, row.id)
    found_there = matters_of(inbox, there, lens.on)
    behind = behind_of(lens, row)
    if used or not behind.count:
        own_days = days_of_supplier(lens, row)
        strip = supplier_strip(lens, row, uses=used, inbox=inbox, lines=lines, own=own_days)
    else:
        strip = party_strip(lens, row, behind=behind, inbox=inbox, lines=found_there, found=there)
    return render(
        request,
        "suppliers/detail.html",
        {
            "supplier": row,
            "representatives": list(representatives(lens, row)),
            "parent": lens.get(Supplier, row.parent_id),
            "folds": folds,
            "strip": strip,
            "behind": behind,
            "found_there": found_there[:FOUND_THERE],
            "found_there_count": len(found_there),
            "inbox": inbox,
            "lines": lines[:MATTERS],
            "further": lines[MATTERS:],
            "further_shown": "matters" in folds or len(lines) <= MATTERS + 1,
            "findings": found,
            **_findings(found, folds),
            "used": used,
            "other_times": _other_times(lens, row),
            "parts": list(_parts(lens, row)),
            "map": places_map(lens, places_of_engagements(lens, [use.engagement for use in used])),
            "services": [_shown(lens, service, used, folds) for service in own],
            **_agreed(lens, used),
            "contacts": [said(lens, each) for each in lens.current(Contact, "supplier_id", row.id)],
            **_papers(lens, row),
            "entries": history_if_asked(request, lambda: timeline.of_supplier(lens, row.id)),
        },
    )


def _findings(found: Sequence[Any], folds: Folds) -> dict[str, Any]:
    """All findings, sorted by cause only where the page shows them."""
    states = open_and_decided(found)
    shown = "findings" in folds or len(found) <= SMALL
    return {**states, "groups_open": grouped(states["opened"]) if shown else None}


def _shown(lens: Lens, service: Service, used: Sequence[Consequences], folds: Folds) -> ServiceShown:
    rows = [link.involvement for link in links(lens, service)]
    asked = "parties" in folds or "involvement" in folds
    return ServiceShown(
        service=service,
        pictures=service_pictures(lens, service, [use.engagement for use in used if use.service.id == service.id]),
        links=[said(lens, each) for each in rows] if asked or len(rows) <= SMALL else [],
        links_asked=asked,
        link_count=len(rows),
        places=places_of(lens, service),
        topics=said_on(lens, service, folds, SMALL),
    )


def _agreed(lens: Lens, used: Sequence[Consequences]) -> dict[str, Any]:
    """The terms agreed and the items checked under each engagement for which Article 28 asks for an agreement."""
    asked = [use for use in used if use.engagement.role in PROCESSING]
    terms = agreed_terms(lens, asked)
    label = labels(asked)
    return {
        "agreed_for": [(use, label(use)) for use in asked],
        "terms": terms if any(agreed.words for agreed in (terms[0].agreed if terms else ())) else [],
        "items": article_28(lens, asked),
    }


def _papers(lens: Lens, row: Supplier) -> dict[str, Any]:
    """The documents of a supplier in full, and the parties that they name."""
    documents = lens.where(Document, "supplier_id", row.id)
    mentions = rows_below(lens, Mention, "document_id", documents)
    return {
        "documents": [said(lens, each) for each in documents],
        "mentions": [said(lens, each) for each in mentions],
    }


def _used(lens: Lens, services: Iterable[Service]) -> Iterator[Consequences]:
    """The current engagements of the services, each with its consequences, by organisation and service."""
    for organisation in lens.organisations:
        for engagement in _current_engagements(lens, services):
            if engagement.organisation_id != organisation.id:
                continue
            used = consequences(lens, engagement)
            if used:
                yield used


def _current_engagements(lens: Lens, services: Iterable[Service]) -> Iterator[Engagement]:
    for service in services:
        yield from lens.current(Engagement, "service_id", service.id)


def _other_times(lens: Lens, row: Supplier) -> list[OtherTime]:
    """The engagements that have ended or not begun, in the order of their first days."""
    found = []
    for service in lens.where(Service, "supplier_id", row.id):
        for engagement in lens.where(Engagement, "service_id", service.id):
            organisation = lens.get(Organisation, engagement.organisation_id)
            if organisation and not engagement.in_force(lens.on):
                found.append(OtherTime(engagement, service, organisation))
    return sorted(found, key=lambda each: (str(each.engagement.starts or ""), each.engagement.id))


def _parts(lens: Lens, supplier: Supplier) -> Iterator[PartIn]:
    """The services of other suppliers, in force on the day, in which the supplier is involved."""
    for row in lens.current(Involvement, "party_id", supplier.id):
        service = lens.get(Service, row.service_id)
        if service is not None and service.in_force(lens.on):
            yield PartIn(row, service, lens.get(Supplier, service.supplier_id))
