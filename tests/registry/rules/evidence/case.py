"""Registers for testing the rules about evidence: a service in use with a document, and a firing case of each rule."""

from datetime import date, timedelta
from typing import Any

from registry.values import EngagementOption
from suppliers.values import (
    BreachTerm,
    Certification,
    Citation,
    Commitment,
    Conflict,
    DataLocation,
    Document,
    LegalEvent,
    ServiceOption,
    Supplier,
)
from tests.registry.world import TODAY, YESTERDAY, World

OLD = TODAY - timedelta(days=3 * 365)
STANDINGS = ["stated", "denied", "unclear", "silent", "unread"]


class Case:
    """A service that the organisation uses, with a document of its supplier."""

    def __init__(self, **engagement: Any) -> None:
        self.world = World()
        self.organisation = self.world.alter(self.world.organisation, age_number=24, age_unit="months")
        self.engagement = self.world.engaged(**engagement)
        self.service = self.engagement.service_id
        self.supplier = 1
        self.document = self.write(dated=TODAY)

    def write(self, **fields: Any) -> Document:
        given = {"supplier_id": self.supplier, "kind": "statement", "title": "Statement", "availability": "held"}
        return self.world.add(Document, **given | fields)

    def claim(self, kind: Any = BreachTerm, /, **fields: Any) -> Any:
        given = {"service_id": self.service, "document_id": self.document.id}
        return self.world.add(kind, **given | fields)

    def not_bought(self) -> int:
        bought, other = (self.world.add(ServiceOption, service_id=self.service, name=n).id for n in ("One", "Other"))
        self.world.add(EngagementOption, engagement_id=self.engagement.id, option_id=bought)
        return other

    def party(self, **fields: Any) -> Supplier:
        return self.world.add(Supplier, legal_name="Party Ltd", **fields)

    def found(self, code: str, on: date = TODAY) -> list:
        return self.world.found(code, on)


def evd_01(*, document=None, **claim):
    case = Case()
    case.document = case.write(**{"dated": None} | (document or {}))
    case.claim(**claim)
    return case.found("EVD-01")


def evd_02(*, document=None, age=(24, "months"), **claim):
    case = Case()
    case.world.alter(case.organisation, age_number=age[0], age_unit=age[1])
    case.document = case.write(**{"dated": OLD} | (document or {}))
    case.claim(**claim)
    return case.found("EVD-02")


def evd_03(*, cited=False, **claim):
    case = Case()
    row = case.claim(**{"document_id": None} | claim)
    if cited:
        case.world.add(Citation, claim_kind="breachterm", claim_id=row.id, document_id=case.document.id)
    return case.found("EVD-03")


def evd_05(*, newer=None, cited=False, **claim):
    case = Case()
    fresh = case.write(**{"title": "Next", "supersedes_id": case.document.id} | (newer or {}))
    row = case.claim(**claim)
    if cited:
        case.world.add(Citation, claim_kind="breachterm", claim_id=row.id, document_id=fresh.id)
    return case.found("EVD-05")


def evd_06(*, regime="UK", on=YESTERDAY, dated=OLD, **claim):
    case = Case()
    case.document = case.write(dated=dated)
    case.world.add(LegalEvent, regime=regime, name="Reform", on=on)
    case.claim(Commitment, **{"topic": "law"} | claim)
    return case.found("EVD-06")


def evd_07(*, resolved=None, second=None, **claim):
    case = Case()
    one, other = case.claim(**claim), case.claim(DataLocation, **second or {})
    sides = {"first_kind": "breachterm", "first_id": one.id, "second_kind": "datalocation", "second_id": other.id}
    case.world.add(Conflict, about="One thing, and another.", resolved=resolved, **sides)
    return case.found("EVD-07")


def evd_08(**claim):
    case = Case()
    case.claim(Commitment, **{"topic": "compliance", "legal_conclusion": True} | claim)
    return case.found("EVD-08")


def evd_11(*, kind=Certification, own=False, party=None, **claim):
    case = Case()
    other = case.party(**party or {})
    if own:
        case.document = case.write(supplier_id=other.id)
    case.claim(kind, **{"party_id": other.id} | claim)
    return case.found("EVD-11")
