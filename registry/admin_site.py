"""The admin site, in which people enter data."""

from typing import Any, cast

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

# The most used forms come first: supplier facts in the order of a statement, then our records in working order.
ORDER = (
    *("supplier", "service", "document", "person", "changenotice", "conflict", "citation", "serviceoption"),
    *("component", "datacategory", "subjectcategory"),
    *("engagement", "agreement", "paper", "processingactivity", "ownservice", "processingforclient"),
    *("roleassessment", "review", "findingdecision", "exportreceipt", "organisation", "membership", "user"),
)


class NamedInFull(AutocompleteJsonView):
    """Completes a choice. Each result shows its name and the detail that its admin adds."""

    def get_queryset(self) -> Any:
        """The results, with the related records that the admin's list also reads."""
        related: Any = self.model_admin.list_select_related
        found = super().get_queryset()
        if not isinstance(related, tuple):
            return found
        return found.select_related(*related)

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """One result."""
        found = super().serialize_result(obj, to_field_name)
        beside_name = getattr(self.model_admin, "beside_name", None)
        if beside_name and beside_name(obj):
            found["text"] += f" ({beside_name(obj)})"
        return found


class RegisterAdminSite(AdminSite):
    """Django's admin under the register's name, without its log of recent actions: the changes replace it."""

    site_header = _("Register: data entry")
    site_title = _("Register")
    index_title = _("What do you want to enter?")
    enable_nav_sidebar = True
    empty_value_display = cast(str, _("not on record"))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Leads a stranger to the register's sign-in page, and refuses a person who may not enter data."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.get_full_path())

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        context["site_url"] = "/"
        return context

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The forms of data entry: the most used ones first, the law's data last."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return apps

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Completes a choice."""
        return NamedInFull.as_view(admin_site=self)(request)


def _place(entry: dict[str, Any]) -> int:
    """The place of a form in its list; forms that ORDER does not name come last."""
    name = entry["model"]._meta.model_name
    if name not in ORDER:
        return len(ORDER)
    return ORDER.index(name)
