"""Reference data: countries and their status in law, legal events, categories."""

from typing import Any

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Length, Substr, Upper
from django.db.models.lookups import Exact, GreaterThanOrEqual, LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField
from suppliers.values import Confirmed, CountryGroup, Regime, SpecialCategory


def source_field() -> "models.CharField[Any, Any]":
    """The source of reference data."""
    return models.CharField(
        _("source"),
        max_length=300,
        help_text=_(
            "The official text, such as the Official Journal or a statute; otherwise the place where you found it."
        ),
    )


def confirmed_field() -> "models.CharField[Any, Any]":
    """How reference data was confirmed."""
    return models.CharField(_("confirmed by"), max_length=10, choices=Confirmed)


def regime_field(**kwargs: Any) -> "models.CharField[Any, Any]":
    """The law that reference data belongs to."""
    return models.CharField(_("law"), max_length=2, choices=Regime, **kwargs)


def _capital(place: int) -> Q:
    """Whether the code has a capital letter at this position."""
    letter = Substr("id", place, 1)
    return GreaterThanOrEqual(letter, Value("A")) & LessThanOrEqual(letter, Value("Z"))


class Country(Tracked):
    """A country by its ISO 3166-1 alpha-2 code. Its name is written in the language of the reader."""

    id = models.CharField(
        _("code"),
        max_length=2,
        primary_key=True,
    )

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["id"]
        # No regular expression: SQLite's own tools have none.
        constraints = [
            models.CheckConstraint(
                condition=Exact(Length("id"), 2) & Exact(Upper("id"), F("id")) & _capital(1) & _capital(2),
                name="suppliers_country_code",
                violation_error_message=_("This is not a country code. Enter two capital letters, such as IE."),
            )
        ]


class CountryMembership(DatedModel):
    """A country belongs to the EEA or the EU from a first day to a last day."""

    country = models.ForeignKey("suppliers.Country", models.CASCADE, verbose_name=_("country"))
    group = models.CharField(_("group"), max_length=5, choices=CountryGroup)
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("membership of a group of countries")
        verbose_name_plural = _("memberships of groups of countries")


class AdequacyDecision(DatedModel):
    """An adequacy decision (EU, Art. 45) or adequacy regulations (UK, Art. 45A), with scope and end."""

    regime = regime_field()
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    body = models.CharField(_("international organisation"), max_length=200, blank=True)
    number = models.CharField(
        _("number"), max_length=60, help_text=_("The official number, such as (EU) 2023/1795 or SI 2023/1028.")
    )
    scope = models.TextField(
        _("scope"),
        blank=True,
        help_text=_("The recipients or data that it covers. Leave empty if it covers the whole destination."),
    )
    listed_only = models.BooleanField(_("only for listed recipients"), default=False)
    exporters = models.CharField(
        _("only for exporters in"),
        max_length=5,
        blank=True,
        choices=CountryGroup,
        help_text=_("The group of countries whose exporters it serves. Leave empty if it serves all under this law."),
    )
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("adequacy decision or regulations")
        verbose_name_plural = _("adequacy decisions and regulations")
        constraints = [
            *DatedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(country__isnull=False, body="") | Q(country__isnull=True) & ~Q(body=""),
                name="suppliers_adequacydecision_destination",
                violation_error_message=_(
                    "One destination is needed. Name either a country or an international organisation, not both."
                ),
            ),
        ]


class LegalEvent(Tracked):
    """A day on which the law changed. Claims based on the earlier law need a new check."""

    regime = regime_field()
    name = NameField(_("name"))
    on = models.DateField(_("on"))
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("concerns"),
        help_text=_("The country whose transfers it affects. Leave empty if it affects all (Chapter V)."),
    )
    effect = models.TextField(_("effect"))
    source = source_field()
    confirmed = confirmed_field()

    class Meta:
        verbose_name = _("legal event")
        verbose_name_plural = _("legal events")


class DataCategory(Tracked):
    """A category of personal data, and whether it falls under Article 9 or 10. Encryption does not change that."""

    name = NameField(_("name"))
    special = models.CharField(
        _("special category"),
        max_length=20,
        blank=True,
        choices=SpecialCategory,
        default=SpecialCategory.NONE,
        help_text=_("The special category, if it is one. Encryption does not change it (Art. 9(1), 10)."),
    )

    class Meta:
        verbose_name = _("data category")
        verbose_name_plural = _("data categories")
        ordering = ["name"]


class SubjectCategory(Tracked):
    """A category of data subjects, such as employees, clients or applicants."""

    name = NameField(_("name"))
    vulnerable = models.BooleanField(
        _("vulnerable"),
        default=False,
        help_text=_("Tick this for people who cannot easily object, such as children, patients or employees (WP 248)."),
    )
    employed = models.BooleanField(
        _("in employment"),
        default=False,
        help_text=_(
            "Tick this for workers, former workers and applicants. Some framework entries exclude their data (Art. 88)."
        ),
    )

    class Meta:
        verbose_name = _("category of data subjects")
        verbose_name_plural = _("categories of data subjects")
        ordering = ["name"]
