"""Chains of a made register: the parties behind a service, its places, who reaches it, where data goes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from registry.synthetic.statements import Said
from registry.synthetic.words import BOTTOM, words
from suppliers.values import (
    Access,
    ChangeNotice,
    DataLocation,
    Declaration,
    Document,
    Involvement,
    Mention,
    NoticeLink,
    OnwardTransfer,
    Supplier,
)

# Parties below, by tier.
Below = Mapping[int, Sequence[Party]]
FAR = ("US", "IN")


def link(draft: Draft, party: Party, document: Document, below: Below) -> None:
    """What a statement says of the parties behind a service and of its places."""
    said = Said(draft, party, document)
    for other in _parties(said, below):
        _involve(said, other)
    if said.ill("SUB-09"):
        unnamed = draft.add(Supplier, legal_name="A data centre that is not named", kind="unnamed")
        said.claim(Involvement, party_id=unnamed.id, kind="data centre")
    if said.ill("SUB-07"):
        named = draft.chance.choice([each for tier in below.values() for each in tier] or [party])
        draft.add(Mention, document_id=document.id, party_id=named.supplier.id, section="Annex")
    for code, kind, region in (
        ("SUB-02", "no sub-processors", ""),
        ("ACC-01", "no other access", ""),
        ("TRA-05", "never outside", "EEA"),
    ):
        if said.ill(code):
            said.claim(Declaration, kind=kind, region=region, words=f"Declared: {kind}")
    _places(said)


def _parties(said: Said, below: Below) -> list[Party]:
    """One or two parties of lower tiers: mostly of the next, the first of each tier always of the next."""
    tiers = [tier for tier in sorted(below) if tier > said.party.tier and below[tier]]
    if not tiers:
        return []
    found = [below[tiers[0]][0]] if not below.get(said.party.tier) else []
    for _ in range(said.chance.choice((1, 1, 2)) - len(found)):
        tier = tiers[0] if said.likely(0.7) else said.chance.choice(tiers)
        found.append(said.chance.choice(below[tier]))
    return list({party.supplier.id: party for party in found}.values())


def _involve(said: Said, other: Party) -> None:
    hours = 120 if said.ill("BRE-06") else said.chance.choice((None, 24, 24, 48))
    link = said.claim(
        Involvement,
        party_id=other.supplier.id,
        party_service_id=other.service.id if said.likely(0.85) or other.tier == BOTTOM else None,
        kind=words("tier")[other.tier]["involved"],
        declared_role=said.chance.choice(("sub-processor", "sub-processor", "none")),
        flow_down="not asked" if said.ill("SUB-05") else said.chance.choice(("confirmed", "copy seen", "not asked")),
        number=hours,
        unit="hours" if hours else "",
    )
    if said.likely(0.5) or said.ill("ACC-02") or said.ill("ACC-03"):
        _access(said, other)
    if other.supplier.country_id in FAR:
        said.claim(
            OnwardTransfer,
            exporter_id=said.party.supplier.id,
            importer_id=other.supplier.id,
            established_id=other.supplier.country_id,
            mechanism="Standard contractual clauses",
        )
    if said.likely(0.25) or said.ill("SUB-04"):
        _announce(said, other, link)


def _access(said: Said, other: Party) -> None:
    kept = {"log_number": 12, "log_unit": "months"}
    logged = {"logged": "silent"} if said.ill("ACC-02") else {"logged": "stated", **kept}
    said.claim(
        Access,
        party_id=other.supplier.id,
        people="Operations staff",
        layer="physical" if said.ill("ACC-03") else said.chance.choice(("infrastructure", "operating system")),
        occasion="standing" if said.ill("ACC-02") else "on call",
        reached="office",
        country_id=other.supplier.country_id,
        reads="readable" if said.ill("ACC-03") else said.chance.choice(("ciphertext", "readable", "unknown")),
        **logged,
    )


def _announce(said: Said, other: Party, link: Involvement) -> None:
    day = (said.document.received or date.min) - timedelta(days=said.chance.randint(1, 20))
    told = {"announced": day, "effective": day + timedelta(days=30), "party_id": other.supplier.id}
    notice = said.draft.add(ChangeNotice, service_id=said.party.service.id, kind="adds", **told)
    said.draft.add(NoticeLink, notice_id=notice.id, involvement_id=link.id)


def _places(said: Said) -> None:
    home = said.party.supplier.country_id
    for kind in ("storage", "backup"):
        country = "US" if said.ill("TRA-05") and kind == "backup" else home
        said.claim(
            DataLocation,
            kind=kind,
            country_id=None if said.ill("TRA-04") and kind == "backup" else country,
            facility=f"Room {said.chance.randint(1, 9)}",
            operated_by="unknown",
        )
