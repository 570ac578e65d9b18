"""Entering what is claimed of a service: rows on the service's form, and a form of its own for each claim."""

from typing import Any, ClassVar

from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.admin.fields import one_of
from suppliers.admin.filters import InForce
from suppliers.admin.inlines import TrackedInline, foreign_keys
from suppliers.admin.service_form_data import service_form_data
from suppliers.admin.tracked_admin import TrackedAdmin, plainly_saved

Fields = tuple[Any, ...]
SELDOM_FIELDS = (("worded", "assurance"), ("option", "component"), ("starts", "ends"))


def claim(*fields: Any, alone: bool = False) -> Any:
    """The fieldsets of a claim: what is said, where it is written, and what is seldom needed.

    *alone* is the form of one claim, which says of which service it is.
    """
    first: Fields = ("service",) if alone else ()
    return (
        (None, {"fields": (*first, *fields, ("standing", "document", "section"))}),
        (_("Wording, assurance, part, days"), {"fields": SELDOM_FIELDS, "classes": ("collapse",)}),
    )


class ClaimInline(TrackedInline):
    """Claims about a service, on its form: closed until asked for, the document as read."""

    autocomplete_fields: ClassVar[tuple[str, ...]] = ()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without the options and components that the service does not have."""
        found = super().get_fieldsets(request, obj)
        if obj is None:
            return found
        data = service_form_data(request, obj)
        none = {n for n, rows in (("option", data.options), ("component", data.components)) if not rows}
        return [(name, {**opts, "fields": _without(opts["fields"], none)}) for name, opts in found]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        found = super().get_formset(request, obj, **kwargs)
        if obj is None:
            return found
        data, fields = service_form_data(request, obj), found.form.base_fields
        for name, rows in (("document", data.documents), ("option", data.options), ("component", data.components)):
            if name in fields:
                fields[name] = one_of(self.model._meta.get_field(name), rows)
        fields["document"].initial = data.document and data.document.pk
        return found


def _without(fields: Any, names: set[str]) -> Fields:
    kept = [one if isinstance(one, str) else tuple(n for n in one if n not in names) for one in fields]
    return tuple(one for one in kept if one and one not in names)


class ClaimAdmin(TrackedAdmin):
    """One claim on a form of its own: with its history, its end, and every document to choose from."""

    change_form_template = "admin/claim_change_form.html"
    list_display = ("__str__", "service", "standing", "document", "section", "ends")
    list_filter = (InForce, "standing", "assurance")
    search_fields = (
        *("service__name", "service__supplier__legal_name", "service__supplier__trading_name"),
        *("document__title", "section", "worded"),
    )
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("service", "document", "option", "component")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*foreign_keys(self.model))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Back to the part of the service that it is in."""
        answer = super().response_change(request, obj)
        return redirect(self._part(obj)) if plainly_saved(request) else answer

    def _part(self, obj: Any) -> str:
        part = f"part-{self.opts.model_name}_set"
        return f"{reverse('admin:suppliers_service_change', args=[obj.service_id])}#{part}"

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Not in the index: a claim is reached from its service."""
        return {}

    def view_on_site(self, obj: Any) -> str:
        """Its place on the supplier's page."""
        return f"{reverse('supplier', args=[obj.service.supplier_id])}#{self.opts.model_name}-{obj.pk}"


def own_form(inline: type[ClaimInline], *fields: Any, **more: Any) -> None:
    """Registers the form of its own that claims of an inline's kind have, with the same fields."""
    given = {
        "__module__": inline.__module__,
        "fieldsets": claim(*fields, alone=True),
        "autocomplete_fields": (*ClaimAdmin.autocomplete_fields, *inline.autocomplete_fields),
        **more,
    }
    site.register(inline.model, type(f"{inline.model.__name__}Admin", (ClaimAdmin,), given))
