"""Fields that several models share, with their help texts and limits."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.values.period import Unit

# The help of every field that names a document.
CITED = _("The document that says so. You must be able to show your source (Art. 5(2), 24).")

LESS_THAN_ONE = _("The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.")

# The longest period that a field accepts, in each unit.
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


class NameField(models.TextField):  # type: ignore[type-arg]
    """A name on one line, with a limit that no real name reaches."""

    default_validators = [MaxLengthValidator(20_000)]

    def formfield(self, **kwargs: Any) -> Any:
        kwargs["widget"] = forms.TextInput(attrs={"class": "vTextField"})
        return super().formfield(**kwargs)


def short_name_field(**kwargs: Any) -> "models.CharField[Any, Any]":
    """The name of a party in sentences and lists; empty if there its trading or legal name is short enough."""
    # Longer than a code (``free_text.SHORTEST``): a sole trader's can be a person's name, which can be erased.
    return models.CharField(_("short name"), max_length=48, blank=True, **kwargs)


def person_field(label: Any, **kwargs: Any) -> "models.ForeignKey[Any, Any]":
    """The person beside a text that has the position, mailbox and address: only here is the name, to be erased."""
    kwargs.setdefault("help_text", _("The person, kept separately so that the name can be erased (Art. 17)."))
    return models.ForeignKey(
        "suppliers.Person", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label, **kwargs
    )


class NumberField(models.PositiveIntegerField):  # type: ignore[type-arg]
    """The number of a period. Empty means unknown. 0 is refused, because it would mean "at once"."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"min_value": 1, "error_messages": {"min_value": LESS_THAN_ONE}, **kwargs})


def number_field(label: Any, **kwargs: Any) -> NumberField:
    """The number of a period, with a help text for sources that give none."""
    kwargs.setdefault("help_text", _("Leave empty if the source gives no figure. Empty is not the same as 0."))
    validators = [
        MinValueValidator(1, LESS_THAN_ONE),
        MaxValueValidator(max(LONGEST.values()), _("This period is too long. Enter a period of up to 100 years.")),
    ]
    return NumberField(label, null=True, blank=True, validators=validators, **kwargs)


def unit_field(label: Any, units: list[Unit], **kwargs: Any) -> "models.CharField[Any, Any]":
    """The unit of a number; empty if there is no number."""
    choices = [(unit.value, unit.label) for unit in units]
    return models.CharField(label, max_length=20, blank=True, choices=choices, **kwargs)


def period_constraint(name: str, number: str = "number", unit: str = "unit") -> models.CheckConstraint:
    """A number needs a unit, a unit needs a number, and the period has a limit."""
    empty = Q(**{f"{number}__isnull": True, unit: ""})
    within_limit = Q()
    for each, most in LONGEST.items():
        within_limit |= Q(**{unit: each.value, f"{number}__isnull": False, f"{number}__gte": 1, f"{number}__lte": most})
    return models.CheckConstraint(
        condition=empty | within_limit,
        name=name,
        violation_error_message=_(
            "A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither."
        ),
    )


def days_constraint(name: str) -> models.CheckConstraint:
    """A record does not end before it starts."""
    return models.CheckConstraint(
        condition=Q(ends__isnull=True) | Q(starts__isnull=True) | Q(ends__gte=models.F("starts")),
        name=name,
        violation_error_message=_("The last day is before the first day. Enter a last day on or after the first."),
    )
