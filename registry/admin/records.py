"""Entering what our organisations agreed and do."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations, limited
from registry.models import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    Engagement,
    FindingDecision,
    Organisation,
    ProcessingActivity,
)
from suppliers.admin.tracked import TrackedInline


@admin.register(Organisation)
class OrganisationAdmin(OwnedAdmin):
    owner_field = "id"
    list_display = ("legal_name", "slug", "regime", "country")
    search_fields = ("legal_name", "slug")
    autocomplete_fields = ("country",)
    fieldsets = (
        (_("Who we are"), {"fields": ("legal_name", "slug", "registration_number", "regime")}),
        (_("How to reach us"), {"fields": ("address", "country", "email", "phone")}),
        (_("Who answers for data protection"), {"fields": ("dpo", "representative")}),
        (_("What we accept"), {"fields": (("notice_number", "notice_unit"),)}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The short name is in addresses that people have sent: it stays."""
        return (*super().get_readonly_fields(request, obj), *(("slug",) if obj is not None else ()))


@admin.register(Engagement)
class EngagementAdmin(OwnedAdmin):
    list_display = ("service", "organisation", "owner", "starts", "ends")
    list_select_related = ("service", "organisation")
    list_filter = (("organisation", OwnOrganisations),)
    search_fields = ("service__name", "owner")
    autocomplete_fields = ("service",)
    fieldsets = (
        (_("What is used"), {"fields": ("organisation", "service", "owner")}),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )


class ActivitySubjectsInline(TrackedInline):
    model = ActivitySubjects
    autocomplete_fields = ("category",)
    show_change_link = False


class ActivityDataInline(TrackedInline):
    model = ActivityData
    autocomplete_fields = ("category",)
    show_change_link = False


class ActivityEngagementInline(TrackedInline):
    model = ActivityEngagement
    show_change_link = False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))


@admin.register(ProcessingActivity)
class ProcessingActivityAdmin(OwnedAdmin):
    list_display = ("reference", "name", "organisation", "business_function")
    list_display_links = ("reference", "name")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations),)
    search_fields = ("reference", "name", "purposes")
    ordering = ("organisation", "reference")
    fieldsets = (
        (None, {"fields": ("organisation", ("reference", "name"), "business_function")}),
        (_("(b) Purposes"), {"fields": ("purposes", "lawful_basis")}),
        (_("(d) Recipients"), {"fields": ("recipients",)}),
        (_("(e) Transfers"), {"fields": ("transfers",)}),
        (_("(g) Security"), {"fields": ("security",)}),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )
    inlines = (ActivitySubjectsInline, ActivityDataInline, ActivityEngagementInline)


@admin.register(FindingDecision)
class FindingDecisionAdmin(OwnedAdmin):
    list_display = ("code", "decision", "until", "organisation")
    list_filter = (("organisation", OwnOrganisations), "decision")
    fieldsets = ((None, {"fields": ("organisation", "code", "subject", "facts", "decision", "until", "reason")}),)

    def has_add_permission(self, request: HttpRequest) -> bool:
        # A decision is taken on the findings page, where the facts are seen.
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
