"""The admin site: where colleagues enter data."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _


class RegisterAdminSite(AdminSite):
    """Django's admin under the register's name; its own log of recent actions gives way to the changes."""

    site_header = _("Register: data entry")
    site_title = _("Register")
    index_title = _("What do you want to enter?")
    enable_nav_sidebar = True

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The register has one page to sign in; who is signed in and may not enter data is told so."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.get_full_path())

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        context["site_url"] = "/"
        return context
