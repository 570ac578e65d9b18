"""The forms of signing in: allauth's, with our words and without placeholders."""

# allauth has no types.
# mypy: allow-subclassing-any

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.account.internal.flows.password_reset import request_password_reset
from allauth.mfa.base import forms as factors
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from allauth.socialaccount import forms as social
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from registry.people.user import User
from registry.sign_in.validators import HINT

# What is missing, by the name of the field.
REQUIRED = {
    "login": _("Enter your username."),
    "password": _("Enter your password."),
    "oldpassword": _("Enter your present password."),
    "password1": _("Enter a new password."),
    "password2": _("Enter the new password again."),
    "email": _("Enter your e-mail address, such as name@example.org."),
    "code": _("Enter the code."),
    "name": _("Enter a name, such as “My telephone”."),
}


class Worded:
    """Gives the fields of a form our labels and hints, and removes their placeholders."""

    LABELS: ClassVar[dict[str, Any]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.LABELS.get(name, field.label)
            field.help_text = ""
            field.error_messages["required"] = REQUIRED.get(name, field.error_messages["required"])
            if name == "password1":
                field.help_text = HINT


class SignInForm(Worded, account.LoginForm):
    """Username and password."""

    LABELS: ClassVar = {"login": _("Username"), "password": _("Password")}


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    """The present password and a new one."""

    LABELS: ClassVar = {
        "oldpassword": _("Present password"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }

    def clean(self) -> Any:
        """Raises ValidationError if the new password is the old one."""
        cleaned = super().clean()
        new = cleaned.get("password1")
        if new and new == cleaned.get("oldpassword"):
            self.add_error("password1", _("This is your present password. Choose another one."))
        return cleaned


class SetPasswordForm(Worded, account.SetPasswordForm):
    """The first password of a person who had none."""

    LABELS: ClassVar = {"password1": _("New password"), "password2": _("New password again")}


class ResetPasswordForm(Worded, account.ResetPasswordForm):
    """The address to which a link goes."""

    LABELS: ClassVar = {"email": _("E-mail")}

    def clean_email(self) -> str:
        """The address as typed. The accounts that have it are found in any case of letters."""
        email = str(self.cleaned_data["email"])
        self.users = User.objects.filter(email__iexact=email, is_active=True)
        return email

    def save(self, request: HttpRequest, **given: Any) -> str:
        """Sends each account its link, to its own address: the one typed may only look like it."""
        for user in self.users:
            request_password_reset(request, user.email, [user], given.get("token_generator"))
        return str(self.cleaned_data["email"])


class ResetPasswordKeyForm(Worded, account.ResetPasswordKeyForm):
    """The new password of a person who followed a link."""

    LABELS: ClassVar = SetPasswordForm.LABELS


class ReauthenticateForm(Worded, account.ReauthenticateForm):
    """The password once more."""

    LABELS: ClassVar = {"password": _("Password")}


class FactorForm(Worded, factors.AuthenticateForm):
    """The code of a second factor."""

    LABELS: ClassVar = {"code": _("Code from your app, or a recovery code")}


class FactorAgainForm(Worded, factors.ReauthenticateForm):
    """The code of a second factor once more."""

    LABELS: ClassVar = FactorForm.LABELS


class ActivateAppForm(Worded, totp.ActivateTOTPForm):
    """The first code of an authenticator app."""

    LABELS: ClassVar = {"code": _("Code that the app shows")}


class AddPasskeyForm(Worded, webauthn.AddWebAuthnForm):
    """The name of a passkey; the browser fills in the rest."""

    LABELS: ClassVar = {"name": _("Name of this passkey"), "passwordless": _("Sign in with it alone, without password")}


class RenamePasskeyForm(Worded, webauthn.EditWebAuthnForm):
    """Another name of a passkey."""

    LABELS: ClassVar = {"name": _("Name of this passkey")}


class DisconnectForm(Worded, social.DisconnectForm):
    """An organisation's account that is no longer to be used here."""
