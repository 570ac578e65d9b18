"""How allauth's accounts, second factors and organisations' own accounts behave in this register."""

# allauth has no types.
# mypy: allow-subclassing-any

import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.people.user import User
from registry.sign_in import secrets
from registry.sign_in.hashing import ask_for_turn
from registry.sign_in.mail import send_later
from registry.sign_in.sessions import signed_in_at

APP = "allauth.account"
# Days for which an address counts as one from which a person signs in.
KNOWN_DAYS = 30
# Sentences that the next page makes superfluous: it is the overview, the sign-in page, or has the new codes.
SHOWN_BY_THE_PAGE = {
    *("account/messages/logged_in.txt", "account/messages/logged_out.txt"),
    "mfa/messages/recovery_codes_generated.txt",
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts: made by an administrator, never by a stranger."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("Username and password do not match. Check both, including capital letters."),
        "too_many_login_attempts": _("Too many attempts. Wait a quarter of an hour, then try again."),
        "incorrect_password": _("This is not your password. Check it, including capital letters."),
        "enter_current_password": _("This is not your present password. Check it, including capital letters."),
        "incorrect_code": _("This code is not right, or was used already. Enter the code that the app shows now."),
        "given_password_old": _("This password was given to you too long ago. Ask an administrator for another one."),
        "rate_limited": _("Too many attempts. Wait a minute, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """The person with this name and password; None also for an account that is switched off."""
        user = super().authenticate(request, **credentials)
        if user is None or not user.is_active:
            return None
        if user.password_given and given_too_long_ago(user):
            raise self.validation_error("given_password_old")
        return user

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts the attempt before any hash is computed. Raises ValidationError if there were too many.

        An attempt that finds no turn is cheap, and counts for its address alone: it has tried no password.
        """
        ask_for_turn()
        super().pre_authenticate(request, **credentials)
        name = _name(credentials)
        if not name or self._is_known(request, name):
            return
        if not ratelimit.consume(request, app=APP, action="login_failed_anywhere", key=name):
            raise self.validation_error("too_many_login_attempts")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """One account as tried from one address: so no address can close an account for others."""
        return f"{ratelimit.get_ip(request)} {_name(credentials)}"

    def _is_known(self, request: HttpRequest, name: str) -> bool:
        """Whether the person of an account signed in from this address lately."""
        from registry.access_log.reading import signed_in_lately

        return signed_in_lately(name, self.get_client_ip(request), KNOWN_DAYS)

    def is_reauthentication_required(self, *, app: str, **given: Any) -> bool:
        """Whether the person must confirm who they are: not if they just signed in or confirmed it."""
        return not lately_confirmed(context.request, settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def add_message(
        self, request: HttpRequest, level: int, message_template: Any = None, *a: Any, **given: Any
    ) -> None:
        """Adds a sentence to the next page, unless that page shows the same by itself."""
        if message_template not in SHOWN_BY_THE_PAGE and not _is_reset(request, message_template):
            super().add_message(request, level, message_template, *a, **given)

    def set_password(self, user: Any, password: str) -> None:
        """Gives a person the password that they chose themselves."""
        user.password_given = False
        super().set_password(user, password)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Sends a mail after the response."""
        message: EmailMessage = self.render_mail(template_prefix, email, {"request": self.request, **context})
        send_later(message)

    def send_notification_mail(self, template_prefix: str, user: Any, *a: Any, **given: Any) -> None:
        """Tells a person by mail that something about signing in was altered."""
        super().send_notification_mail(template_prefix, user, given.get("context"), email=user.email)


def _is_reset(request: HttpRequest, message_template: Any) -> bool:
    """Whether a password was chosen through a link: its last page says so."""
    return message_template == "account/messages/password_changed.txt" and not request.user.is_authenticated


def _name(credentials: dict[str, Any]) -> str:
    """The name that is tried, as accounts are looked up: other letters for the same name are the same attempt."""
    return User.normalize_username(credentials.get("username") or "")


def given_too_long_ago(user: User) -> bool:
    """Whether the password that an administrator gave a person waited too long to be used."""
    from registry.access_log.reading import password_given_within

    return not password_given_within(user, settings.GIVEN_PASSWORD_DAYS)


def lately_confirmed(request: HttpRequest, seconds: int) -> bool:
    """Whether the person signed in, or confirmed who they are, within some seconds."""
    if not request.user.is_authenticated:
        return False
    moments = [record["at"] for record in get_authentication_records(request, request.user)]
    started = signed_in_at(request)
    if started is not None:
        moments.append(started)
    return any(time.time() - moment < seconds for moment in moments)


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: their secrets are encrypted in the database."""

    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        return secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrets.decrypt(encrypted_text)

    def get_totp_label(self, user: Any) -> str:
        return str(user.username)

    def _get_user_identifier(self, user: Any) -> str:
        return str(user.username)


class SessionsAdapter(DefaultUserSessionsAdapter):
    """Sessions: their end is in the access log."""

    def end_sessions(self, sessions: Any) -> None:
        super().end_sessions(sessions)
        if sessions:
            from registry.access_log.event import EventKind
            from registry.access_log.writing import note

            note(EventKind.SESSIONS_ENDED, user=sessions[0].user)


class OrganisationAccountAdapter(DefaultSocialAccountAdapter):
    """An organisation's own accounts (OpenID Connect), linked to people by provider and subject, never by e-mail."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def authenticate_by_email(self, sociallogin: Any) -> None:
        return None

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: Any) -> User:
        """Takes over nothing: the account is the administrator's."""
        found: User = sociallogin.user
        return found

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return reverse("socialaccount_connections")

    def on_authentication_error(self, request: HttpRequest, provider: Any, *a: Any, **given: Any) -> None:
        """Writes down that a provider's answer was refused, without its words."""
        from registry.access_log.event import EventKind
        from registry.access_log.writing import note_failure

        note_failure(EventKind.SIGN_IN_FAILED, request=request, name="", detail=str(provider.app.provider_id))

    def get_requests_session(self) -> Any:
        """A session that follows no redirect and does not wait long."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session
