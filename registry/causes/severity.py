"""The severity of findings."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Severity(TextChoices):
    """How much a finding matters; it depends on the data and people concerned."""

    CRITICAL = "critical", pgettext_lazy("severity", "critical")
    HIGH = "high", pgettext_lazy("severity", "high")
    MEDIUM = "medium", pgettext_lazy("severity", "medium")
    LOW = "low", pgettext_lazy("severity", "low")
    NOTE = "note", pgettext_lazy("severity", "note")

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]

    @property
    def points(self) -> int:
        """What it weighs among findings of several severities: each weighs twice the next."""
        return 1 << (len(_ORDER) - 1 - self.rank)

    @property
    def graver(self) -> "Severity":
        """One step graver."""
        return _ORDER[max(self.rank - 1, 0)]

    @property
    def lighter(self) -> "Severity":
        """One step lighter, but never a mere note."""
        return _ORDER[min(self.rank + 1, Severity.LOW.rank)]


_ORDER = list(Severity)
_RANKS = {severity: rank for rank, severity in enumerate(_ORDER)}
