"""A statement of a made register is read again, and what is kept about its supplier is gone through."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from registry.synthetic.statements import new_document
from registry.values import (
    Agreement,
    ClauseReview,
    Engagement,
    GuaranteeAssessment,
    NoticeDecision,
    Paper,
    Review,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import (
    CLAIMS,
    ChangeNotice,
    Component,
    Conflict,
    Contact,
    Document,
    Involvement,
    Service,
    ServiceOption,
)


def review_statements(
    draft: Draft, parties: Sequence[Party], used: Sequence[Engagement], number: int, on: date
) -> None:
    """The yearly round, for some suppliers: the second time nothing new was published, else a new version."""
    by_service: dict[int, list[Engagement]] = {}
    for engagement in used:
        by_service.setdefault(engagement.service_id, []).append(engagement)
    for party in parties:
        if draft.has_defect(party.supplier.id, "EVD-02"):
            continue
        _supplier(draft, party, number, on)
        _claims(draft, party, number, on)
        for engagement in by_service.get(party.service.id, ()):
            _engagement(draft, engagement, number, on)


def _supplier(draft: Draft, party: Party, number: int, on: date) -> None:
    draft.alter(party.supplier, note=f"Entry confirmed on {on.isoformat()}")
    for contact in draft.where(Contact, "supplier_id", party.supplier.id):
        draft.alter(contact, position=f"{contact.position.partition(',')[0]}, confirmed {on.year}")
    purpose = draft.tables[Service][party.service.id].purpose.partition(",")[0]  # type: ignore[attr-defined]
    draft.alter(party.service, purpose=f"{purpose}, version {number + 1}")
    for kind in (ServiceOption, Component, ChangeNotice):
        for row in draft.where(kind, "service_id", party.service.id):
            draft.alter(row, description=f"As the statement of {on.year} describes it")


def _claims(draft: Draft, party: Party, number: int, on: date) -> None:
    old = draft.where(Document, "supplier_id", party.supplier.id)[-1]
    new = old
    if number != 2:
        given = {"title": "Data protection statement", "version": f"{number + 1}.0", "supersedes_id": old.id}
        new = new_document(draft, party.supplier.id, on, **given)
    for kind in CLAIMS:
        for place, row in enumerate(draft.where(kind, "service_id", party.service.id)):
            if row.document_id is None or row.ends is not None:
                continue
            if number == 2:
                draft.alter(row, assurance=draft.chance.choice(("claimed", "seen", "seen")), worded="as confirmed")
            elif not (place and draft.has_defect(party.supplier.id, "EVD-05")):
                draft.alter(row, document_id=new.id, section=f"{draft.chance.randint(1, 9)}", worded="")
    if number == 2:
        _replaced_links(draft, party, on)
    if number == 3 and draft.chance.random() < 0.5 and not draft.has_defect(party.supplier.id, "EVD-07"):
        _resolved(draft, party, on)


def _replaced_links(draft: Draft, party: Party, on: date) -> None:
    """Some links end on the day, and a new one with the same party begins on the next."""
    for row in draft.where(Involvement, "service_id", party.service.id):
        if draft.chance.random() < 0.08:
            draft.alter(row, ends=on)
            given = {name: getattr(row, name) for name in ("service_id", "document_id", "party_id", "declared_role")}
            draft.add(Involvement, **given, kind="manages", section="Annex", starts=on + timedelta(days=1))


def _resolved(draft: Draft, party: Party, on: date) -> None:
    for kind in CLAIMS:
        claims = draft.where(kind, "service_id", party.service.id)
        found = [conflict for claim in claims for conflict in draft.where(Conflict, "first_id", claim.id)]
        for conflict in (each for each in found if each.first_kind == kind.__name__.lower()):
            draft.alter(conflict, resolved=on, resolution="The later section holds, as the supplier wrote")


def _engagement(draft: Draft, engagement: Engagement, number: int, on: date) -> None:
    draft.alter(engagement, note=f"Gone through in {on.year}")
    key = engagement.id
    for agreement in draft.where(Agreement, "engagement_id", key):
        draft.alter(agreement, version=str(number + 1))
        for review in draft.where(ClauseReview, "agreement_id", agreement.id):
            if review.on is not None:
                draft.alter(review, on=on)
        paper = draft.tables[Paper][agreement.paper_id]
        draft.alter(paper, address=f"Contracts {on.year}, folder {key:04}")
    changed: list[tuple[type[Any], dict[str, Any]]] = [
        (GuaranteeAssessment, {"conditions": f"Confirmed in {on.year}"}),
        (TransferBasis, {"review": on + timedelta(days=400)}),
        (Review, {"note": f"Seen again in {on.year}"}),
    ]
    for kind, given in changed:
        for row in draft.where(kind, "engagement_id", key):
            draft.alter(row, **given)
    for decision in draft.where(NoticeDecision, "engagement_id", key):
        if decision.decided:
            draft.alter(decision, reason=f"The party and its place are known; seen again in {on.year}")
    for link in draft.where(Involvement, "service_id", engagement.service_id):
        for role in draft.where(RoleAssessment, "involvement_id", link.id):
            if role.organisation_id == engagement.organisation_id:
                draft.alter(role, on=on)
