"""Claims about a service, citations and conflicts."""

from typing import Any

from suppliers import models as facts
from tests.factories.reference import data_category
from tests.factories.suppliers import document, service, supplier
from tests.factories.writing import made


def data_handled(**fields: Any) -> facts.DataHandled:
    return made(facts.DataHandled, fields, service=service, category=data_category)


def commitment(**fields: Any) -> facts.Commitment:
    return made(facts.Commitment, fields, service=service, topic="instructions")


def data_location(**fields: Any) -> facts.DataLocation:
    if "operator" in fields:
        fields.setdefault("operated_by", "party")
    return made(facts.DataLocation, fields, service=service, kind="storage")


def access(**fields: Any) -> facts.Access:
    return made(facts.Access, fields, service=service, layer="database")


def onward_transfer(**fields: Any) -> facts.OnwardTransfer:
    return made(facts.OnwardTransfer, fields, service=service, importer=supplier)


def breach_term(**fields: Any) -> facts.BreachTerm:
    if "number" not in fields and "unit" not in fields:
        fields |= {"number": 48, "unit": "hours"}
    return made(facts.BreachTerm, fields, service=service)


def backup_term(**fields: Any) -> facts.BackupTerm:
    return made(facts.BackupTerm, fields, service=service, kept_number=21, kept_unit="days")


def retention_term(**fields: Any) -> facts.RetentionTerm:
    return made(facts.RetentionTerm, fields, service=service, what="Client data", event="contract end")


def service_level(**fields: Any) -> facts.ServiceLevel:
    return made(facts.ServiceLevel, fields, service=service, kind="rto", what="All", number=4, unit="hours")


def security_measure(**fields: Any) -> facts.SecurityMeasure:
    return made(facts.SecurityMeasure, fields, service=service, heading="encryption", name="Disk encryption")


def test_of_measures(**fields: Any) -> facts.Test:
    return made(facts.Test, fields, service=service, what="Penetration test")


def certification(**fields: Any) -> facts.Certification:
    return made(facts.Certification, fields, service=service, scheme="ISO/IEC 27001", state="held")


def citation(**fields: Any) -> facts.Citation:
    return made(facts.Citation, fields, claim_kind="breachterm", claim_id=lambda: breach_term().pk, document=document)


def conflict(**fields: Any) -> facts.Conflict:
    kinds = {"first_kind": "breachterm", "second_kind": "breachterm"}
    claims = {"first_id": lambda: breach_term().pk, "second_id": lambda: breach_term().pk}
    return made(facts.Conflict, fields, about="the breach notice", **kinds, **claims)
