"""Entering evidence: documents with the parties they name, citations, conflicts."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.admin.inlines import TrackedInline
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.models import Citation, Conflict, Document, Mention, Service


class MentionInline(TrackedInline):
    model = Mention
    fields = (("party", "section", "declared"), "explanation")
    autocomplete_fields = ("party",)


@admin.register(Document)
class DocumentAdmin(TrackedAdmin):
    list_display = ("__str__", "supplier", "kind", "dated", "received", "force", "availability")
    list_select_related = ("supplier",)
    list_filter = ("kind", "availability", "force", "confidential")
    date_hierarchy = "dated"
    ordering = ("-dated", "pk")
    search_fields = (
        *("title", "version", "reference"),
        *("supplier__legal_name", "supplier__trading_name", "supplier__registration_number"),
    )
    autocomplete_fields = ("supplier", "supersedes")
    change_form_template = "admin/document_change_form.html"
    fieldsets = (
        (
            _("What it is, Art. 28(9)"),
            {"fields": (("supplier", "kind"), "title", ("version", "reference"), "scope")},
        ),
        (_("When, and how it binds, Art. 28(3)"), {"fields": (("dated", "received"), ("force", "supersedes"))}),
        (_("The file, Art. 5(2)"), {"fields": (("availability", "confidential"), ("address", "sha256"))}),
    )
    inlines = (MentionInline,)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        document = kwargs.get("obj")
        if document is not None:
            context["services"] = list(Service.objects.filter(supplier=document.supplier_id).order_by("name", "pk"))
        return super().render_change_form(request, context, *args, **kwargs)

    def beside_name(self, obj: Document) -> str:
        """Whose document it is, where one is chosen."""
        return str(obj.supplier)

    def view_on_site(self, obj: Document) -> str:
        """Its place on the supplier's page."""
        return f"{reverse('supplier', args=[obj.supplier_id])}#document-{obj.pk}"


def page_of_claim(kind: str, key: int) -> str | None:
    """The page that shows a claim; None where it was deleted since."""
    claim = apps.get_model("suppliers", kind)._base_manager.filter(pk=key).select_related("service").first()
    return claim.service.get_absolute_url() if claim else None


@admin.register(Citation)
class CitationAdmin(TrackedAdmin):
    list_display = ("__str__", "document", "section", "claim_kind", "claim_id")
    list_select_related = ("document",)
    list_filter = ("claim_kind",)
    search_fields = ("document__title", "document__supplier__legal_name", "section", "quote")
    autocomplete_fields = ("document",)
    fieldsets = (
        (_("Which claim"), {"fields": (("claim_kind", "claim_id"),)}),
        (_("Where else it is written, Art. 5(2)"), {"fields": (("document", "section"), "quote")}),
    )

    def view_on_site(self, obj: Citation) -> str | None:
        """The service that the claim is about."""
        return page_of_claim(obj.claim_kind, obj.claim_id)


@admin.register(Conflict)
class ConflictAdmin(TrackedAdmin):
    list_display = ("about", "first_kind", "second_kind", "resolved")
    list_filter = (("resolved", admin.EmptyFieldListFilter), "first_kind")
    date_hierarchy = "resolved"
    search_fields = ("about", "resolution")
    fieldsets = (
        (
            _("What does not agree"),
            {"fields": ("about", ("first_kind", "first_id"), ("second_kind", "second_id"))},
        ),
        (_("How it was resolved, Art. 5(2)"), {"fields": ("resolved", "resolution")}),
    )

    def view_on_site(self, obj: Conflict) -> str | None:
        """The service that the first claim is about."""
        return page_of_claim(obj.first_kind, obj.first_id)
