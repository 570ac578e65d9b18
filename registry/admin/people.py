"""Accounts and memberships, for administrators."""

# Django's admin classes take no type arguments when they run.
# mypy: allow-any-generics

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

# A role belongs to an organisation, so Django's own groups are not used.
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
        """The accounts of people. The loader is left out, so that it never gets a password."""
        return super().get_queryset(request).exclude(username=LOADER)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Changes refer to accounts: an account is deactivated instead.
        return False


@admin.register(Membership)
class MembershipAdmin(TrackedAdmin):
    list_display = ("user", "organisation", "role")
    list_select_related = ("user", "organisation")
    list_filter = ("organisation", "role")
    search_fields = ("user__username", "user__name", "organisation__legal_name")
    autocomplete_fields = ("user",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The person and the organisation never change: for others, enter another membership."""
        if obj is None:
            return ()
        return ("user", "organisation")
