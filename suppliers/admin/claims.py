"""Data entry for claims about a service: rows on the form of the service, and a full form for each claim."""

from typing import Any, ClassVar

from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.admin.fields import one_of
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline, foreign_keys
from suppliers.admin.lists import names_of
from suppliers.admin.service_form_data import service_form_data
from suppliers.admin.tracked_admin import TrackedAdmin, plainly_saved

Fields = tuple[Any, ...]
SELDOM_FIELDS = (("worded", "assurance"), ("option", "component"), ("starts", "ends"))


def claim(*fields: Any, alone: bool = False) -> Any:
    """The fieldsets of a claim: its own fields, its source, and fields that are seldom needed.

    *alone* is for the full form of one claim, which also names the service.
    """
    if alone:
        fields = ("service", *fields)
    return (
        (None, {"fields": (*fields, ("standing", "document", "section"))}),
        (_("Wording, assurance, option, component, dates"), {"fields": SELDOM_FIELDS, "classes": ("collapse",)}),
    )


class ClaimInline(TrackedInline):
    """Claims on the form of a service. Each row is closed until a person opens it."""

    autocomplete_fields: ClassVar[tuple[str, ...]] = ()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets, without option and component if the service has none."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        absent = service_form_data(request, obj).absent_fields
        return [(name, {**options, "fields": _without(options["fields"], absent)}) for name, options in fieldsets]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if obj is None:
            return formset
        data, fields = service_form_data(request, obj), formset.form.base_fields
        for name, rows in data.choices.items():
            if name in fields:
                fields[name] = one_of(self.model._meta.get_field(name), rows)
        fields["document"].initial = data.document and data.document.pk
        return formset


def _without(lines: Any, names: set[str]) -> Fields:
    """The lines of a fieldset without the given fields. A line is one field, or several side by side."""
    kept: list[Any] = []
    for line in lines:
        if isinstance(line, tuple):
            line = tuple(name for name in line if name not in names)
        if line and line not in names:
            kept.append(line)
    return tuple(kept)


class ClaimAdmin(TrackedAdmin):
    """The full form of one claim, with its history, its last day, and every document to choose from."""

    change_form_template = "admin/claim_change_form.html"
    list_display = ("__str__", "service", "standing", "document", "section", "ends")
    list_filter = (InForce, "standing", "assurance")
    search_fields = (
        *("service__name", *names_of("service__supplier")),
        *("document__title", "section", "worded"),
    )
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("service", "document", "option", "component")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*foreign_keys(self.model))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """After Save, the part of the service form that lists the claim."""
        answer = super().response_change(request, obj)
        if plainly_saved(request):
            return redirect(self._part(obj))
        return answer

    def _part(self, obj: Any) -> str:
        part = f"part-{self.opts.model_name}_set"
        return f"{reverse('admin:suppliers_service_change', args=[obj.service_id])}#{part}"

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Keeps claims out of the index: a person opens them from the service."""
        return {}

    def view_on_site(self, obj: Any) -> str:
        """The claim on the page of its supplier."""
        page, kind = reverse("supplier", args=[obj.service.supplier_id]), self.opts.model_name
        return f"{page}?open={kind}#{kind}-{obj.pk}"


def own_form(inline: type[ClaimInline], *fields: Any, **more: Any) -> None:
    """Registers the full form for the claims of an inline, with the same fields."""
    attributes = {
        "__module__": inline.__module__,
        "fieldsets": claim(*fields, alone=True),
        "autocomplete_fields": (*ClaimAdmin.autocomplete_fields, *inline.autocomplete_fields),
        **more,
    }
    site.register(inline.model, type(f"{inline.model.__name__}Admin", (ClaimAdmin,), attributes))
