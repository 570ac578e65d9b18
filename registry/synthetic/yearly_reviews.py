"""Yearly reviews in a synthetic register: of a supplier's statement, and of the records about the supplier."""

from collections.abc import Iterator, Sequence
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
    Claim,
    Component,
    Conflict,
    Contact,
    Document,
    Involvement,
    Row,
    Service,
    ServiceOption,
)


def review_statements(
    draft: Draft, parties: Sequence[Party], used: Sequence[Engagement], *, number: int, on: date
) -> None:
    """Reviews the statements of several suppliers. Every round but the second finds a new version of the statement."""
    by_service: dict[int, list[Engagement]] = {}
    for engagement in used:
        by_service.setdefault(engagement.service_id, []).append(engagement)
    for party in parties:
        if draft.has_defect(party.supplier.id, "EVD-02"):
            continue
        _review_supplier(draft, party, number, on)
        _review_statement(draft, party, number, on)
        for engagement in by_service.get(party.service.id, ()):
            _review_engagement(draft, engagement, number, on)


def _review_supplier(draft: Draft, party: Party, number: int, on: date) -> None:
    draft.alter(party.supplier, note=f"Entry confirmed on {on.isoformat()}")
    for contact in draft.where(Contact, "supplier_id", party.supplier.id):
        draft.alter(contact, position=f"{contact.position.partition(',')[0]}, confirmed {on.year}")
    purpose = draft.get(Service, party.service.id).purpose.partition(",")[0]
    draft.alter(party.service, purpose=f"{purpose}, version {number + 1}")
    for kind in (ServiceOption, Component, ChangeNotice):
        for row in draft.where(kind, "service_id", party.service.id):
            draft.alter(row, description=f"As the statement of {on.year} describes it")


def _review_statement(draft: Draft, party: Party, number: int, on: date) -> None:
    if number == 2:
        for _place, claim in _claims(draft, party):
            draft.alter(claim, assurance=draft.chance.choice(("claimed", "seen", "seen")), worded="as confirmed")
        _replace_links(draft, party, on)
    else:
        _publish(draft, party, number, on)
    if number == 3 and draft.chance.random() < 0.5 and not draft.has_defect(party.supplier.id, "EVD-07"):
        _resolve(draft, party, on)


def _publish(draft: Draft, party: Party, number: int, on: date) -> None:
    """Adds a new version of the statement, which repeats the claims. A defect leaves most of them on the old one."""
    old = draft.where(Document, "supplier_id", party.supplier.id)[-1]
    given = {"title": "Data protection statement", "version": f"{number + 1}.0", "supersedes_id": old.id}
    new = new_document(draft, party.supplier.id, on, **given)
    for place, claim in _claims(draft, party):
        if not (place and draft.has_defect(party.supplier.id, "EVD-05")):
            draft.alter(claim, document_id=new.id, section=f"{draft.chance.randint(1, 9)}", worded="")


def _claims(draft: Draft, party: Party) -> Iterator[tuple[int, Claim]]:
    """The claims of the statement that have not ended, each with its place among those of its kind."""
    for kind in CLAIMS:
        for place, row in enumerate(draft.where(kind, "service_id", party.service.id)):
            if row.document_id is not None and row.ends is None:
                yield place, row


def _replace_links(draft: Draft, party: Party, on: date) -> None:
    """Ends a few links on the day. A new one with the same party begins on the next."""
    for row in draft.where(Involvement, "service_id", party.service.id):
        if draft.chance.random() < 0.08:
            draft.alter(row, ends=on)
            given = {name: getattr(row, name) for name in ("service_id", "document_id", "party_id", "declared_role")}
            draft.add(Involvement, **given, kind="manages", section="Annex", starts=on + timedelta(days=1))


def _resolve(draft: Draft, party: Party, on: date) -> None:
    """Resolves the conflicts between the claims of a service."""
    for kind in CLAIMS:
        for claim in draft.where(kind, "service_id", party.service.id):
            for conflict in draft.where(Conflict, "first_id", claim.id):
                if conflict.first_kind == kind.__name__.lower():
                    draft.alter(conflict, resolved=on, resolution="The later section is right, as the supplier wrote")


def _review_engagement(draft: Draft, engagement: Engagement, number: int, on: date) -> None:
    draft.alter(engagement, note=f"Reviewed in {on.year}")
    for agreement in draft.where(Agreement, "engagement_id", engagement.id):
        _review_agreement(draft, agreement, number, on)
    changed: list[tuple[type[Row], dict[str, Any]]] = [
        (GuaranteeAssessment, {"conditions": f"Confirmed in {on.year}"}),
        (TransferBasis, {"review": on + timedelta(days=400)}),
        (Review, {"note": f"Reviewed again in {on.year}"}),
    ]
    for kind, given in changed:
        for row in draft.where(kind, "engagement_id", engagement.id):
            draft.alter(row, **given)
    for decision in draft.where(NoticeDecision, "engagement_id", engagement.id):
        if decision.decided:
            draft.alter(decision, reason=f"The party and its place are known; confirmed in {on.year}")
    _review_roles(draft, engagement, on)


def _review_agreement(draft: Draft, agreement: Agreement, number: int, on: date) -> None:
    draft.alter(agreement, version=str(number + 1))
    for review in draft.where(ClauseReview, "agreement_id", agreement.id):
        if review.on is not None:
            draft.alter(review, on=on)
    if agreement.paper_id is not None:
        paper = draft.get(Paper, agreement.paper_id)
        draft.alter(paper, address=f"Contracts {on.year}, folder {agreement.engagement_id:04}")


def _review_roles(draft: Draft, engagement: Engagement, on: date) -> None:
    for link in draft.where(Involvement, "service_id", engagement.service_id):
        for role in draft.where(RoleAssessment, "involvement_id", link.id):
            if role.organisation_id == engagement.organisation_id:
                draft.alter(role, on=on)
