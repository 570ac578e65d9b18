"""Entering evidence: documents with the parties they name, citations, conflicts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from suppliers.admin.tracked import TrackedAdmin, TrackedInline
from suppliers.models import Citation, Conflict, Document, Mention


class MentionInline(TrackedInline):
    model = Mention
    autocomplete_fields = ("party",)
    show_change_link = False


@admin.register(Document)
class DocumentAdmin(TrackedAdmin):
    list_display = ("__str__", "supplier", "kind", "dated", "force", "availability")
    list_select_related = ("supplier",)
    list_filter = ("kind", "availability")
    search_fields = ("title", "version", "supplier__legal_name", "supplier__trading_name")
    autocomplete_fields = ("supplier", "supersedes")
    fieldsets = (
        (_("What it is"), {"fields": ("supplier", "kind", "title", ("reference", "version"), "scope")}),
        (_("When, and how it binds"), {"fields": (("dated", "received"), "force", "supersedes")}),
        (_("The file"), {"fields": (("availability", "confidential"), "address", "sha256")}),
    )
    inlines = (MentionInline,)


@admin.register(Citation)
class CitationAdmin(TrackedAdmin):
    list_display = ("document", "section", "claim_kind", "claim_id")
    list_select_related = ("document",)
    search_fields = ("document__title", "section")
    autocomplete_fields = ("document",)


@admin.register(Conflict)
class ConflictAdmin(TrackedAdmin):
    list_display = ("about", "first_kind", "second_kind", "resolved")
    search_fields = ("about",)
    fieldsets = (
        (
            _("What does not agree"),
            {"fields": ("about", ("first_kind", "first_id"), ("second_kind", "second_id"))},
        ),
        (_("How it was resolved"), {"fields": ("resolved", "resolution")}),
    )
