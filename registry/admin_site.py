"""The admin site, in which people enter data."""

from functools import wraps
from typing import Any, cast

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _

# The most used forms come first: supplier facts in the order of a statement, then our records in working order.
ORDER = (
    *("supplier", "service", "document", "person", "changenotice", "conflict", "citation", "serviceoption"),
    *("component", "datacategory", "subjectcategory"),
    *("engagement", "agreement", "paper", "processingactivity", "ownservice", "processingforclient"),
    *("roleassessment", "review", "findingdecision", "letter", "letterquestion", "letterpart", "exportreceipt"),
    "organisation",
    *("user", "membership", "installationrole", "account", "erasure"),
)

DOORS = {"login", "logout", "password_change", "password_change_done"}


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

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """A view for people who may enter data. Leads a stranger to the sign-in page, and refuses anybody else."""
        django = super().admin_view(view, cacheable)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **given: Any) -> Any:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not self.has_permission(request):
                raise PermissionDenied
            return django(request, *args, **given)

        return guarded

    def get_urls(self) -> list[Any]:
        """Django's addresses without a second door: people sign in and out, and choose passwords, in the register."""
        kept = [each for each in super().get_urls() if getattr(each, "name", "") not in DOORS]
        for each in kept:
            if isinstance(each, URLPattern):
                # Django's own door, to which a stranger would be led.
                each.callback.login_url = ""  # type: ignore[attr-defined]
        return kept

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
