"""The forms of an account: a new one with its first roles, and one that is altered."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm, UserChangeForm
from django.utils.translation import gettext_lazy as _

from registry.models import Organisation, User
from registry.people.installation_role import is_last_operator
from registry.people.rights import Right
from registry.sign_in.validators import HINT
from registry.values import Role
from suppliers.ledger.reason import ReasonField, check_reason

ROLES = tuple(choice for choice in Role.choices if choice[0] != Role.READER)
# The fields of a user that the history names. Another value of one is a change, with a reason.
NAMED = {"username", "name"}


class UserForm(UserChangeForm):  # type: ignore[type-arg]
    """An account. Another username or name needs a reason."""

    why = ReasonField(
        required=False,
        help_text=_("For another username or name. The history keeps the earlier ones, and this reason."),
    )

    def clean(self) -> Any:
        """The cleaned fields."""
        cleaned = super().clean()
        if not self.cleaned_data.get("is_active") and is_last_operator(self.instance):
            self.add_error("is_active", _("This is the only operator. Give that role to another person first."))
        if NAMED & set(self.changed_data):
            check_reason(self.cleaned_data.get("why", ""), field="why")
        return cleaned


class GivenPassword:
    """A form in which an administrator gives a person a password, in our words."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        with_password = self.fields["usable_password"]
        with_password.label, with_password.help_text = _("Signs in"), ""
        with_password.choices = [
            ("true", _("with a password, which the person must replace at the first sign-in")),
            ("false", _("without a password, with an account at a provider")),
        ]
        self.fields["password1"].help_text = HINT
        self.fields["password2"].label, self.fields["password2"].help_text = _("Password again"), ""


class GivePasswordForm(GivenPassword, AdminPasswordChangeForm):  # type: ignore[type-arg]
    """Another password for a person."""


class NewPersonForm(GivenPassword, AdminUserCreationForm):  # type: ignore[type-arg]
    """Account, password and roles. An administrator gives roles in an organisation whose people are the own."""

    # The person who makes the account.
    person: User

    organisation = forms.ModelChoiceField(Organisation.objects.none(), label=_("Organisation"), required=False)
    roles = forms.MultipleChoiceField(
        choices=ROLES,
        widget=forms.CheckboxSelectMultiple,
        label=_("Roles"),
        required=False,
        help_text=_("Each of them reads the organisation's records. A person may have several."),
    )
    why = ReasonField(
        help_text=_("Such as “joined the team on 1 March”. The history keeps it permanently."),
        error_messages={"required": _("Say why this person gets access, such as “joined the team”.")},
    )

    class Meta:
        model = User
        fields = ("username", "name", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisation: Any = self.fields["organisation"]
        if self.person.may(Right.OPERATE):
            organisation.queryset = Organisation.objects.all()
            return
        organisation.queryset = Organisation.objects.filter(pk__in=self.person.having(Right.PEOPLE))
        organisation.required = self.fields["roles"].required = True
        if organisation.queryset.count() == 1:
            organisation.initial = organisation.queryset.get()

    def clean(self) -> dict[str, Any]:
        """The cleaned fields."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        organisation, roles = cleaned.get("organisation"), cleaned.get("roles") or []
        if roles and organisation is None:
            self.add_error("organisation", _("Choose the organisation in which the person has these roles."))
        elif organisation and set(roles) - {Role.ADMINISTRATOR} and not self.person.may(Right.PEOPLE, organisation.pk):
            self.add_error("roles", _("You appoint administrators. The other roles are theirs to give."))
        return cleaned
