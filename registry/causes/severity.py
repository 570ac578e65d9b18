"""The severity of findings, weighed by the data and the people concerned."""

from collections.abc import Iterable

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from suppliers.values import DataCategory, SubjectCategory

# A finding about ordinary data of no more people than this is one step lighter. The scale is our own, not law.
FEW = 25


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


_ORDER = list(Severity)
_RANKS = {severity: rank for rank, severity in enumerate(_ORDER)}


def weighed(
    severity: Severity, data: Iterable[DataCategory], subjects: Iterable[SubjectCategory], people: int | None
) -> Severity:
    """One step graver for data of Article 9 or 10, or vulnerable people; one lighter for ordinary data of a few.

    A note stays a note: it points out a fact and asks for nothing.
    """
    if severity == Severity.NOTE:
        return severity
    if any(each.special for each in data) or any(each.vulnerable for each in subjects):
        return _ORDER[max(severity.rank - 1, 0)]
    if people is not None and people <= FEW:
        return _ORDER[min(severity.rank + 1, Severity.LOW.rank)]
    return severity
