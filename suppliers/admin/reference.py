"""Data entry for reference data and categories, which all organisations share."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.admin.filters import InForce
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.models import (
    AdequacyDecision,
    Country,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    SubjectCategory,
    TransferInstrument,
)
from suppliers.values import Regime
from suppliers.wording.countries import codes_named, country_name
from suppliers.wording.figures import applies


class ReferenceAdmin(TrackedAdmin):
    """Reference data, which one page shows to all organisations."""

    def view_on_site(self, obj: Any) -> str:
        """The page of reference data."""
        return reverse("reference")


@admin.register(Country)
class CountryAdmin(TrackedAdmin):
    search_fields = ("id",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        # Countries are loaded from a file.
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Countries by their name in the reader's language, or by code."""
        if not search_term:
            return queryset, False
        return queryset.filter(Q(pk__in=codes_named(search_term)) | Q(pk=search_term.upper())), False


@admin.register(CountryMembership)
class CountryMembershipAdmin(ReferenceAdmin):
    list_display = ("country", "group", "starts", "ends", "confirmed")
    list_select_related = ("country",)
    list_filter = (InForce, "group", "confirmed")
    search_fields = ("country__id", "source")
    autocomplete_fields = ("country",)
    fieldsets = (
        (_("Country and group, Art. 44"), {"fields": (("country", "group"), ("starts", "ends"))}),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(AdequacyDecision)
class AdequacyDecisionAdmin(ReferenceAdmin):
    list_display = ("number", "regime", "country", "body", "starts", "ends", "confirmed")
    list_select_related = ("country",)
    list_filter = (InForce, "regime", "confirmed")
    search_fields = ("number", "body", "scope", "country__id")
    autocomplete_fields = ("country",)
    fieldsets = (
        (
            _("Destination, Art. 45; UK 45A"),
            {
                "fields": (
                    ("regime", "number"),
                    ("country", "body"),
                    ("scope", "listed_only"),
                    "exporters",
                    ("starts", "ends"),
                )
            },
        ),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(LegalEvent)
class LegalEventAdmin(ReferenceAdmin):
    list_display = ("name", "regime", "on", "country", "confirmed")
    list_select_related = ("country",)
    list_filter = ("regime", "confirmed")
    date_hierarchy = "on"
    ordering = ("-on", "pk")
    search_fields = ("name", "effect", "country__id")
    autocomplete_fields = ("country",)
    fieldsets = (
        (_("The change of the law"), {"fields": ("name", ("regime", "on"), "country", "effect")}),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(StatutoryTerm)
class StatutoryTermAdmin(ReferenceAdmin):
    list_display = ("provision", "regime", "what", "number", "unit", "starts", "ends")
    list_filter = (InForce, "regime", "confirmed")
    search_fields = ("provision", "what")
    fieldsets = (
        (
            _("The period in law"),
            {"fields": (("regime", "provision"), "what", ("number", "unit"), ("starts", "ends"))},
        ),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(LegalTerm)
class LegalTermAdmin(ReferenceAdmin):
    list_display = ("list", "code", "name", "regime", "country", "starts", "ends", "confirmed")
    list_select_related = ("country",)
    list_filter = (InForce, "list", "regime", "confirmed")
    search_fields = ("code", "name", "provision")
    autocomplete_fields = ("country",)
    fieldsets = (
        (
            _("Term"),
            {
                "fields": (
                    ("list", "code"),
                    ("name", "short"),
                    ("regime", "provision"),
                    ("country", "policy_document"),
                    ("starts", "ends"),
                )
            },
        ),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )

    def beside_name(self, obj: LegalTerm) -> str:
        """Its law, its authority and its days: the same provision has an entry under each law."""
        words = [applies(obj.starts, obj.ends)]
        if obj.regime:
            words.insert(0, str(Regime(obj.regime).label))
        if obj.country_id:
            words.insert(0, country_name(obj.country_id))
        return ", ".join(filter(None, words))


@admin.register(TransferInstrument)
class TransferInstrumentAdmin(ReferenceAdmin):
    list_display = ("name", "code", "regime", "mechanism", "starts", "concluded_until", "ends", "confirmed")
    list_filter = (InForce, "regime", "confirmed")
    search_fields = ("code", "name")
    fieldsets = (
        (
            _("Set of standard clauses, Art. 46(2)"),
            {"fields": (("code", "name"), ("regime", "mechanism"), ("term", "provision"))},
        ),
        (_("Days"), {"fields": (("published", "concluded_until"), ("starts", "ends"))}),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(RegionWord)
class RegionWordAdmin(ReferenceAdmin):
    list_display = ("code", "words", "reach", "surely", "at_most")
    list_filter = ("reach", "confirmed")
    search_fields = ("code", "words")
    fieldsets = (
        (_("Words of sources"), {"fields": ("code", "words", "reach", "surely", "at_most", "note")}),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(RuleCitation)
class RuleCitationAdmin(ReferenceAdmin):
    list_display = ("rule", "case", "regime", "basis", "provision", "starts", "ends", "confirmed")
    list_filter = (InForce, "regime", "basis", "confirmed")
    search_fields = ("rule", "case", "provision")
    fieldsets = (
        (_("Rule"), {"fields": (("rule", "case"), ("regime", "basis"), "provision", ("starts", "ends"))}),
        (_("Source"), {"fields": (("source", "confirmed"),)}),
    )


@admin.register(DataCategory)
class DataCategoryAdmin(ReferenceAdmin):
    list_display = ("name", "special")
    list_filter = ("special",)
    search_fields = ("name",)


@admin.register(SubjectCategory)
class SubjectCategoryAdmin(ReferenceAdmin):
    list_display = ("name", "vulnerable", "employed")
    list_filter = ("vulnerable", "employed")
    search_fields = ("name",)
