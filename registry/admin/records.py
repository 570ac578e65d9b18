"""Entering the Article 30 records: what we do as controller, and for clients as their processor."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnedInline, OwnOrganisations
from registry.models import (
    ActivityBasis,
    ActivityCondition,
    ActivityCriterion,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivitySubjects,
    ActivityTransfer,
    ClientConfirmedNone,
    ClientSubProcessor,
    ConfirmedNone,
    JointController,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
)


class BasisInline(OwnedInline):
    model = ActivityBasis


class ConditionInline(OwnedInline):
    model = ActivityCondition


class JointControllerInline(OwnedInline):
    model = JointController


class SubjectsInline(OwnedInline):
    model = ActivitySubjects
    autocomplete_fields = ("category",)


class DataInline(OwnedInline):
    model = ActivityData
    autocomplete_fields = ("category",)


class EngagementInline(OwnedInline):
    model = ActivityEngagement


class RecipientInline(OwnedInline):
    model = ActivityRecipient
    autocomplete_fields = ("country", "through")


class TransferInline(OwnedInline):
    model = ActivityTransfer
    autocomplete_fields = ("country",)


class CriterionInline(OwnedInline):
    model = ActivityCriterion
    autocomplete_fields = ("term",)


class NoneInline(OwnedInline):
    model = ConfirmedNone


@admin.register(ProcessingActivity)
class ProcessingActivityAdmin(OwnedAdmin):
    list_display = ("reference", "name", "organisation", "business_function", "status")
    list_display_links = ("reference", "name")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations), "status", "dpia")
    search_fields = ("reference", "name", "purposes")
    ordering = ("organisation", "reference")
    fieldsets = (
        (
            None,
            {"fields": ("organisation", ("reference", "name"), ("business_function", "owner"), ("status", "regime"))},
        ),
        (_("(b) Purposes"), {"fields": ("purposes",)}),
        (_("(g) Security"), {"fields": ("security",)}),
        (
            _("For the people concerned"),
            {"fields": ("source", "rights", "automated", "consent_record", "place"), "classes": ("collapse",)},
        ),
        (
            _("Risk and impact assessment, Art. 35"),
            {
                "fields": (
                    ("high_risk", "occasional", "core"),
                    ("dpia", "dpia_list"),
                    ("dpia_on", "dpia_address"),
                ),
                "classes": ("collapse",),
            },
        ),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )
    inlines = (
        BasisInline,
        ConditionInline,
        JointControllerInline,
        SubjectsInline,
        DataInline,
        EngagementInline,
        RecipientInline,
        TransferInline,
        NoneInline,
        CriterionInline,
    )


@admin.register(OwnService)
class OwnServiceAdmin(OwnedAdmin):
    list_display = ("name", "organisation")
    list_select_related = ("organisation",)
    list_filter = (("organisation", OwnOrganisations),)
    search_fields = ("name",)
    fieldsets = ((None, {"fields": ("organisation", "name", "description", "security")}),)


class SubProcessorInline(OwnedInline):
    model = ClientSubProcessor


class ClientNoneInline(OwnedInline):
    model = ClientConfirmedNone


@admin.register(ProcessingForClient)
class ProcessingForClientAdmin(OwnedAdmin):
    owner_field = "service.organisation_id"
    list_display = ("client", "service", "starts", "ends")
    list_select_related = ("service",)
    search_fields = ("client", "service__name")
    fieldsets = (
        (
            _("(a) For whom"),
            {"fields": ("service", "client", "address", "contact", "representative", "dpo", "ultimate")},
        ),
        (_("(b) What is done"), {"fields": ("categories",)}),
        (_("(c) Transfers"), {"fields": ("transfers",)}),
        (
            _("What we owe"),
            {"fields": (("breach_number", "breach_unit"), ("change_number", "change_unit"))},
        ),
        (_("When"), {"fields": (("starts", "ends"),)}),
    )
    inlines = (SubProcessorInline, ClientNoneInline)
