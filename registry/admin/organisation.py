"""Entering our organisations, what they use, and what they agreed about it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnedInline, OwnOrganisations
from registry.models import (
    Agreement,
    ClauseReview,
    ControlSwitched,
    Engagement,
    EngagementOption,
    FileCheck,
    GuaranteeAssessment,
    NoticeDecision,
    Organisation,
    OrganisationConfirmedNone,
    Paper,
    TransferBasis,
)


class OrganisationNoneInline(OwnedInline):
    model = OrganisationConfirmedNone


@admin.register(Organisation)
class OrganisationAdmin(OwnedAdmin):
    owner_field = "id"
    list_display = ("legal_name", "slug", "regime", "country")
    search_fields = ("legal_name", "slug")
    autocomplete_fields = ("country", "dpo_person")
    fieldsets = (
        (_("Who we are"), {"fields": (("legal_name", "trading_name"), "slug", "registration_number", "regime")}),
        (_("How to reach us"), {"fields": ("address", "country", ("email", "phone"))}),
        (
            _("Who answers for data protection"),
            {"fields": ("dpo", "dpo_person", "eu_representative", "uk_representative", "authority")},
        ),
        (
            _("What we accept"),
            {
                "fields": (
                    ("notice_number", "notice_unit"),
                    ("review_number", "review_unit"),
                    ("age_number", "age_unit"),
                    ("lead_number", "lead_unit"),
                )
            },
        ),
    )

    inlines = (OrganisationNoneInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The short name is in addresses that people have sent: it stays."""
        return (*super().get_readonly_fields(request, obj), *(("slug",) if obj is not None else ()))


class EngagementOptionInline(OwnedInline):
    model = EngagementOption
    autocomplete_fields = ("option",)


class ControlSwitchedInline(OwnedInline):
    model = ControlSwitched


class GuaranteeAssessmentInline(OwnedInline):
    model = GuaranteeAssessment


class TransferBasisInline(OwnedInline):
    model = TransferBasis
    autocomplete_fields = ("importer", "country")


class NoticeDecisionInline(OwnedInline):
    model = NoticeDecision


@admin.register(Engagement)
class EngagementAdmin(OwnedAdmin):
    list_display = ("service", "organisation", "role", "owner", "starts", "ends")
    list_select_related = ("service", "organisation")
    list_filter = (("organisation", OwnOrganisations), "role")
    search_fields = ("service__name", "owner")
    autocomplete_fields = ("service",)
    fieldsets = (
        (_("What is used"), {"fields": ("organisation", "service", "role", "owner", "note")}),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )
    inlines = (
        EngagementOptionInline,
        ControlSwitchedInline,
        GuaranteeAssessmentInline,
        TransferBasisInline,
        NoticeDecisionInline,
    )


class ClauseReviewInline(OwnedInline):
    model = ClauseReview


@admin.register(Agreement)
class AgreementAdmin(OwnedAdmin):
    owner_field = "engagement.organisation_id"
    list_display = ("title", "engagement", "kind", "signed", "starts", "ends")
    list_select_related = ("engagement__service", "engagement__organisation")
    search_fields = ("title", "engagement__service__name")
    fieldsets = (
        (
            _("What was agreed, with whom"),
            {"fields": ("engagement", "kind", ("title", "version"), "template", "amends", "paper")},
        ),
        (_("When"), {"fields": ("signed", ("starts", "ends"))}),
        (
            _("The six descriptors, Art. 28(3)"),
            {
                "fields": (
                    "subject_matter",
                    "duration",
                    "nature",
                    "purpose",
                    "data_and_subjects",
                    "controller_duties",
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
            _("The end, Art. 28(3)(g)"),
            {
                "fields": (
                    "disposal",
                    ("deletion_number", "deletion_unit"),
                    ("retrieval_number", "retrieval_unit"),
                )
            },
        ),
        (_("Audit and assistance, Art. 28(3)(e)–(h)"), {"fields": ("audit", "assistance")}),
    )
    inlines = (ClauseReviewInline,)


class FileCheckInline(OwnedInline):
    model = FileCheck


@admin.register(Paper)
class PaperAdmin(OwnedAdmin):
    list_display = ("title", "kind", "organisation", "dated", "received")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "kind")
    search_fields = ("title",)
    fieldsets = (
        (None, {"fields": ("organisation", "kind", ("title", "version"), "confidential")}),
        (_("When"), {"fields": (("dated", "received"),)}),
        (_("The file"), {"fields": ("address", "sha256")}),
    )
    inlines = (FileCheckInline,)
