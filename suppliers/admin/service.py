"""Data entry for a service with all claims about it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

from suppliers.admin.chain import DeclarationInline, InvolvementInline
from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.admin.commitments import CommitmentInline
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of
from suppliers.admin.places import AccessInline, DataLocationInline, OnwardTransferInline
from suppliers.admin.security import CertificationInline, SecurityMeasureInline, TestInline
from suppliers.admin.service_form_data import service_form_data
from suppliers.admin.terms import BackupTermInline, BreachTermInline, RetentionTermInline, ServiceLevelInline
from suppliers.admin.topic_checklist import checklist_view, reading_progress
from suppliers.admin.tracked_admin import TrackedAdmin, plainly_saved
from suppliers.ledger.sent_forms import shows_kept
from suppliers.models import Component, DataHandled, Service, ServiceOption

DATA = (("category", "subject"), ("origin", "intake"), "description")


class OptionInline(TrackedInline):
    model = ServiceOption
    fields = ("name", "description", ("starts", "ends"))


class ComponentInline(TrackedInline):
    model = Component
    fields = (("kind", "name"), "description", ("starts", "ends"))


class DataHandledInline(ClaimInline):
    model = DataHandled
    fieldsets = claim(*DATA)
    autocomplete_fields = ("category", "subject")


own_form(DataHandledInline, *DATA, list_filter=(*ClaimAdmin.list_filter, "origin"))


@admin.register(Service)
class ServiceAdmin(TrackedAdmin):
    list_display = ("name", "supplier", "declared_role", "criticality", "starts", "ends")
    list_select_related = ("supplier",)
    list_filter = (InForce, "declared_role", "criticality")
    ordering = ("name", "pk")
    search_fields = (*("name", *names_of("supplier"), "supplier__registration_number", "purpose"),)
    autocomplete_fields = ("supplier",)
    change_form_template = "admin/service_change_form.html"
    fieldsets = (
        (
            _("Service"),
            {
                "fields": (("supplier", "name"), "nature", "purpose", "intake"),
                "description": _("The contract must set out the nature and purpose, Art. 28(3)."),
            },
        ),
        (
            _("Role, dates and criticality"),
            {"fields": (("declared_role", "declared_law"), ("starts", "ends", "criticality"))},
        ),
    )
    # In the order of a usual statement: options, data, parties, places, access, retention, breach, security,
    # evidence, and then the other topics.
    inlines = (
        OptionInline,
        ComponentInline,
        DataHandledInline,
        InvolvementInline,
        DeclarationInline,
        DataLocationInline,
        OnwardTransferInline,
        AccessInline,
        RetentionTermInline,
        BackupTermInline,
        ServiceLevelInline,
        BreachTermInline,
        SecurityMeasureInline,
        TestInline,
        CertificationInline,
        CommitmentInline,
    )

    def beside_name(self, obj: Service) -> str:
        """The supplier of the service, shown in lists of choices."""
        return str(obj.supplier)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Rows for claims, once the service exists."""
        if obj is None:
            return ()
        return self.inlines

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if obj is None:
            return form
        data = service_form_data(request, obj)
        if data.chosen:
            form.base_fields["why"].initial = _gettext("Read: %(document)s") % {"document": data.document}
        return form

    def claim_models(self) -> list[Any]:
        """The kinds of claim on the form."""
        return [inline.model for inline in self.inlines if issubclass(inline, ClaimInline)]

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """The arguments of a formset. Claims that are too many to edit here become ``lines``."""
        arguments = super().get_formset_kwargs(request, obj, inline, prefix)
        if not isinstance(inline, ClaimInline) or obj.pk is None:
            return arguments
        data = service_form_data(request, obj, self.claim_models())
        listed = not data.few
        if request.method == "POST":
            # A form that listed the claims sends none of them.
            listed = request.POST.get(f"{prefix}-INITIAL_FORMS") in {"0", None, ""}
        if listed:
            arguments |= {"lines": data.rows[inline.model], "queryset": arguments["queryset"].none()}
        return arguments

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        service = kwargs.get("obj")
        if service is not None:
            data = service_form_data(request, service)
            readings = reading_progress(service, data.documents, data.document)
            context |= {"form_data": data, "readings": [reading for reading in readings if reading.matters]}
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """After Save, its form, now with rows for claims."""
        answer = super().response_add(request, obj, post_url_continue)
        if not plainly_saved(request):
            return answer
        return redirect("admin:suppliers_service_change", obj.pk)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """After Save, the checklist of the document that a person reads, if topics in it are unread."""
        answer, data = super().response_change(request, obj), service_form_data(request, obj)
        if not plainly_saved(request) or not data.chosen or data.document is None:
            return answer
        (reading,) = reading_progress(obj, [data.document])
        if not reading.unread:
            return answer
        return redirect("admin:suppliers_service_reading", obj.pk, data.document.pk)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.reading_view)
        return [
            path("<int:key>/reading/", view, name="suppliers_service_reading"),
            path("<int:key>/reading/<int:document>/", view, name="suppliers_service_reading"),
            *super().get_urls(),
        ]

    @shows_kept
    def reading_view(self, request: HttpRequest, key: int, document: int | None = None) -> HttpResponse:
        """The checklist of topics for a document."""
        return checklist_view(self, request, key, document)


@admin.register(ServiceOption)
class ServiceOptionAdmin(TrackedAdmin):
    list_display = ("name", "service")
    list_select_related = ("service",)
    search_fields = ("name", "service__name")
    autocomplete_fields = ("service",)


@admin.register(Component)
class ComponentAdmin(TrackedAdmin):
    list_display = ("name", "kind", "service")
    list_select_related = ("service",)
    list_filter = ("kind",)
    search_fields = ("name", "service__name")
    autocomplete_fields = ("service",)
