"""Periods of time as documents give them: a number and a unit, or no figure."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


class Unit(TextChoices):
    """Units of a period. The length of a business unit in hours depends on a calendar."""

    MINUTES = "minutes", _("minutes")
    HOURS = "hours", _("hours")
    BUSINESS_HOURS = "business hours", _("business hours")
    DAYS = "days", _("days")
    BUSINESS_DAYS = "business days", _("business days")
    WEEKS = "weeks", _("weeks")
    MONTHS = "months", _("months")
    YEARS = "years", _("years")


_HOURS = {Unit.HOURS: 1, Unit.DAYS: 24, Unit.WEEKS: 168}

_WORDS: dict[str, Promise] = {
    Unit.MINUTES: ngettext_lazy("%(n)s minute", "%(n)s minutes", "n"),
    Unit.HOURS: ngettext_lazy("%(n)s hour", "%(n)s hours", "n"),
    Unit.BUSINESS_HOURS: ngettext_lazy("%(n)s business hour", "%(n)s business hours", "n"),
    Unit.DAYS: ngettext_lazy("%(n)s day", "%(n)s days", "n"),
    Unit.BUSINESS_DAYS: ngettext_lazy("%(n)s business day", "%(n)s business days", "n"),
    Unit.WEEKS: ngettext_lazy("%(n)s week", "%(n)s weeks", "n"),
    Unit.MONTHS: ngettext_lazy("%(n)s month", "%(n)s months", "n"),
    Unit.YEARS: ngettext_lazy("%(n)s year", "%(n)s years", "n"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time: a number and its unit."""

    number: int
    unit: str

    def hours(self) -> int | None:
        """Its length in hours. None for minutes, and for a unit that depends on a calendar, such as months."""
        factor = _HOURS.get(Unit(self.unit))
        if factor is None:
            return None
        return self.number * factor

    def __str__(self) -> str:
        return str(_WORDS[self.unit] % {"n": self.number})


def period(number: int | None, unit: str) -> Period | None:
    """The period of a number and a unit. Without a number it is None, which means *unknown*, never zero."""
    if number is None:
        return None
    return Period(number, unit)
