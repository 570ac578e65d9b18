"""Vocabularies: countries, categories of data and of people."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.countries import country_name
from suppliers.models.fields import NameField
from suppliers.tracked import Tracked
from suppliers.values import SpecialCategory


class Country(Tracked):
    """A country by its ISO 3166-1 alpha-2 code. Its name comes from the language of the reader."""

    id = models.CharField(_("code"), max_length=2, primary_key=True)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=Q(id__regex=r"^[A-Z]{2}$"), name="suppliers_country_code")]

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
