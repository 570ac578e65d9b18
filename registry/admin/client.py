"""Entering the processor record: our processing for clients, in the order of Article 30(2)."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations
from registry.models import ClientConfirmedNone, ClientSubProcessor, OwnService, ProcessingForClient
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline


@admin.register(OwnService)
class OwnServiceAdmin(OwnedAdmin):
    list_display = ("name", "organisation")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations),)
    search_fields = ("name", "description")
    fieldsets = (
        (_("The service"), {"fields": (("organisation", "name"), "description", ("starts", "ends"))}),
        (_("(d) Security, Art. 30(2)"), {"fields": ("security",)}),
    )

    def view_on_site(self, obj: OwnService) -> str:
        """The service with its clients in the list of clients."""
        return f"{reverse('clients')}?service={obj.pk}#service-{obj.pk}"


class SubProcessorInline(TrackedInline):
    model = ClientSubProcessor
    fields = (("engagement", "purpose"), ("authorised", "told"), ("starts", "ends"))
    autocomplete_fields = ("engagement",)


class ClientNoneInline(TrackedInline):
    model = ClientConfirmedNone
    fields = (("item", "on"), "note")


@admin.register(ProcessingForClient)
class ProcessingForClientAdmin(OwnedAdmin):
    list_display = ("client", "service", "starts", "ends")
    list_select_related = ("service",)
    list_filter = (InForce,)
    search_fields = ("client", "service__name")
    autocomplete_fields = ("service", "country", "contact_person", "representative_person", "dpo_person")
    fieldsets = (
        (
            _("(a) The client"),
            {
                "fields": (
                    ("service", "client"),
                    ("address", "country"),
                    ("contact", "contact_person"),
                    ("representative", "representative_person"),
                    ("dpo", "dpo_person"),
                    "ultimate",
                    ("starts", "ends"),
                )
            },
        ),
        (_("(b) Categories of processing"), {"fields": ("categories",)}),
        (_("(c) Transfers"), {"fields": ("transfers",)}),
        (
            _("Our duties to the client, Art. 28(2), 33(2)"),
            {"fields": (("breach_number", "breach_unit"), ("change_number", "change_unit"))},
        ),
    )
    inlines = (SubProcessorInline, ClientNoneInline)

    def view_on_site(self, obj: ProcessingForClient) -> str:
        """The page of the client."""
        return reverse("client", args=[obj.pk])
