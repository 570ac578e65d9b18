"""What was handed over."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import NamedBy, Row


@dataclass(frozen=True, slots=True)
class ExportReceipt(Row):
    """A record that was printed: of which day, after which change, and the digest of the file."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("record", "as_of")

    organisation_id: int
    record: str
    format: str
    as_of: date
    number: int
    sha256: str
    fonts: str
