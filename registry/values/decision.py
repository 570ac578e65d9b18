"""What people decide about findings."""

from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values import Row


class Decision(TextChoices):
    ACCEPTED = "accepted", _("accepted")
    DISPUTED = "disputed", _("disputed")
    MENDING = "mending", _("being mended")


@dataclass(frozen=True, slots=True)
class FindingDecision(Row):
    """A decision about one finding, tied to the facts that were seen: when they change, it no longer counts."""

    organisation_id: int
    code: str
    subject: str
    facts: str
    decision: str
    until: date | None
    reason: str

    def counts(self, facts: str, on: date) -> bool:
        """Whether it still answers a finding on these facts on the day *on*."""
        return self.facts == facts and (self.until is None or on <= self.until)
