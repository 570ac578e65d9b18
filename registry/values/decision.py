"""Decisions of people on findings, and who takes care of a matter."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import NamedBy, Row


@dataclass(frozen=True, slots=True)
class FindingDecision(Row):
    """A finding accepted, disputed or being fixed. ``facts`` is their digest; the change names the person."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("code", "decision", joined=" ")

    organisation_id: int
    code: str
    subject: str
    facts: str
    decision: str
    until: date | None
    reason: str

    def counts(self, facts: str, on: date) -> bool:
        """Whether it still applies to a finding with these facts on the day *on*."""
        return self.facts == facts and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Assignment(Row):
    """The function that takes care of a matter of findings. It changes nothing about them."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("owner", "cause", joined=" ")

    organisation_id: int
    cause: str
    owner: str
    note: str
