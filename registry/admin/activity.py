"""Entering the controller record: each activity in the order of Article 30(1)."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations
from registry.admin.transfer_ground import APPROVAL, ASSESSMENT, DECISION, FALLBACK, GroundInline
from registry.models import (
    ActivityBasis,
    ActivityCondition,
    ActivityCriterion,
    ActivityData,
    ActivityEngagement,
    ActivityPurpose,
    ActivityRecipient,
    ActivitySubjects,
    ActivityTransfer,
    ConfirmedNone,
    JointController,
    ProcessingActivity,
)
from suppliers.admin.fields import one_of
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline
from suppliers.models import LegalTerm
from suppliers.values import LegalList


class JointControllerInline(TrackedInline):
    model = JointController
    verbose_name_plural = _("(a) joint controllers")
    fields = (("name", "country"), ("contact", "contact_person"), ("arrangement", "arranged"), ("starts", "ends"))
    autocomplete_fields = ("country", "contact_person")


class PurposeInline(TrackedInline):
    model = ActivityPurpose
    verbose_name_plural = _("(b) purposes")
    fields = ("purpose", ("starts", "ends"))


class BasisInline(TrackedInline):
    model = ActivityBasis
    verbose_name_plural = _("(b) lawful bases")
    fields = (("basis", "provision"), "purpose", ("assessment", "assessed"), ("starts", "ends"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The rows, with the purposes of this activity to choose from."""
        found = super().get_formset(request, obj, **kwargs)
        rows = ActivityPurpose.objects.none()
        if obj is not None:
            rows = ActivityPurpose.objects.filter(activity=obj).order_by("pk")
        found.form.base_fields["purpose"] = one_of(ActivityBasis._meta.get_field("purpose"), rows)
        return found


class ConditionInline(TrackedInline):
    model = ActivityCondition
    fields = (
        ("condition", "national"),
        ("schedule_1_term", "schedule_1"),
        ("policy", "policy_followed", "policy_reason"),
        ("starts", "ends"),
    )

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The rows, with the conditions of Schedule 1 to choose from."""
        found = super().get_formset(request, obj, **kwargs)
        rows = LegalTerm.objects.filter(list=LegalList.SCHEDULE_1).order_by("pk")
        found.form.base_fields["schedule_1_term"] = one_of(ActivityCondition._meta.get_field("schedule_1_term"), rows)
        return found


class SubjectsInline(TrackedInline):
    model = ActivitySubjects
    verbose_name_plural = _("(c) data subjects")
    fields = (("category", "number"), ("starts", "ends"))
    autocomplete_fields = ("category",)


class DataInline(TrackedInline):
    model = ActivityData
    verbose_name_plural = _("(c) data, (f) time limits")
    fields = (("category", "number"), ("kept_number", "kept_unit", "criteria"), "ground", ("starts", "ends"))
    autocomplete_fields = ("category",)


class EngagementInline(TrackedInline):
    model = ActivityEngagement
    verbose_name_plural = _("(d) services used")
    fields = ("engagement", ("starts", "ends"))
    autocomplete_fields = ("engagement",)


class RecipientInline(TrackedInline):
    model = ActivityRecipient
    verbose_name_plural = _("(d) other recipients")
    fields = (("kind", "category"), "name", ("country", "through"), ("starts", "ends"))
    autocomplete_fields = ("country", "through")


class TransferInline(GroundInline):
    """A transfer of the organisation's own, not through a service used."""

    model = ActivityTransfer
    verbose_name_plural = _("(e) transfers")
    autocomplete_fields = ("country",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("country", "body", "recipient"),
                    ("regime", "mechanism"),
                    ("clauses", "dated"),
                    ("instrument", "safeguards"),
                    ("starts", "ends"),
                )
            },
        ),
        ASSESSMENT,
        DECISION,
        FALLBACK,
        APPROVAL,
    )


class NoneInline(TrackedInline):
    model = ConfirmedNone
    fields = (("item", "on"), "note")


class CriterionInline(TrackedInline):
    model = ActivityCriterion
    fields = ("term", "note", ("starts", "ends"))
    autocomplete_fields = ("term",)


@admin.register(ProcessingActivity)
class ProcessingActivityAdmin(OwnedAdmin):
    list_display = ("reference", "name", "organisation", "business_function", "status", "dpia")
    list_display_links = ("reference", "name")
    list_select_related = ("organisation",)
    list_filter = (InForce, ("organisation", OwnOrganisations), "status", "dpia")
    search_fields = ("reference", "name", "activitypurpose__purpose", "business_function", "owner")
    ordering = ("organisation", "reference")

    def beside_name(self, obj: ProcessingActivity) -> str:
        """Its reference and organisation, beside its name in a choice."""
        return f"{obj.reference}, {obj.organisation}"

    fieldsets = (
        (
            _("Which activity"),
            {
                "fields": (
                    ("organisation", "reference", "name"),
                    ("business_function", "owner"),
                    ("status", "regime"),
                    ("starts", "ends"),
                )
            },
        ),
        (_("(g) Security"), {"fields": ("security",)}),
        (
            _("For data subjects, Art. 13–22"),
            {
                "fields": (("source", "rights"), ("automated", "place"), "consent_record"),
                "classes": ("collapse",),
            },
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
    )
    # The law's order, (a) to (f); (g) is above.
    inlines = (
        JointControllerInline,
        PurposeInline,
        BasisInline,
        ConditionInline,
        SubjectsInline,
        DataInline,
        EngagementInline,
        RecipientInline,
        TransferInline,
        NoneInline,
        CriterionInline,
    )
