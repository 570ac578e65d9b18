"""Data entry for evidence: documents with the parties that they name, citations, conflicts."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of
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
        *(*names_of("supplier"), "supplier__registration_number"),
    )
    autocomplete_fields = ("supplier", "supersedes")
    change_form_template = "admin/document_change_form.html"
    fieldsets = (
        (
            _("Document, Art. 28(9)"),
            {"fields": (("supplier", "kind"), "title", ("version", "reference"), "scope")},
        ),
        (_("Dates and force, Art. 28(3)"), {"fields": (("dated", "received"), ("force", "supersedes"))}),
        (_("The file, Art. 5(2)"), {"fields": (("availability", "confidential"), ("address", "sha256"))}),
    )
    inlines = (MentionInline,)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        document = kwargs.get("obj")
        if document is not None:
            context["services"] = list(Service.objects.filter(supplier=document.supplier_id).order_by("name", "pk"))
        return super().render_change_form(request, context, *args, **kwargs)

    def beside_name(self, obj: Document) -> str:
        """The supplier of the document, shown in lists of choices."""
        return str(obj.supplier)

    def view_on_site(self, obj: Document) -> str:
        """The document on the page of its supplier."""
        return f"{reverse('supplier', args=[obj.supplier_id])}?open=documents#document-{obj.pk}"


def page_of_claim(kind: str, key: int) -> str | None:
    """The page that shows a claim; None if the claim was deleted."""
    claim = apps.get_model("suppliers", kind)._base_manager.filter(pk=key).select_related("service").first()
    if claim is None:
        return None
    page: str = claim.service.get_absolute_url()
    return page


@admin.register(Citation)
class CitationAdmin(TrackedAdmin):
    list_display = ("__str__", "document", "section", "claim_kind", "claim_id")
    list_select_related = ("document",)
    list_filter = ("claim_kind",)
    search_fields = ("document__title", *names_of("document__supplier"), "section", "quote")
    autocomplete_fields = ("document",)
    fieldsets = (
        (_("Claim"), {"fields": (("claim_kind", "claim_id"),)}),
        (_("Another source of it, Art. 5(2)"), {"fields": (("document", "section"), "quote")}),
    )

    def view_on_site(self, obj: Citation) -> str | None:
        """The service of the claim."""
        return page_of_claim(obj.claim_kind, obj.claim_id)


@admin.register(Conflict)
class ConflictAdmin(TrackedAdmin):
    list_display = ("about", "first_kind", "second_kind", "resolved")
    list_filter = (("resolved", admin.EmptyFieldListFilter), "first_kind")
    date_hierarchy = "resolved"
    search_fields = ("about", "resolution")
    fieldsets = (
        (
            _("The two claims"),
            {"fields": ("about", ("first_kind", "first_id"), ("second_kind", "second_id"))},
        ),
        (_("Resolution, Art. 5(2)"), {"fields": ("resolved", "resolution")}),
    )

    def view_on_site(self, obj: Conflict) -> str | None:
        """The service of the first claim."""
        return page_of_claim(obj.first_kind, obj.first_id)
