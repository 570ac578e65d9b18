"""Reference data and vocabularies: read by all, corrected with a reason."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from suppliers.admin.tracked import TrackedAdmin
from suppliers.countries import codes_named
from suppliers.models import (
    AdequacyDecision,
    Country,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalTerm,
    StatutoryTerm,
    SubjectCategory,
)


@admin.register(Country)
class CountryAdmin(TrackedAdmin):
    search_fields = ("id",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        # Reference data comes from its file, for everybody.
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Countries by their name in the reader's language, or by code."""
        if not search_term:
            return queryset, False
        return queryset.filter(Q(pk__in=codes_named(search_term)) | Q(pk=search_term.upper())), False


@admin.register(CountryMembership)
class CountryMembershipAdmin(TrackedAdmin):
    list_display = ("country", "group", "starts", "ends", "confirmed")
    list_select_related = ("country",)
    list_filter = ("group", "confirmed")
    autocomplete_fields = ("country",)


@admin.register(AdequacyDecision)
class AdequacyDecisionAdmin(TrackedAdmin):
    list_display = ("number", "regime", "country", "body", "starts", "ends", "confirmed")
    list_select_related = ("country",)
    list_filter = ("regime", "confirmed")
    search_fields = ("number", "body", "scope")
    autocomplete_fields = ("country",)


@admin.register(LegalEvent)
class LegalEventAdmin(TrackedAdmin):
    list_display = ("name", "regime", "on", "confirmed")
    list_filter = ("regime",)
    search_fields = ("name",)


@admin.register(StatutoryTerm)
class StatutoryTermAdmin(TrackedAdmin):
    list_display = ("provision", "regime", "what", "number", "unit", "starts", "ends")
    list_filter = ("regime",)
    search_fields = ("provision", "what")


@admin.register(LegalTerm)
class LegalTermAdmin(TrackedAdmin):
    list_display = ("list", "code", "name", "regime", "confirmed")
    list_filter = ("list", "regime", "confirmed")
    search_fields = ("code", "name", "provision")


@admin.register(DataCategory)
class DataCategoryAdmin(TrackedAdmin):
    list_display = ("name", "special")
    list_filter = ("special",)
    search_fields = ("name",)


@admin.register(SubjectCategory)
class SubjectCategoryAdmin(TrackedAdmin):
    list_display = ("name", "vulnerable")
    search_fields = ("name",)
