"""Entering suppliers: who they are, whom to reach, their documents and services."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from suppliers.admin.tracked import StackedTrackedInline, TrackedAdmin, TrackedInline
from suppliers.models import Contact, Document, Person, Service, Supplier


class ContactInline(StackedTrackedInline):
    model = Contact
    classes = ("collapse",)
    fields = (("role", "position"), ("email", "phone"), "address", "staffed", "person", ("document", "section"))
    autocomplete_fields = ("person", "document")


class DocumentInline(StackedTrackedInline):
    model = Document
    fk_name = "supplier"
    show_change_link = True
    fields = ("kind", ("title", "reference", "version"), ("dated", "received"), ("force", "availability"))


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
    autocomplete_fields = ("country", "parent")
    fieldsets = (
        (_("Who they are"), {"fields": ("legal_name", "trading_name", "kind", "registration_number", "parent")}),
        (_("Where they are"), {"fields": ("address", "country", "website")}),
        (
            _("Representatives and notes"),
            {"fields": ("eu_representative", "uk_representative", "note"), "classes": ("collapse",)},
        ),
    )
    inlines = (DocumentInline, ContactInline, ServiceInline)


@admin.register(Person)
class PersonAdmin(TrackedAdmin):
    list_display = ("__str__", "erased")
    search_fields = ("name",)
    fieldsets = ((None, {"fields": ("name", "email", "phone")}),)
