"""Entering our organisations: who they are, and the limits that they accept."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnedInline
from registry.models import Organisation, OrganisationConfirmedNone
from registry.request.scope import person_of


class OrganisationNoneInline(OwnedInline):
    model = OrganisationConfirmedNone
    fields = (("item", "on"), "note")


@admin.register(Organisation)
class OrganisationAdmin(OwnedAdmin):
    owner_field = "id"
    list_display = ("legal_name", "slug", "regime", "country", "authority")
    list_select_related = ("country",)
    list_filter = ("regime",)
    search_fields = ("legal_name", "trading_name", "slug", "registration_number")
    ordering = ("legal_name", "pk")
    autocomplete_fields = ("country", "dpo_person")
    fieldsets = (
        (
            _("Who we are, Art. 30(1)(a)"),
            {"fields": (("legal_name", "trading_name"), ("slug", "regime", "registration_number"))},
        ),
        (_("Contact details, Art. 30(1)(a)"), {"fields": ("address", "country", ("email", "phone"))}),
        (
            _("Responsibility for data protection, Art. 27, 37, 55"),
            {"fields": (("dpo", "dpo_person"), ("eu_representative", "uk_representative"), "authority")},
        ),
        (
            _("Limits we accept"),
            {
                "fields": (
                    ("notice_number", "notice_unit"),
                    ("review_number", "review_unit"),
                    ("age_number", "age_unit"),
                    ("lead_number", "lead_unit"),
                    "second_factor",
                ),
                "description": _("The organisation's own limits. Findings check its suppliers against them."),
            },
        ),
    )
    inlines = (OrganisationNoneInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return person_of(request).is_superuser

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The short name never changes, because addresses that people have sent contain it."""
        fixed = super().get_readonly_fields(request, obj)
        if obj is None:
            return fixed
        return (*fixed, "slug")

    def view_on_site(self, obj: Organisation) -> str:
        """Its part of the list of activities."""
        return f"{reverse('activities')}#org-{obj.pk}"
