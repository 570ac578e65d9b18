"""Accounts and memberships: for those who look after the installation."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from registry.models import Membership, User
from registry.people.user import LOADER
from suppliers.admin.tracked_admin import TrackedAdmin

# Roles are per organisation: Django's own groups have no part in them.
admin.site.unregister(Group)


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    list_display = ("username", "name", "is_active", "is_superuser")
    list_filter = ("is_active", "is_superuser")
    search_fields = ("username", "name", "email")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("name", "email")}),
        (_("Access"), {"fields": ("is_active", "is_superuser")}),
    )
    add_fieldsets = ((None, {"fields": ("username", "name", "password1", "password2")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """People; nobody gives the loader a password."""
        return super().get_queryset(request).exclude(username=LOADER)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Changes name who made them: an account is switched off instead.
        return False


@admin.register(Membership)
class MembershipAdmin(TrackedAdmin):
    list_display = ("user", "organisation", "role")
    list_select_related = ("user", "organisation")
    list_filter = ("organisation", "role")
    search_fields = ("user__username", "user__name", "organisation__legal_name")
    autocomplete_fields = ("user",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A membership stays that person's in that organisation: another one is another membership."""
        return ("user", "organisation") if obj is not None else ()
