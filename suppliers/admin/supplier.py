"""Entering suppliers, their documents and services."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from suppliers.admin.tracked import StackedTrackedInline, TrackedAdmin, TrackedInline
from suppliers.countries import codes_named
from suppliers.models import (
    BackupTerm,
    BreachTerm,
    Country,
    DataCategory,
    DataLocation,
    Document,
    Involvement,
    RetentionTerm,
    Service,
    SubjectCategory,
    Supplier,
)

CITED = (("standing", "assurance", "worded"), ("document", "section"), ("starts", "ends"))


class DocumentInline(StackedTrackedInline):
    model = Document
    fields = ("kind", ("title", "version"), ("dated", "received"), "force")


class ServiceInline(TrackedInline):
    model = Service
    fields = ("name", "declared_role", "starts", "ends")
    verbose_name_plural = _("services (save, then open one to enter its terms and parties)")


@admin.register(Supplier)
class SupplierAdmin(TrackedAdmin):
    list_display = ("__str__", "legal_name", "country", "registration_number")
    search_fields = ("legal_name", "trading_name", "registration_number")
    list_filter = ("kind", ("country", admin.RelatedOnlyFieldListFilter))
    ordering = ("legal_name",)
    autocomplete_fields = ("country",)
    fieldsets = (
        (_("Who they are"), {"fields": ("legal_name", "trading_name", "kind", "registration_number")}),
        (_("Where they are"), {"fields": ("address", "country", "website")}),
    )
    inlines = (DocumentInline, ServiceInline)


class ClaimInline(StackedTrackedInline):
    """A claim about a service; its document is found by title, version or supplier."""

    classes = ("collapse",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("document",)


class BreachTermInline(ClaimInline):
    model = BreachTerm
    classes = ()  # type: ignore[assignment]  # open, because it is asked first
    fields = (("number", "unit", "trigger"), "channel", *CITED)


class InvolvementInline(ClaimInline):
    model = Involvement
    fk_name = "service"
    fields = (("party", "party_service"), ("kind", "declared_role"), "description", *CITED)
    autocomplete_fields = ("party", "party_service", "document")


class DataLocationInline(ClaimInline):
    model = DataLocation
    fields = (("kind", "country"), ("city", "facility"), "operator", *CITED)
    autocomplete_fields = ("country", "operator", "document")


class BackupTermInline(ClaimInline):
    model = BackupTerm
    fields = ("kind", ("every_number", "every_unit"), ("kept_number", "kept_unit"), ("place", "encrypted"), *CITED)


class RetentionTermInline(ClaimInline):
    model = RetentionTerm
    fields = ("what", ("number", "unit", "event"), "criteria", "disposal", *CITED)


@admin.register(Service)
class ServiceAdmin(TrackedAdmin):
    list_display = ("name", "supplier", "declared_role")
    list_select_related = ("supplier",)
    search_fields = ("name", "supplier__legal_name", "supplier__trading_name")
    autocomplete_fields = ("supplier",)
    fieldsets = (
        (_("What it is"), {"fields": ("supplier", "name", "nature", "purpose", "declared_role")}),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )
    inlines = (
        BreachTermInline,
        InvolvementInline,
        DataLocationInline,
        BackupTermInline,
        RetentionTermInline,
    )


@admin.register(Document)
class DocumentAdmin(TrackedAdmin):
    list_display = ("__str__", "supplier", "kind", "dated", "force")
    list_select_related = ("supplier",)
    search_fields = ("title", "version", "supplier__legal_name", "supplier__trading_name")
    autocomplete_fields = ("supplier",)


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


@admin.register(DataCategory)
class DataCategoryAdmin(TrackedAdmin):
    list_display = ("name", "special")
    search_fields = ("name",)


@admin.register(SubjectCategory)
class SubjectCategoryAdmin(TrackedAdmin):
    search_fields = ("name",)
