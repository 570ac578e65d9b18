"""Entering the services that an organisation uses, with its options, controls, assessments and decisions."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin, OwnOrganisations
from registry.admin.transfer_ground import APPROVAL, ASSESSMENT, DECISION, FALLBACK, GroundInline
from registry.models import (
    ControlSwitched,
    DeletionConfirmation,
    Engagement,
    EngagementOption,
    GuaranteeAssessment,
    NoticeDecision,
    TransferBasis,
)
from suppliers.admin.fields import one_of
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline, foreign_keys
from suppliers.admin.lists import names_of
from suppliers.admin.tracked_admin import plainly_saved


class OfTheServiceInline(TrackedInline):
    """Rows that refer to something of the service used, and of no other service."""

    among: ClassVar[str]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        found = super().get_formset(request, obj, **kwargs)
        if obj is not None:
            field = self.model._meta.get_field(self.among)
            kind = field.related_model
            rows = kind._base_manager.filter(service=obj.service_id).select_related(*foreign_keys(kind)).order_by("pk")
            found.form.base_fields[self.among] = one_of(field, rows)
        return found


class EngagementOptionInline(OfTheServiceInline):
    """An option bought."""

    model = EngagementOption
    among = "option"
    fields = ("option", ("starts", "ends"))


class ControlSwitchedInline(OfTheServiceInline):
    """A control that the organisation itself must switch on."""

    model = ControlSwitched
    among = "measure"
    fields = (("measure", "on", "since"), "note", ("starts", "ends"))


class GuaranteeAssessmentInline(TrackedInline):
    model = GuaranteeAssessment
    fields = (("tier", "outcome"), "evidence", "conditions", ("on", "by", "next"))


class TransferBasisInline(GroundInline):
    """Our basis of a transfer, or what we know of the basis of a party that sends the data on."""

    model = TransferBasis
    autocomplete_fields = ("importer", "country", "exporter")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("regime", "importer", "country"),
                    ("mechanism", "clauses", "dated"),
                    "instrument",
                    ("starts", "ends"),
                )
            },
        ),
        ASSESSMENT,
        DECISION,
        FALLBACK,
        APPROVAL,
        (
            _("Sent on by another party"),
            {"fields": (("exporter", "copy_seen"),), "classes": ("collapse",)},
        ),
    )


class NoticeDecisionInline(OfTheServiceInline):
    """The answer to a notice of change."""

    model = NoticeDecision
    among = "notice"
    fields = (("notice", "received"), ("answer", "decided"), "reason")


class DeletionConfirmationInline(TrackedInline):
    """A party's confirmation of deletion after the end."""

    model = DeletionConfirmation
    autocomplete_fields = ("party",)
    fields = (("party", "on", "paper"), "note")


@admin.register(Engagement)
class EngagementAdmin(OwnedAdmin):
    list_display = ("service", "organisation", "role", "owner", "starts", "ends")
    list_select_related = ("service", "organisation")
    list_filter = (InForce, ("organisation", OwnOrganisations), "role")
    search_fields = ("service__name", *names_of("service__supplier"), "owner")
    autocomplete_fields = ("service",)
    fieldsets = (
        (
            _("The service used, and who is responsible for it"),
            {"fields": (("organisation", "service"), ("role", "owner"), ("starts", "ends"), "note")},
        ),
    )
    inlines = (
        EngagementOptionInline,
        ControlSwitchedInline,
        GuaranteeAssessmentInline,
        TransferBasisInline,
        NoticeDecisionInline,
        DeletionConfirmationInline,
    )

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """The rows below. Those that refer to the service's own records need a service first."""
        if obj:
            return self.inlines
        return tuple(inline for inline in self.inlines if not issubclass(inline, OfTheServiceInline))

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Leads to the full form, with options, assessments and decisions."""
        answer = super().response_add(request, obj, post_url_continue)
        if not plainly_saved(request):
            return answer
        return redirect("admin:registry_engagement_change", obj.pk)

    def view_on_site(self, obj: Engagement) -> str:
        """Its page."""
        return reverse("engagement", args=[obj.pk])
