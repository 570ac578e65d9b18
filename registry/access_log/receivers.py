"""What writes the access log: the signals of signing in, and of memberships."""

from typing import Any

from allauth.account import signals as account
from allauth.core import context
from allauth.mfa import signals as factors
from allauth.socialaccount import signals as social
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest

from registry.access_log.event import NO_LONGER, EventKind
from registry.access_log.writing import note, note_failure
from registry.people.installation_role import InstallationRole
from registry.people.membership import Membership
from registry.people.user import User


@receiver(user_logged_in)
def signed_in(sender: Any, request: HttpRequest, user: User, **given: Any) -> None:
    """A person signed in: password, passkey or organisation's account, with the second factor where there is one."""
    records = request.session.get("account_authentication_methods") or []
    note(EventKind.SIGNED_IN, request=request, user=user, detail=", ".join(dict.fromkeys(map(_way, records))))


def _way(record: dict[str, Any]) -> str:
    """How a person signed in, without the subject at a provider."""
    return str(record.get("provider") or record.get("type") or record["method"])


@receiver(user_logged_out)
def signed_out(sender: Any, request: HttpRequest, user: User | None, **given: Any) -> None:
    """A person signed out, or the session was over."""
    if user is not None:
        detail = ""
        if getattr(request, "session_over", False):
            detail = "session over"
        note(EventKind.SIGNED_OUT, request=request, user=user, detail=detail)


@receiver(user_login_failed)
def sign_in_failed(sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **given: Any) -> None:
    """Name and password do not match."""
    note_failure(EventKind.SIGN_IN_FAILED, request=request, name=str(credentials.get("username") or ""))


@receiver(factors.authentication_failed)
def factor_failed(sender: Any, request: HttpRequest, user: User, **given: Any) -> None:
    """A second factor was wrong."""
    note_failure(EventKind.FACTOR_FAILED, request=request, name=user.username)


@receiver(account.authentication_step_completed)
def confirmed(sender: Any, request: HttpRequest, user: User, method: str, **given: Any) -> None:
    """A person who is signed in confirmed who they are."""
    if given.get("reauthenticated"):
        note(EventKind.CONFIRMED, request=request, user=user, detail=str(given.get("type") or method))


@receiver(account.password_changed)
@receiver(account.password_set)
def password_changed(sender: Any, request: HttpRequest, user: User, **given: Any) -> None:
    """A person chose another password."""
    note(EventKind.PASSWORD_CHANGED, request=request, user=user)


@receiver(account.password_reset)
def password_reset(sender: Any, request: HttpRequest, user: User, **given: Any) -> None:
    """A person chose another password through a link sent by mail."""
    note(EventKind.PASSWORD_RESET, request=request, user=user)


@receiver(factors.authenticator_added)
@receiver(factors.authenticator_reset)
def factor_added(sender: Any, request: HttpRequest, user: User, authenticator: Any, **given: Any) -> None:
    """A person added a second factor, or made new recovery codes."""
    note(EventKind.FACTOR_ADDED, request=request, user=user, detail=str(authenticator.type))


@receiver(factors.authenticator_removed)
def factor_removed(sender: Any, request: HttpRequest, user: User, authenticator: Any, **given: Any) -> None:
    """A person removed a second factor."""
    note(EventKind.FACTOR_REMOVED, request=request, user=user, detail=str(authenticator.type))


@receiver(social.social_account_added)
def link_added(sender: Any, request: HttpRequest, sociallogin: Any, **given: Any) -> None:
    """A person connected an organisation's account."""
    note(EventKind.LINK_ADDED, request=request, user=sociallogin.user, detail=sociallogin.account.provider)


@receiver(social.social_account_removed)
def link_removed(sender: Any, request: HttpRequest, socialaccount: Any, **given: Any) -> None:
    """A person disconnected an organisation's account."""
    note(EventKind.LINK_REMOVED, request=request, user=socialaccount.user, detail=socialaccount.provider)


@receiver(post_save, sender=Membership)
@receiver(post_delete, sender=Membership)
@receiver(post_save, sender=InstallationRole)
@receiver(post_delete, sender=InstallationRole)
def role_changed(
    sender: Any, instance: Membership | InstallationRole, created: bool | None = None, **given: Any
) -> None:
    """A person got, changed or lost a role. Written after the change, so that neither waits for the other."""
    request = context.request
    if request is None or not request.user.is_authenticated:
        return
    detail = str(instance.role)
    if created is None:
        detail = f"{NO_LONGER}{detail}"
    user, about, organisations = request.user, instance.user, []
    if isinstance(instance, Membership):
        organisations.append(instance.organisation_id)

    def write() -> None:
        note(
            EventKind.ROLE_CHANGED,
            request=request,
            user=user,
            about=about,
            organisations=organisations,
            detail=detail,
        )

    transaction.on_commit(write, robust=True)
