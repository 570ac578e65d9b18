"""Entering agreements in the order of Article 28, and papers."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations
from registry.models import Agreement, AmendedItem, ClauseReview, FileCheck, Paper
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of


class AmendedItemInline(TrackedInline):
    model = AmendedItem
    fields = ("item",)


class ClauseReviewInline(TrackedInline):
    model = ClauseReview
    fields = (("item", "outcome"), ("clause", "page"), ("reviewer", "on"), "note")


@admin.register(Agreement)
class AgreementAdmin(OwnedAdmin):
    list_display = ("title", "engagement", "kind", "signed", "starts", "ends")
    list_select_related = ("engagement__service", "engagement__organisation")
    list_filter = (InForce, "kind", "authorisation")
    date_hierarchy = "signed"
    search_fields = (
        *("title", "version", "engagement__service__name"),
        *names_of("engagement__service__supplier"),
    )
    autocomplete_fields = ("engagement", "amends", "paper")
    fieldsets = (
        (
            _("The agreement and its parties, Art. 28(3), 28(9)"),
            {"fields": ("engagement", ("kind", "title", "version"), ("template", "amends", "paper"))},
        ),
        (_("Dates"), {"fields": (("signed", "starts", "ends"),)}),
        (
            _("The six points, Art. 28(3)"),
            {
                "fields": (
                    ("subject_matter", "duration"),
                    ("nature", "purpose"),
                    ("data_and_subjects", "controller_duties"),
                )
            },
        ),
        (
            _("Sub-processors, Art. 28(2)"),
            {
                "fields": (
                    "authorisation",
                    ("change_number", "change_unit"),
                    ("objection_number", "objection_unit"),
                )
            },
        ),
        (_("Breaches, Art. 33(2)"), {"fields": (("breach_number", "breach_unit", "breach_trigger"),)}),
        (
            _("After the contract ends, Art. 28(3)(g)"),
            {
                "fields": (
                    "disposal",
                    ("deletion_number", "deletion_unit"),
                    ("retrieval_number", "retrieval_unit"),
                )
            },
        ),
        (_("Assistance and audit, Art. 28(3)(e)–(h)"), {"fields": (("assistance", "audit"),)}),
    )
    inlines = (AmendedItemInline, ClauseReviewInline)

    def view_on_site(self, obj: Agreement) -> str:
        """The page of the engagement it belongs to."""
        return reverse("engagement", args=[obj.engagement_id])


class FileCheckInline(TrackedInline):
    model = FileCheck
    fields = (("on", "found"), "sha256")


@admin.register(Paper)
class PaperAdmin(OwnedAdmin):
    list_display = ("title", "kind", "organisation", "dated", "received")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "kind")
    date_hierarchy = "dated"
    search_fields = ("title", "version", "address")
    fieldsets = (
        (_("The paper"), {"fields": ("organisation", ("kind", "title", "version"), "confidential")}),
        (_("Dates"), {"fields": (("dated", "received"),)}),
        (_("The file, Art. 5(2), 28(9)"), {"fields": (("address", "sha256"),)}),
    )
    inlines = (FileCheckInline,)

    def view_on_site(self, obj: Paper) -> str | None:
        """The page of the engagement whose agreement refers to it, if there is one."""
        agreement = Agreement.objects.filter(paper=obj).order_by("pk").first()
        if agreement is None:
            return None
        return reverse("engagement", args=[agreement.engagement_id])
