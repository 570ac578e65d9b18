"""Rows about how long data is kept, and the rules to test with them."""

from datetime import timedelta

from registry.values import Agreement
from suppliers.values import BackupTerm, Commitment, Involvement, RetentionTerm
from tests.registry.rules.table import BACKUPS, BELOW, SERVICE_BELOW, Tried

A_DAY = timedelta(days=1)


def term(**given):
    usual = {"event": "contract end", "disposal": "delete", "confirmation": "silent", "number": 30, "unit": "days"}
    return RetentionTerm, usual | given


def backup(**given):
    return BackupTerm, {"kind": "full", "encrypted": "stated", "kept_number": 30, "kept_unit": "days"} | given


def says(topic, standing="stated"):
    return Commitment, {"topic": topic, "standing": standing, "legal_conclusion": False}


def link(**given):
    usual = {"party_id": BELOW, "party_service_id": SERVICE_BELOW, "kind": "hosts", "declared_role": "sub-processor"}
    return Involvement, usual | {"flow_down": "not asked"} | given


def agreement(**given):
    usual = {"kind": "dpa", "title": "Agreement", "authorisation": "general", "breach_trigger": "aware"}
    return Agreement, usual | {"disposal": "unknown"} | given


ENDLESS = {"number": None, "unit": ""}
KEPT_ENDLESSLY = {"kept_number": None, "kept_unit": ""}
RULES = [
    Tried(code="RET-01", row=term(), fires=False),
    Tried(code="RET-02", row=link(), fires=True, rows=(term(), backup())),
    Tried(
        code="RET-03",
        row=term(event="erased", number=90, rotation_number=30, rotation_unit="days"),
        fires=True,
        kept=(7, "days"),
    ),
    Tried(code="RET-04", row=term(component_id=BACKUPS, number=20), fires=True, rows=(backup(kept_number=21),)),
    Tried(code="RET-06", row=says("return"), fires=False, rows=(term(confirmation="stated"),)),
    Tried(code="RET-07", row=backup(kind="snapshot", **KEPT_ENDLESSLY), fires=True, rows=(backup(),)),
    Tried(code="RET-08", row=backup(), fires=True),
]
