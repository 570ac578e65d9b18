"""The admin site: where colleagues enter data."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class RegisterAdminSite(AdminSite):
    """Django's admin under the register's name; its own log of recent actions gives way to the changes."""

    site_header = _("Register: data entry")
    site_title = _("Register")
    index_title = _("What do you want to enter?")
    enable_nav_sidebar = True

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        context["site_url"] = "/"
        return context
