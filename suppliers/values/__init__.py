"""The facts as plain frozen values: one class per tracked model, with all logic of one row."""

from suppliers.values.base import Assurance, Claim, Dated, Row, Standing
from suppliers.values.period import Period, Unit
from suppliers.values.service import (
    DataLocation,
    DeclaredRole,
    Involvement,
    InvolvementKind,
    LocationKind,
    Service,
)
from suppliers.values.supplier import Country, Document, DocumentKind, Force, Supplier, SupplierKind
from suppliers.values.terms import (
    BackupKind,
    BackupTerm,
    BreachTerm,
    Disposal,
    RetentionEvent,
    RetentionTerm,
    Trigger,
)
from suppliers.values.vocabulary import DataCategory, SpecialCategory, SubjectCategory

# One value per tracked model of the same name.
ROWS: list[type[Row]] = [
    Country,
    DataCategory,
    SubjectCategory,
    Supplier,
    Document,
    Service,
    Involvement,
    DataLocation,
    BreachTerm,
    BackupTerm,
    RetentionTerm,
]

__all__ = [
    "ROWS",
    "Assurance",
    "BackupKind",
    "BackupTerm",
    "BreachTerm",
    "Claim",
    "Country",
    "DataCategory",
    "DataLocation",
    "Dated",
    "DeclaredRole",
    "Disposal",
    "Document",
    "DocumentKind",
    "Force",
    "Involvement",
    "InvolvementKind",
    "LocationKind",
    "Period",
    "RetentionEvent",
    "RetentionTerm",
    "Row",
    "Service",
    "SpecialCategory",
    "Standing",
    "SubjectCategory",
    "Supplier",
    "SupplierKind",
    "Trigger",
    "Unit",
]
