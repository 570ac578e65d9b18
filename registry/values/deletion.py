"""Evidence that data is deleted after the end of an engagement."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import NamedBy, Row


@dataclass(frozen=True, slots=True)
class DeletionConfirmation(Row):
    """A confirmation that one party of the chain has deleted the data (Article 28(3)(g))."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party|engagement", "on")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    party_id: int | None
    on: date
    paper_id: int | None
    note: str
