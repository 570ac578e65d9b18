"""The facts as tables: fields, constraints and help texts. Row logic is in ``suppliers.values``."""

from suppliers.models.change import Change, ChangeHead
from suppliers.models.document import Document
from suppliers.models.service import DataLocation, Involvement, Service
from suppliers.models.supplier import Supplier
from suppliers.models.terms import BackupTerm, BreachTerm, RetentionTerm
from suppliers.models.vocabulary import Country, DataCategory, SubjectCategory

__all__ = [
    "BackupTerm",
    "BreachTerm",
    "Change",
    "ChangeHead",
    "Country",
    "DataCategory",
    "DataLocation",
    "Document",
    "Involvement",
    "RetentionTerm",
    "Service",
    "SubjectCategory",
    "Supplier",
]
