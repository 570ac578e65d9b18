"""Receipts of exported records."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import NamedBy, Row


@dataclass(frozen=True, slots=True)
class ExportReceipt(Row):
    """An exported record: its day, the last change that it includes, and the digest of its file."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("record", "as_of")

    organisation_id: int
    record: str
    format: str
    as_of: date
    number: int
    sha256: str
    fonts: str
