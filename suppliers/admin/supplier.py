"""Data entry for suppliers with their contacts, documents and services, and for people."""

from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

from suppliers.actions import erase_person
from suppliers.admin.erasing import ErasingPages
from suppliers.admin.fields import READ_FROM
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of
from suppliers.admin.tracked_admin import TrackedAdmin, plainly_saved
from suppliers.models import Contact, Document, Person, Service, Supplier

# As many digits as an id has at most.
MOST_DIGITS = 18


class ContactInline(TrackedInline):
    model = Contact
    fields = (
        ("role", "position"),
        ("email", "phone"),
        "address",
        ("staffed", "person"),
        ("document", "section"),
        ("starts", "ends"),
    )
    autocomplete_fields = ("person", "document")


class DocumentInline(TrackedInline):
    model = Document
    fk_name = "supplier"
    fields = (("kind", "title"), ("version", "reference"), ("dated", "received"), ("force", "availability"))

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """One empty row for the statement of a new supplier."""
        return int(obj is None)


class ServiceInline(TrackedInline):
    model = Service
    fields = (("name", "declared_role"), ("starts", "ends"))

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """One empty row for the service of a new supplier."""
        return int(obj is None)


def _read_from(request: HttpRequest) -> Document | None:
    """The document that the form beside which a pop-up opened is entered from."""
    number = request.GET.get(READ_FROM, "")
    if not number.isdecimal() or len(number) > MOST_DIGITS:
        return None
    return Document.objects.filter(pk=int(number)).first()


@admin.register(Supplier)
class SupplierAdmin(TrackedAdmin):
    list_display = ("__str__", "legal_name", "short_name", "kind", "country", "registration_number")
    list_select_related = ("country",)
    search_fields = (*names_of(), "registration_number")
    list_filter = ("kind", ("country", admin.RelatedOnlyFieldListFilter))
    ordering = ("legal_name", "pk")
    autocomplete_fields = ("country", "parent", "eu_representative_person", "uk_representative_person")
    change_form_template = "admin/supplier_change_form.html"
    fieldsets = (
        (
            _("Name and kind"),
            {"fields": (("legal_name", "trading_name"), ("short_name", "kind", "registration_number"))},
        ),
        (_("Address, Art. 44"), {"fields": ("address", ("country", "website"))}),
        (
            _("Group, representatives (Art. 27), note"),
            {
                "fields": (
                    "parent",
                    ("eu_representative", "eu_representative_person"),
                    ("uk_representative", "uk_representative_person"),
                    "note",
                ),
                "classes": ("collapse",),
            },
        ),
    )
    inlines = (ContactInline, DocumentInline, ServiceInline)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """No rows in a pop-up: a party that is added there needs only its name and country."""
        if IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST:
            return ()
        return self.inlines

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        document = _read_from(request)
        if IS_POPUP_VAR in request.GET and document is not None:
            form.base_fields["why"].initial = _gettext("Named in: %(document)s") % {"document": document}
        return form

    def beside_name(self, obj: Supplier) -> str:
        """What distinguishes it from others of the same name, shown in lists of choices."""
        details = [obj.registration_number, obj.country_id]
        if obj.trading_name:
            details.insert(0, obj.legal_name)
        return ", ".join(filter(None, details))

    def view_on_site(self, obj: Supplier) -> str:
        """The page of the supplier."""
        return obj.get_absolute_url()

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        supplier = kwargs.get("obj")
        if supplier is not None:
            context["services"] = list(Service.objects.filter(supplier=supplier).order_by("name", "pk"))
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """After Save, the form of its service, with its document chosen if there is only one."""
        answer = super().response_add(request, obj, post_url_continue)
        services = list(Service.objects.filter(supplier=obj)[:2])
        if not plainly_saved(request) or len(services) != 1:
            return answer
        address = reverse("admin:suppliers_service_change", args=[services[0].pk])
        documents = list(Document.objects.filter(supplier=obj)[:2])
        if len(documents) == 1:
            address += f"?document={documents[0].pk}"
        return HttpResponseRedirect(address)


@admin.register(Person)
class PersonAdmin(ErasingPages, TrackedAdmin):
    list_display = ("__str__", "email", "erased")
    list_filter = (("erased", admin.EmptyFieldListFilter),)
    search_fields = ("name", "email")
    ordering = ("name", "pk")
    erased_words = _("Name, e-mail and telephone")
    shown_words = _("an erased person")
    fieldsets = (
        (
            None,
            {
                "fields": ("name", ("email", "phone")),
                "description": _(
                    "You can erase these details from every version later (Art. 17). Do not enter them in other fields."
                ),
            },
        ),
    )

    def erase(self, person: Person, on: date) -> None:
        """Erases the person's details."""
        erase_person(person=person, on=on)

    def view_on_site(self, obj: Person) -> str | None:
        """The page of the first supplier that names the person, as a contact or a representative."""
        named = Q(contact__person=obj) | Q(eu_representative_person=obj) | Q(uk_representative_person=obj)
        supplier = Supplier.objects.filter(named).order_by("pk").first()
        if supplier is None:
            return None
        return reverse("supplier", args=[supplier.pk])

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # An erased person stays erased. A new name is a new person.
        return super().has_change_permission(request, obj) and (obj is None or obj.erased is None)
