"""The facts as tables: fields, constraints and help texts. The logic of a row is in ``suppliers.values``."""

from suppliers.models.chain import ChangeNotice, Involvement, Mention, NoticeLink
from suppliers.models.change import Change, ChangeHead
from suppliers.models.commitments import Commitment, Declaration, DeclaredParty
from suppliers.models.evidence import Citation, Conflict, Document
from suppliers.models.person import Person
from suppliers.models.places import Access, DataLocation, OnwardTransfer
from suppliers.models.reference import (
    AdequacyDecision,
    Country,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalTerm,
    StatutoryTerm,
    SubjectCategory,
)
from suppliers.models.security import Certification, SecurityMeasure, Test
from suppliers.models.service import Component, DataHandled, Service, ServiceOption
from suppliers.models.supplier import Contact, Supplier
from suppliers.models.terms import BackupTerm, BreachTerm, RetentionTerm, ServiceLevel

__all__ = [
    "Access",
    "AdequacyDecision",
    "BackupTerm",
    "BreachTerm",
    "Certification",
    "Change",
    "ChangeHead",
    "ChangeNotice",
    "Citation",
    "Commitment",
    "Component",
    "Conflict",
    "Contact",
    "Country",
    "CountryMembership",
    "DataCategory",
    "DataHandled",
    "DataLocation",
    "Declaration",
    "DeclaredParty",
    "Document",
    "Involvement",
    "LegalEvent",
    "LegalTerm",
    "Mention",
    "NoticeLink",
    "OnwardTransfer",
    "Person",
    "RetentionTerm",
    "SecurityMeasure",
    "Service",
    "ServiceLevel",
    "ServiceOption",
    "StatutoryTerm",
    "SubjectCategory",
    "Supplier",
    "Test",
]
