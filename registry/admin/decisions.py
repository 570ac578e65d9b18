"""Entering assessments and reviews. People decide on findings on the pages that show them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations, ReadAdmin
from registry.models import Assignment, Engagement, ExportReceipt, FindingDecision, Review, RoleAssessment
from suppliers.admin.lists import names_of


@admin.register(RoleAssessment)
class RoleAssessmentAdmin(OwnedAdmin):
    list_display = ("involvement", "role", "organisation", "on")
    list_select_related = ("involvement__party", "organisation")
    list_filter = (("organisation", OwnOrganisations), "role")
    date_hierarchy = "on"
    search_fields = (
        *names_of("involvement__party"),
        *("involvement__service__name", "reason"),
    )
    autocomplete_fields = ("involvement",)
    fieldsets = (
        (_("The party"), {"fields": (("organisation", "involvement"),)}),
        (_("Its role, Art. 4(7)–(8), 28(4)"), {"fields": (("role", "on"), "reason", ("starts", "ends"))}),
    )

    def view_on_site(self, obj: RoleAssessment) -> str:
        """The page of the organisation's engagement of that service, or else the supplier's page."""
        service = obj.involvement.service
        used = Engagement.objects.filter(organisation=obj.organisation_id, service=service).order_by("pk").first()
        if used is None:
            return service.get_absolute_url()
        return reverse("engagement", args=[used.pk])


@admin.register(Review)
class ReviewAdmin(OwnedAdmin):
    list_display = ("on", "outcome", "organisation", "supplier", "engagement", "activity", "next")
    list_select_related = ("supplier", "engagement__service", "engagement__organisation", "activity", "organisation")
    list_filter = (("organisation", OwnOrganisations), "outcome")
    date_hierarchy = "on"
    ordering = ("-on", "pk")
    search_fields = (
        *names_of("supplier"),
        *("engagement__service__name", "activity__reference", "activity__name"),
    )
    autocomplete_fields = ("supplier", "engagement", "activity")
    fieldsets = (
        (
            _("The subject of the review: choose one of the three"),
            {"fields": ("organisation", ("supplier", "engagement", "activity"))},
        ),
        (_("Result, Art. 24(1), 32(1)(d)"), {"fields": (("on", "by"), ("outcome", "next"), "note")}),
    )

    def view_on_site(self, obj: Review) -> str | None:
        """The page of the subject; None on a form that was posted without a subject."""
        for name in ("engagement", "activity", "supplier"):
            key = getattr(obj, f"{name}_id")
            if key:
                return reverse(name, args=[key])
        return None


@admin.register(FindingDecision)
class FindingDecisionAdmin(ReadAdmin):
    """A decision, which people take on the page of the finding: it shows the facts."""

    list_display = ("code", "decision", "until", "organisation", "reason")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "decision", "code")
    search_fields = ("code", "reason")
    fieldsets = ((None, {"fields": ("organisation", "code", "subject", "facts", "decision", "until", "reason")}),)

    def view_on_site(self, obj: FindingDecision) -> str:
        """The page of the finding that it answers."""
        return reverse("decide", args=[obj.organisation_id, obj.code, obj.subject])


@admin.register(Assignment)
class AssignmentAdmin(ReadAdmin):
    """Who takes care of a matter, which people say on its page."""

    list_display = ("cause", "owner", "organisation", "note")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "owner")
    search_fields = ("cause", "owner", "note")
    fieldsets = ((None, {"fields": ("organisation", "cause", "owner", "note")}),)


@admin.register(ExportReceipt)
class ExportReceiptAdmin(ReadAdmin):
    """A receipt, which comes with an export and stays."""

    list_display = ("organisation", "record", "as_of", "number")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "record")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
