"""The facts as tables: fields, constraints and help texts. The logic of a row is in ``suppliers.values``."""

from suppliers.models.account import Account
from suppliers.models.chain import ChangeNotice, Involvement, Mention, NoticeLink
from suppliers.models.change import Change, ChangeHead
from suppliers.models.clock import ClockConfirmed
from suppliers.models.commitments import Commitment, Declaration, DeclaredParty
from suppliers.models.erasure import Erasure
from suppliers.models.evidence import Citation, Conflict, Document
from suppliers.models.law import LegalTerm, RegionWord, RuleCitation, StatutoryTerm, TransferInstrument
from suppliers.models.person import Person
from suppliers.models.places import Access, DataLocation, OnwardTransfer
from suppliers.models.reference import (
    AdequacyDecision,
    Country,
    CountryMembership,
    DataCategory,
    LegalEvent,
    SubjectCategory,
)
from suppliers.models.security import Certification, SecurityMeasure, Test
from suppliers.models.sent_form import SentForm
from suppliers.models.service import Component, DataHandled, Service, ServiceOption
from suppliers.models.supplier import Contact, Supplier
from suppliers.models.terms import BackupTerm, BreachTerm, RetentionTerm, ServiceLevel

# The law's data, which one file each brings with a release.
LAW = frozenset(
    {
        AdequacyDecision,
        Country,
        CountryMembership,
        LegalEvent,
        LegalTerm,
        RegionWord,
        RuleCitation,
        StatutoryTerm,
        TransferInstrument,
    }
)

__all__ = [
    "LAW",
    "Access",
    "Account",
    "AdequacyDecision",
    "BackupTerm",
    "BreachTerm",
    "Certification",
    "Change",
    "ChangeHead",
    "ChangeNotice",
    "Citation",
    "ClockConfirmed",
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
    "Erasure",
    "Involvement",
    "LegalEvent",
    "LegalTerm",
    "Mention",
    "NoticeLink",
    "OnwardTransfer",
    "Person",
    "RegionWord",
    "RetentionTerm",
    "RuleCitation",
    "SecurityMeasure",
    "SentForm",
    "Service",
    "ServiceLevel",
    "ServiceOption",
    "StatutoryTerm",
    "SubjectCategory",
    "Supplier",
    "Test",
    "TransferInstrument",
]
