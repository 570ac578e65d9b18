"""Entering our organisations: who keeps a record, and what it accepts."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnedInline
from registry.models import Organisation, OrganisationConfirmedNone


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
        (_("How to reach us, Art. 30(1)(a)"), {"fields": ("address", "country", ("email", "phone"))}),
        (
            _("Who answers for data protection, Art. 27, 37, 55"),
            {"fields": (("dpo", "dpo_person"), ("eu_representative", "uk_representative"), "authority")},
        ),
        (
            _("What we accept"),
            {
                "fields": (
                    ("notice_number", "notice_unit"),
                    ("review_number", "review_unit"),
                    ("age_number", "age_unit"),
                    ("lead_number", "lead_unit"),
                    "second_factor",
                ),
                "description": _("This organisation's own limits. Findings measure its suppliers by them."),
            },
        ),
    )
    inlines = (OrganisationNoneInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The short name is in addresses that people have sent: it stays."""
        return (*super().get_readonly_fields(request, obj), *(("slug",) if obj is not None else ()))

    def view_on_site(self, obj: Organisation) -> str:
        """Its part of the list of activities."""
        return f"{reverse('activities')}#org-{obj.pk}"
