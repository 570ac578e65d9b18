"""Chains of a synthetic register: the parties behind a service, its places, access to it and transfers."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from registry.synthetic.statements import StatementEntry
from registry.synthetic.vocabulary import LAST_TIER, THIRD_COUNTRIES, vocabulary
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

# A defect, and the declaration with which the rest of such a statement does not agree.
DECLARATIONS = (
    ("SUB-02", "no sub-processors", ""),
    ("ACC-01", "no other access", ""),
    ("TRA-05", "never outside", "EEA"),
)
# The parties entered so far, by tier.
Below = Mapping[int, Sequence[Party]]


def add_chain(draft: Draft, party: Party, document: Document, below: Below) -> None:
    """The claims of a statement about the parties behind a service and its places."""
    statement = StatementEntry(draft, party, document)
    for other in _parties(statement, below):
        _involve(statement, other)
    if statement.has_defect("SUB-09"):
        unnamed = draft.add(Supplier, legal_name="A data centre that is not named", kind="unnamed")
        statement.claim(Involvement, party_id=unnamed.id, kind="data centre")
    if statement.has_defect("SUB-07"):
        named = draft.chance.choice([*chain.from_iterable(below.values())] or [party])
        draft.add(Mention, document_id=document.id, party_id=named.supplier.id, section="Annex")
    for code, kind, region in DECLARATIONS:
        if statement.has_defect(code):
            statement.claim(Declaration, kind=kind, region=region, words=f"Declared: {kind}")
    _places(statement)
    _abroad(statement, below)


def _parties(statement: StatementEntry, below: Below) -> list[Party]:
    """One or two parties of lower tiers: mostly of the next, the first of each tier always of the next."""
    tiers = [tier for tier in sorted(below) if tier > statement.party.tier and below[tier]]
    if not tiers:
        return []
    found = []
    if not below.get(statement.party.tier):
        found.append(below[tiers[0]][0])
    for _ in range(statement.chance.choice((1, 1, 2)) - len(found)):
        tier = tiers[0]
        if not statement.likely(0.7):
            tier = statement.chance.choice(tiers)
        found.append(statement.chance.choice(below[tier]))
    return list({party.supplier.id: party for party in found}.values())


def _involve(statement: StatementEntry, other: Party) -> None:
    link = _link(statement, other)
    if statement.likely(0.5) or statement.has_defect("ACC-02", "ACC-03"):
        _access(statement, other)
    if other.supplier.country_id in THIRD_COUNTRIES:
        statement.claim(
            OnwardTransfer,
            exporter_id=statement.party.supplier.id,
            importer_id=other.supplier.id,
            established_id=other.supplier.country_id,
            mechanism="Standard contractual clauses",
        )
    if statement.likely(0.25) or statement.has_defect("SUB-04"):
        _announce(statement, other, link)


def _link(statement: StatementEntry, other: Party) -> Involvement:
    """The claim that the other party is involved, mostly by a service of its own."""
    given: dict[str, Any] = {}
    hours = statement.choice_unless("BRE-06", (None, 24, 24, 48), 120)
    if hours:
        given = {"number": hours, "unit": "hours"}
    if statement.likely(0.85) or other.tier == LAST_TIER:
        given["party_service_id"] = other.service.id
    return statement.claim(
        Involvement,
        party_id=other.supplier.id,
        kind=vocabulary("tier")[other.tier]["involved"],
        declared_role=statement.chance.choice(("sub-processor", "sub-processor", "none")),
        flow_down=statement.choice_unless("SUB-05", ("confirmed", "copy seen", "not asked"), "not asked"),
        **given,
    )


def _access(statement: StatementEntry, other: Party) -> None:
    logged: dict[str, Any] = {"logged": "stated", "log_number": 12, "log_unit": "months"}
    statement.claim(
        Access,
        party_id=other.supplier.id,
        people="Operations staff",
        layer=statement.choice_unless("ACC-03", ("infrastructure", "operating system"), "physical"),
        occasion=statement.unless("ACC-02", "on call", "standing"),
        reached="office",
        country_id=other.supplier.country_id,
        reads=statement.choice_unless("ACC-03", ("ciphertext", "readable", "unknown"), "readable"),
        **statement.unless("ACC-02", logged, {"logged": "silent"}),
    )


def _announce(statement: StatementEntry, other: Party, link: Involvement) -> None:
    day = (statement.document.received or date.min) - timedelta(days=statement.chance.randint(1, 20))
    given = {"announced": day, "effective": day + timedelta(days=30), "party_id": other.supplier.id}
    notice = statement.draft.add(ChangeNotice, service_id=statement.party.service.id, kind="adds", **given)
    statement.draft.add(NoticeLink, notice_id=notice.id, involvement_id=link.id)


def _places(statement: StatementEntry) -> None:
    home = statement.party.supplier.country_id
    _place(statement, "storage", home)
    abroad = statement.unless("TRA-05", home, "US")
    _place(statement, "backup", statement.unless("TRA-04", abroad, None))


def _place(statement: StatementEntry, kind: str, country: str | None) -> None:
    facility = f"Room {statement.chance.randint(1, 9)}"
    statement.claim(DataLocation, kind=kind, country_id=country, facility=facility, operated_by="unknown")


def _abroad(statement: StatementEntry, below: Below) -> None:
    """Places and access abroad that no link of the chain explains, each kind for some statements."""
    outsiders = _outsiders(statement, below)
    abroad = [supplier for supplier in outsiders if supplier.country_id in THIRD_COUNTRIES]
    home = [supplier for supplier in outsiders if supplier.country_id not in THIRD_COUNTRIES]
    for other in abroad[:1]:
        if statement.likely(0.2):
            given = {"layer": "application", "reads": "readable"}
            statement.claim(Access, party_id=other.id, country_id=other.country_id, **given)
        if statement.likely(0.2):
            _run_by(statement, other, kind="recovery", country=other.country_id)
    if home and statement.likely(0.04):
        _run_by(statement, home[0], kind="processing", country="US")
    if statement.likely(0.04):
        _run_by(statement, statement.party.supplier, kind="support", country="IN")
    if statement.likely(0.03):
        statement.claim(OnwardTransfer, established_id="US", mechanism="Standard contractual clauses")


def _outsiders(statement: StatementEntry, below: Below) -> list[Supplier]:
    """A few parties of lower tiers, by chance, that the statement does not name behind the service."""
    tiers = [parties for tier, parties in below.items() if tier > statement.party.tier]
    everyone = list(chain.from_iterable(tiers))
    some = statement.chance.sample(everyone, min(3, len(everyone)))
    named = {link.party_id for link in statement.of_service(Involvement)}
    return [party.supplier for party in some if party.supplier.id not in named]


def _run_by(statement: StatementEntry, operator: Supplier, *, kind: str, country: str | None) -> None:
    """A place that a named party runs."""
    statement.claim(DataLocation, kind=kind, country_id=country, operated_by="party", operator_id=operator.id)
