"""Vocabularies: countries, categories of data and of people."""

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Length, Substr, Upper
from django.db.models.lookups import Exact, GreaterThanOrEqual, LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from suppliers.countries import country_name
from suppliers.models.fields import NameField
from suppliers.tracked import Tracked
from suppliers.values import SpecialCategory


def _capital(place: int) -> Q:
    """Whether the code has a capital letter at a place."""
    letter = Substr("id", place, 1)
    return GreaterThanOrEqual(letter, Value("A")) & LessThanOrEqual(letter, Value("Z"))


class Country(Tracked):
    """A country by its ISO 3166-1 alpha-2 code. Its name comes from the language of the reader."""

    id = models.CharField(
        _("code"),
        max_length=2,
        primary_key=True,
    )

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["id"]
        # Without a regular expression, which SQLite's own tools do not know.
        constraints = [
            models.CheckConstraint(
                condition=Exact(Length("id"), 2) & Exact(Upper("id"), F("id")) & _capital(1) & _capital(2),
                name="suppliers_country_code",
                violation_error_message=_("Enter two capital letters, such as IE."),
            )
        ]

    def __str__(self) -> str:
        return f"{country_name(self.id)} ({self.id})"


class DataCategory(Tracked):
    """A category of personal data with its Article 9 or 10 flag; encryption does not lower a flag."""

    name = NameField(_("name"))
    special = models.CharField(
        _("special category"),
        max_length=20,
        blank=True,
        choices=SpecialCategory,
        default=SpecialCategory.NONE,
    )

    class Meta:
        verbose_name = _("data category")
        verbose_name_plural = _("data categories")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class SubjectCategory(Tracked):
    """A category of data subjects: employees, clients, applicants."""

    name = NameField(_("name"))

    class Meta:
        verbose_name = _("category of data subjects")
        verbose_name_plural = _("categories of data subjects")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
