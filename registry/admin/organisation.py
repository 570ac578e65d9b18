"""Entering our organisations: who they are, and the limits that they accept."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnedAdmin
from registry.models import Organisation, OrganisationConfirmedNone, User
from registry.people.first_roles import give_first_roles
from registry.people.rights import Right
from registry.people.user import LOADER
from registry.request.scope import address, person_of
from suppliers.admin.forms import TrackedForm
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of

# The column that says how people sign in.
SIGN_IN = "own_second_factor"


class NewOrganisationForm(TrackedForm):
    """A new organisation, with the person who works for it first."""

    administrator = forms.ModelChoiceField(
        User.objects.filter(is_active=True).exclude(username=LOADER).order_by("username"),
        label=_("First administrator"),
        help_text=_("Becomes administrator, data protection officer and editor, and gives others their roles."),
    )


class OrganisationNoneInline(TrackedInline):
    model = OrganisationConfirmedNone
    fields = (("item", "on"), "note")


@admin.register(Organisation)
class OrganisationAdmin(OwnedAdmin):
    list_display = ("legal_name", "short_name", "slug", "regime", "country", "authority")
    list_select_related = ("country",)
    list_filter = ("regime",)
    search_fields = (*names_of(), "slug", "registration_number")
    ordering = ("legal_name", "pk")
    autocomplete_fields = ("country", "dpo_person", "eu_representative_person", "uk_representative_person")
    fieldsets = (
        (
            _("Who we are, Art. 30(1)(a)"),
            {"fields": (("legal_name", "trading_name", "short_name"), ("slug", "regime", "registration_number"))},
        ),
        (_("Contact details, Art. 30(1)(a)"), {"fields": ("address", "country", ("email", "phone"))}),
        (
            _("Responsibility for data protection, Art. 27, 37, 55"),
            {
                "fields": (
                    ("dpo", "dpo_person"),
                    ("eu_representative", "eu_representative_person"),
                    ("uk_representative", "uk_representative_person"),
                    "authority",
                    "complaints",
                )
            },
        ),
        (
            _("Limits we accept"),
            {
                "fields": (
                    ("notice_number", "notice_unit"),
                    ("review_number", "review_unit"),
                    ("age_number", "age_unit"),
                    ("lead_number", "lead_unit"),
                    "second_factor",
                ),
                "description": _("The organisation's own limits. Findings check its suppliers against them."),
            },
        ),
        (_("Signing in to this register"), {"fields": (SIGN_IN,)}),
    )
    inlines = (OrganisationNoneInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return person_of(request).may(Right.OPERATE)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may alter it: an officer its details and limits, an administrator how people sign in."""
        key = obj and obj.pk
        return super().has_change_permission(request, obj) or person_of(request).may(Right.PEOPLE, key)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is not None:
            return super().get_form(request, obj, change=change, **kwargs)
        form = super().get_form(request, obj, change=change, form=NewOrganisationForm, **kwargs)
        form.base_fields["administrator"].initial = request.user
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets of the organisation; of a new one, also who works for it first."""
        found = super().get_fieldsets(request, obj)
        if obj is not None:
            return found
        return [(_("Its people"), {"fields": ("administrator",)}), *found]

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Rows below the organisation, once it exists."""
        if obj is None:
            return ()
        return self.inlines

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change:
            give_first_roles(form.cleaned_data["administrator"], obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The name in addresses never changes, because people have sent such addresses.

        Administrators alone decide how people sign in.
        """
        fixed = [name for name in super().get_readonly_fields(request, obj) if name != SIGN_IN]
        if obj is None or not person_of(request).may(Right.PEOPLE, obj.pk):
            fixed.append(SIGN_IN)
        if obj is not None:
            fixed.append("slug")
        return list(dict.fromkeys(fixed))

    def keep_present(self, request: HttpRequest, record: Any) -> None:
        """How people sign in stays as it is, unless an administrator restores."""
        if isinstance(record, Organisation) and not person_of(request).may(Right.PEOPLE, record.pk):
            present = Organisation.objects.filter(pk=record.pk).values_list(SIGN_IN, flat=True).first()
            setattr(record, SIGN_IN, bool(present))

    def view_on_site(self, obj: Organisation) -> str:
        """The list of its own activities, which begins with its facts."""
        return f"{get_script_prefix().rstrip('/')}{address(obj.slug, None, '/activities/')}#org-{obj.pk}"
