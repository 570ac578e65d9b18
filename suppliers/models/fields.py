"""Fields that several models of the register share, with the help a person needs when filling them."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.values.period import Unit

# The help of every field that names a document.
CITED = _("Where it is written: an auditor asks (Art. 5(2), 24).")

# The longest period any term of a supplier can sensibly have, in each of its units.
LONGEST = {
    Unit.MINUTES: 525_600,
    Unit.HOURS: 8_760,
    Unit.BUSINESS_HOURS: 8_760,
    Unit.DAYS: 36_525,
    Unit.BUSINESS_DAYS: 36_525,
    Unit.WEEKS: 5_200,
    Unit.MONTHS: 1_200,
    Unit.YEARS: 100,
}


class NameField(models.TextField):
    """A name, typed on one line: of any length that a real party can have, bounded so that a book is refused."""

    default_validators = [MaxLengthValidator(20_000)]

    def formfield(self, **kwargs: Any) -> Any:
        kwargs["widget"] = forms.TextInput(attrs={"class": "vTextField"})
        return super().formfield(**kwargs)


class NumberField(models.PositiveIntegerField):
    """The number of a period: empty is unknown; 0 is refused, because it would read as "at once"."""

    def formfield(self, **kwargs: Any) -> Any:
        said = {"min_value": _("Enter a number from 1, or leave it empty if no figure is given.")}
        return super().formfield(**{"min_value": 1, "error_messages": said, **kwargs})


def number_field(label: Any, **kwargs: Any) -> NumberField:
    """The number of a period, with what a person needs to know when there is none."""
    kwargs.setdefault("help_text", _("Leave empty if the document gives no figure: that is not the same as 0."))
    validators = [
        MinValueValidator(1, _("Enter a number from 1, or leave it empty if no figure is given.")),
        MaxValueValidator(max(LONGEST.values()), _("Enter a period that a person could live to see.")),
    ]
    return NumberField(label, null=True, blank=True, validators=validators, **kwargs)


def unit_field(label: Any, units: list[Unit], **kwargs: Any) -> models.CharField:
    """The unit that goes with a number; empty where there is none."""
    choices = [(unit.value, unit.label) for unit in units]
    return models.CharField(label, max_length=20, blank=True, choices=choices, **kwargs)


def period_constraint(name: str, number: str = "number", unit: str = "unit") -> models.CheckConstraint:
    """A number has a unit, a unit a number, and the two stay within what a term can be."""
    none = Q(**{f"{number}__isnull": True, unit: ""})
    some = Q()
    for each, most in LONGEST.items():
        some |= Q(**{unit: each.value, f"{number}__isnull": False, f"{number}__gte": 1, f"{number}__lte": most})
    return models.CheckConstraint(
        condition=none | some,
        name=name,
        violation_error_message=_("A period needs a number and its unit, within 100 years; or neither."),
    )


def days_constraint(name: str) -> models.CheckConstraint:
    """A period does not end before it starts."""
    return models.CheckConstraint(
        condition=Q(ends__isnull=True) | Q(starts__isnull=True) | Q(ends__gte=models.F("starts")),
        name=name,
        violation_error_message=_("The end must not be before the start."),
    )
