"""Entering assessments and reviews; decisions on findings are taken where the findings are seen."""

from django.contrib import admin
from django.http import HttpRequest

from registry.admin.owned import OwnedAdmin, OwnOrganisations
from registry.models import ExportReceipt, FindingDecision, Review, RoleAssessment


@admin.register(RoleAssessment)
class RoleAssessmentAdmin(OwnedAdmin):
    list_display = ("involvement", "role", "organisation", "on")
    list_select_related = ("involvement", "organisation")
    list_filter = (("organisation", OwnOrganisations), "role")


@admin.register(Review)
class ReviewAdmin(OwnedAdmin):
    list_display = ("on", "outcome", "organisation", "supplier", "engagement", "activity", "next")
    list_select_related = ("supplier", "engagement__service", "engagement__organisation", "activity", "organisation")
    list_filter = (("organisation", OwnOrganisations), "outcome")
    autocomplete_fields = ("supplier",)


@admin.register(FindingDecision)
class FindingDecisionAdmin(OwnedAdmin):
    list_display = ("code", "decision", "until", "organisation")
    list_filter = (("organisation", OwnOrganisations), "decision")
    fieldsets = ((None, {"fields": ("organisation", "code", "subject", "facts", "decision", "until", "reason")}),)

    def has_add_permission(self, request: HttpRequest) -> bool:
        # A decision is taken on the findings page, where the facts are seen.
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(ExportReceipt)
class ExportReceiptAdmin(OwnedAdmin):
    list_display = ("organisation", "record", "as_of", "number")
    list_filter = (("organisation", OwnOrganisations), "record")

    def has_add_permission(self, request: HttpRequest) -> bool:
        # A receipt comes with an export.
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
