"""Whose data a finding concerns: what weighs its severity, and its place among others of the same severity."""

from dataclasses import dataclass
from functools import cached_property

from registry.causes.severity import Severity
from suppliers.values import DataCategory, SpecialCategory, SubjectCategory

# A finding about ordinary data of no more people than this is one step lighter. The scales are our own, not law.
FEW = 25
SOME = 1_000
# A finding about more people than this is one step graver.
MANY = 10_000
GRAVEST_DATA = {SpecialCategory.BIOMETRIC, SpecialCategory.GENETIC, SpecialCategory.HEALTH, SpecialCategory.CRIMINAL}


@dataclass(frozen=True, kw_only=True)
class Stakes:
    """The data and the people that a finding concerns. Empty or None: not on record, or it concerns no data."""

    data: tuple[DataCategory, ...] = ()
    subjects: tuple[SubjectCategory, ...] = ()
    people: int | None = None

    @cached_property
    def special(self) -> tuple[DataCategory, ...]:
        """The data of Articles 9 and 10."""
        return tuple(each for each in self.data if each.special)

    def weighed(self, severity: Severity) -> Severity:
        """The severity: one step graver for data of Article 9 or 10 or many people, lighter for little of a few.

        A note stays a note: it points out a fact and asks for nothing.
        """
        if severity == Severity.NOTE:
            return severity
        if self.special or (self.people or 0) > MANY:
            return severity.graver
        if self.people is not None and self.people <= FEW:
            return severity.lighter
        return severity

    @cached_property
    def weight(self) -> float:
        """The weight among findings of one severity: by the data, by the people, and more for vulnerable ones."""
        vulnerable = any(each.vulnerable and not each.employed for each in self.subjects)
        return self._data_weight * self._people_weight * (1.5 if vulnerable else 1)

    @property
    def _data_weight(self) -> int:
        if any(each.special in GRAVEST_DATA for each in self.data):
            return 4
        return 1 if self.data and not self.special else 2

    @property
    def _people_weight(self) -> int:
        if self.people is None:
            return 3
        return 1 + sum(self.people > limit for limit in (FEW, SOME, MANY))


# What concerns our record as a whole, and not certain data.
NOT_WEIGHED = Stakes()
