"""The admin site: where colleagues enter data."""

from typing import Any, cast

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

# What is entered most comes first: the facts in the order of a statement, our side in the order of its making.
ORDER = (
    *("supplier", "service", "document", "person", "changenotice", "conflict", "citation", "serviceoption"),
    *("component", "datacategory", "subjectcategory"),
    *("engagement", "agreement", "paper", "processingactivity", "ownservice", "processingforclient"),
    *("roleassessment", "review", "findingdecision", "exportreceipt", "organisation", "membership", "user"),
)


class NamedInFull(AutocompleteJsonView):
    """Completing a choice: what is found is told apart by what its admin adds to the name."""

    def get_queryset(self) -> Any:
        """What is found, with what its admin's lists read beside it."""
        beside: Any = self.model_admin.list_select_related
        found = super().get_queryset()
        return found.select_related(*beside) if isinstance(beside, tuple) else found

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """One record found."""
        found = super().serialize_result(obj, to_field_name)
        beside = getattr(self.model_admin, "beside_name", None)
        more = beside(obj) if beside else ""
        return {**found, "text": f"{found['text']} ({more})" if more else found["text"]}


class RegisterAdminSite(AdminSite):
    """Django's admin under the register's name; its own log of recent actions gives way to the changes."""

    site_header = _("Register: data entry")
    site_title = _("Register")
    index_title = _("What do you want to enter?")
    enable_nav_sidebar = True
    empty_value_display = cast(str, _("not on record"))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The register has one page to sign in; who is signed in and may not enter data is told so."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.get_full_path())

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        context["site_url"] = "/"
        return context

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """What can be entered, what is entered most first; the law's data last, by name."""
        places = {name: place for place, name in enumerate(ORDER)}
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda m: places.get(m["model"]._meta.model_name, len(places)))
        return apps

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Completes a choice."""
        return NamedInFull.as_view(admin_site=self)(request)
