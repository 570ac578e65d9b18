"""Accounts and roles, for administrators of organisations and for the operator of the installation."""

# Django's admin classes take no type arguments when they run.
# mypy: allow-any-generics

from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.admin.account_forms import NAMED, GivePasswordForm, NewPersonForm, UserForm
from registry.models import InstallationRole, Membership, Organisation, User
from registry.people.installation_role import is_last_operator
from registry.people.rights import Right
from registry.people.user import LOADER
from registry.request.scope import person_of
from registry.sign_in.erasing import erase_sign_ins
from registry.sign_in.factors import FACTORS, remove_factors
from registry.values import InstallationDuty, Role
from suppliers.actions import erase_account
from suppliers.admin.accounts import NotLogged, WrittenOnce
from suppliers.admin.erasing import ErasingPages
from suppliers.admin.lists import ForgivingLists, names_of
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.ledger import change as ledger
from suppliers.ledger.authors import put_on_record
from suppliers.models import Account

# A role belongs to an organisation, so Django's own groups are not used.
admin.site.unregister(Group)


@admin.register(User)
class UserAdmin(NotLogged, WrittenOnce, ForgivingLists, DjangoUserAdmin):
    list_display = ("username", "name", "is_active", "second_factor")
    list_filter = ("is_active",)
    search_fields = ("username", "name", "email")
    filter_horizontal = ()
    add_form = NewPersonForm
    change_password_form = GivePasswordForm
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("name", "email")}),
        (_("Access"), {"fields": ("is_active",)}),
        (_("This change"), {"fields": ("why",)}),
    )
    form = UserForm
    add_fieldsets = (
        (
            None,
            {
                "fields": ("username", "name", "email", "usable_password", "password1", "password2"),
            },
        ),
        (_("Roles"), {"fields": ("organisation", "roles", "why")}),
    )
    actions = ("remove_factors",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """The accounts of people. The loader is left out, so that it never gets a password."""
        factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
        people: QuerySet[User] = super().get_queryset(request).exclude(username=LOADER)
        return people.filter(person_of(request).sees.condition(User)).annotate(has_factor=Exists(factors))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if obj is None:
            form.person = person_of(request)  # type: ignore[attr-defined]
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Saves the account; a new one with its roles, another username or another name as a change.

        A new one has a password that its person must replace.
        """
        by = person_of(request)
        if change and not NAMED & set(form.changed_data):
            super().save_model(request, obj, form, change)
        else:
            with ledger.change(by=by, reason=form.cleaned_data["why"]):
                self._save_named(request, obj, form, change)
        altered = ", ".join(name for name in form.changed_data if not name.startswith("password") and name != "why")
        transaction.on_commit(lambda: note(EventKind.ACCOUNT_CHANGED, user=by, about=obj, detail=altered), robust=True)

    def _save_named(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            # A person who signs in with an organisation's account alone has none.
            obj.password_given = obj.has_usable_password()
        super().save_model(request, obj, form, change)
        if not change:
            put_on_record(obj)
            # A form may name a role twice.
            for role in dict.fromkeys(form.cleaned_data["roles"]):
                Membership(user=obj, organisation=form.cleaned_data["organisation"], role=role).save()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may alter the account: an administrator's own people, and nobody else's.

        Nobody opens one again that was erased.
        """
        if obj is not None and Account.objects.filter(user=obj, erased__isnull=False).exists():
            return False
        person = person_of(request)
        if obj is None or person.may(Right.OPERATE):
            return super().has_change_permission(request, obj)
        works_for = set(obj.memberships.values_list("organisation_id", flat=True))
        runs = obj.installation_roles.exists()
        return bool(works_for) and not runs and works_for <= person.having(Right.PEOPLE)

    @admin.display(description=_("second factor"), boolean=True)
    def second_factor(self, user: Any) -> bool:
        """Whether the person signs in with a second factor."""
        return bool(user.has_factor)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Changes refer to accounts: an account is deactivated instead.
        return False

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Gives a person another password, which that person must replace at the next sign-in."""
        response = super().user_change_password(request, id, form_url)
        user, by = User.objects.get(pk=unquote(id)), person_of(request)
        if response.status_code == 302 and user != by:
            User.objects.filter(pk=user.pk).update(password_given=True)
        if response.status_code == 302:
            note(EventKind.PASSWORD_GIVEN, user=by, about=user)
        return response

    @admin.action(description=_("Remove the second factors of the chosen people"), permissions=["change"])
    def remove_factors(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """The way back for a person who lost them: the password alone then opens the account, and asks for new ones."""
        if not all(self.has_change_permission(request, user) for user in chosen):
            raise PermissionDenied
        for user in chosen:
            remove_factors(user, by=person_of(request))
        self.message_user(request, _("The second factors were removed."))


@admin.register(Account)
class AccountAdmin(ErasingPages, TrackedAdmin):
    """The names of accounts in the history: to read, and to erase. A user's own form gives new ones."""

    list_display = ("__str__", "username", "erased")
    list_filter = (("erased", admin.EmptyFieldListFilter),)
    search_fields = ("username", "name")
    readonly_fields = ("user", "username", "name", "erased")
    fieldsets = ((_("Who wrote changes, Art. 5(2)"), {"fields": ("user", ("username", "name"), "erased")}),)
    erased_words = _("Username, name and e-mail")
    shown_words = _("an erased account")

    def erase(self, account: Account, on: date) -> None:
        """Erases the account's names and ways to sign in, and closes it."""
        erase_account(account=account, on=on)
        erase_sign_ins(User.objects.get(pk=account.user_id))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # It has the names of every organisation's people.
        return person_of(request).may(Right.OPERATE)

    def may_erase(self, request: HttpRequest, record: Any) -> bool:
        """Whether the operator may erase the account: not the own one, not that of commands, not twice."""
        own = record.user_id == request.user.pk
        return self.has_view_permission(request) and record.erased is None and record.user.is_a_person and not own


@admin.register(Membership)
class MembershipAdmin(TrackedAdmin):
    list_display = ("user", "organisation", "role")
    list_select_related = ("user", "organisation")
    list_filter = ("role",)
    search_fields = ("user__username", "user__name", *names_of("organisation"))
    autocomplete_fields = ("user",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A role is given and taken, never altered."""
        if obj is None:
            return ()
        return ("user", "organisation", "role")

    def get_field_queryset(self, db: Any, db_field: Any, request: Any) -> Any:
        """The choices of a foreign key; of organisations, those whose people the person chooses."""
        if db_field.related_model is not Organisation:
            return super().get_field_queryset(db, db_field, request)
        person = person_of(request)
        if person.may(Right.OPERATE):
            return Organisation.objects.all()
        return Organisation.objects.filter(pk__in=person.having(Right.PEOPLE))

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The form field for a role, without the name that one had earlier."""
        if db_field.name == "role":
            kwargs["choices"] = [choice for choice in Role.choices if choice[0] != Role.READER]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


@admin.register(InstallationRole)
class InstallationRoleAdmin(TrackedAdmin):
    list_display = ("user", "role")
    list_select_related = ("user",)
    list_filter = ("role",)
    search_fields = ("user__username", "user__name")
    autocomplete_fields = ("user",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A role is given and taken, never altered."""
        if obj is None:
            return ()
        return ("user", "role")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the role may be taken: the last operator stays, or nobody could give access any more."""
        if obj is not None and obj.role == InstallationDuty.OPERATOR and is_last_operator(obj.user):
            return False
        return super().has_delete_permission(request, obj)
