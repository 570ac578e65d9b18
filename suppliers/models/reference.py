"""Reference data: countries, what the law says of them, closed lists, vocabularies."""

from typing import Any

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Length, Substr, Upper
from django.db.models.lookups import Exact, GreaterThanOrEqual, LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.values import Confirmed, CountryGroup, LegalList, Regime, SpecialCategory, Unit


def source_field() -> models.CharField:
    """Where reference data was taken from."""
    return models.CharField(
        _("source"), max_length=300, help_text=_("Official Journal, statute, guideline; or where it was found.")
    )


def confirmed_field() -> models.CharField:
    """How well reference data is confirmed."""
    return models.CharField(_("how well confirmed"), max_length=10, choices=Confirmed)


def regime_field(**kwargs: Any) -> models.CharField:
    """The law that reference data belongs to."""
    return models.CharField(_("regime"), max_length=2, choices=Regime, **kwargs)


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


class CountryMembership(DatedModel):
    """A country belongs to the EEA or the EU from a day to a day."""

    country = models.ForeignKey("suppliers.Country", models.CASCADE, verbose_name=_("country"))
    group = models.CharField(_("group"), max_length=5, choices=CountryGroup)
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("membership of a group of countries")
        verbose_name_plural = _("memberships of groups of countries")


class AdequacyDecision(DatedModel):
    """A decision (EU, Art. 45) or regulations (UK, Art. 45A) by which a destination is adequate, with scope and end."""

    regime = regime_field()
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    body = models.CharField(_("international organisation"), max_length=200, blank=True)
    number = models.CharField(_("number"), max_length=60, help_text=_("Such as (EU) 2023/1795 or SI 2023/1028."))
    scope = models.TextField(_("scope"), blank=True, help_text=_("Empty: the whole destination."))
    listed_only = models.BooleanField(_("only for listed recipients"), default=False)
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("adequacy decision")
        verbose_name_plural = _("adequacy decisions")
        constraints = [
            *DatedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(country__isnull=False, body="") | Q(country__isnull=True) & ~Q(body=""),
                name="suppliers_adequacydecision_destination",
                violation_error_message=_("Name a country or an international organisation, one of the two."),
            ),
        ]


class LegalEvent(Tracked):
    """A day on which the law changed: what was claimed on the law before it is to be read again."""

    regime = regime_field()
    name = NameField(_("name"))
    on = models.DateField(_("on"))
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("concerns"),
        help_text=_("The destination of transfers that it concerns, Chapter V. Empty: all."),
    )
    effect = models.TextField(_("effect"))
    source = source_field()
    confirmed = confirmed_field()

    class Meta:
        verbose_name = _("legal event")
        verbose_name_plural = _("legal events")


class StatutoryTerm(DatedModel):
    """A period that the law sets, such as the 72 hours of Article 33(1). The law may change it: it is never code."""

    regime = regime_field()
    provision = models.CharField(_("provision"), max_length=60)
    what = models.CharField(_("what"), max_length=200)
    number = number_field(_("figure"))
    unit = unit_field(_("unit"), list(Unit))
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("statutory term")
        verbose_name_plural = _("statutory terms")
        constraints = [*DatedModel.Meta.constraints, period_constraint("suppliers_statutoryterm_period")]


class LegalTerm(DatedModel):
    """One entry of a closed list of the law or its guidance."""

    list = models.CharField(_("list"), max_length=20, choices=LegalList)
    code = models.CharField(_("code"), max_length=40)
    name = NameField(_("name"))
    regime = regime_field(blank=True, help_text=_("Empty: both."))
    provision = models.CharField(_("provision"), max_length=60, blank=True)
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("term of the law")
        verbose_name_plural = _("terms of the law")
        ordering = ["list", "id"]
        constraints = [
            *DatedModel.Meta.constraints,
            models.UniqueConstraint(fields=["list", "code", "regime", "starts"], name="suppliers_legalterm_once"),
            models.UniqueConstraint(
                fields=["list", "code", "regime"],
                condition=Q(starts__isnull=True),
                name="suppliers_legalterm_once_undated",
                violation_error_message=_("Such a term already exists."),
            ),
        ]


class DataCategory(Tracked):
    """A category of personal data with its Article 9 or 10 flag; encryption does not lower a flag."""

    name = NameField(_("name"))
    special = models.CharField(
        _("special category"),
        max_length=20,
        blank=True,
        choices=SpecialCategory,
        default=SpecialCategory.NONE,
        help_text=_("Art. 9(1), 10. No measure, encryption included, takes it away."),
    )

    class Meta:
        verbose_name = _("data category")
        verbose_name_plural = _("data categories")
        ordering = ["name"]


class SubjectCategory(Tracked):
    """A category of data subjects: employees, clients, applicants."""

    name = NameField(_("name"))
    vulnerable = models.BooleanField(
        _("vulnerable"), default=False, help_text=_("Children, patients, employees towards their employer (WP 248).")
    )
    employed = models.BooleanField(
        _("in employment"),
        default=False,
        help_text=_("Workers, past and present, and applicants (Art. 88). Some entries in lists leave their data out."),
    )

    class Meta:
        verbose_name = _("category of data subjects")
        verbose_name_plural = _("categories of data subjects")
        ordering = ["name"]
