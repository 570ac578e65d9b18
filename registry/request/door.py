"""The door: sessions end, and some steps come before any page: a password of one's own, a second factor, a check."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.models import Organisation
from registry.request.kept import keep as keep_form
from registry.request.scope import RegisterRequest
from registry.sign_in.adapters import lately_confirmed
from registry.sign_in.factors import FACTORS
from registry.sign_in.hashing import TooManyAtOnce
from registry.sign_in.sessions import has_ended, keep

# The forms of people, roles, sign-in and erasures: before each of them the person confirms who they are.
CONFIRMED = (
    *("admin:registry_user_", "admin:registry_membership_", "admin:registry_installationrole_"),
    *("admin:registry_organisation_", "admin:auth_user_", "admin:suppliers_account_", "admin:suppliers_erasure_"),
    "admin:socialaccount_",
)
# The page of the first steps. The first of them gives a person the roles in a new organisation.
BEGIN, FIRST_STEP = "begin", "organisation"
# Ending sessions: asked for on the page with the list, to which the check leads back.
SESSIONS = {"usersessions_list", "end-session"}
# A form that was opened in time may be sent for this much longer, in seconds.
FILLING_IN = 1800

SIGN_OUT = {"logout", "account_logout"}
CONFIRMING = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
PASSWORD = {"account_change_password", "account_set_password"}


class DoorMiddleware:
    """Ends sessions whose time is over, and leads to the step that comes first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if has_ended(request):
                request.session_over = True  # type: ignore[attr-defined]
                logout(request)
            else:
                keep(request)
        return self.get_response(request)

    def process_view(self, request: RegisterRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Leads a person who is signed in to the step that comes before the page asked for, if there is one."""
        if not request.user.is_authenticated or request.resolver_match is None:
            return None
        name = request.resolver_match.view_name
        if request.user.password_given:
            if name in PASSWORD | SIGN_OUT:
                return None
            return redirect(_own_password(request))
        if lacks_factor(request) and name not in PASSWORD | SIGN_OUT | CONFIRMING and not name.startswith("mfa_"):
            return redirect("mfa_index")
        if is_confirmed_form(request, name) and not lately_confirmed(request, _seconds(request)):
            return _confirm(request, keeping=name == BEGIN, back=_back(request, name))
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answers that too many passwords are being checked at once."""
        if isinstance(error, TooManyAtOnce):
            return too_many(request, after=5)
        return None


def _own_password(request: RegisterRequest) -> str:
    if request.user.has_usable_password():
        return "account_change_password"
    return "account_set_password"


def lacks_factor(request: RegisterRequest) -> bool:
    """Whether an organisation of the person wants a second factor and the person has none."""
    wanting = set(Organisation.objects.filter(own_second_factor=True).values_list("pk", flat=True))
    if not wanting or not wanting & request.user.roles.keys():
        return False
    return not is_mfa_enabled(request.user, FACTORS)


def is_confirmed_form(request: HttpRequest, name: str) -> bool:
    """Whether a form alters people or roles, or ends sessions. Lists may be read without a further check."""
    if name == BEGIN:
        return request.method == "POST" and request.POST.get("step") == FIRST_STEP
    if name in SESSIONS:
        return request.method == "POST"
    if not name.startswith(CONFIRMED):
        return False
    return request.method == "POST" or not name.endswith("_changelist")


def _seconds(request: HttpRequest) -> int:
    """How long ago the person may have confirmed who they are."""
    seconds: int = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    if request.method == "POST":
        return seconds + FILLING_IN
    return seconds


def _back(request: RegisterRequest, name: str) -> str:
    """Where the check leads to: the form, or the list from which a session was to be ended."""
    if name in SESSIONS:
        return reverse("usersessions_list")
    return request.get_full_path()


def _confirm(request: RegisterRequest, *, keeping: bool, back: str) -> HttpResponse:
    """Leads to the check, and from there back. What was posted is kept only if *keeping*: it may have a password."""
    if keeping and keep_form(request):
        request.refused_as_old = True  # type: ignore[attr-defined]
    methods = get_adapter().get_reauthentication_methods(request.user)
    if not methods:
        messages.warning(request, _("Sign out and sign in again first: this form needs a recent sign-in."))
        return redirect("account")
    return redirect(f"{methods[0]['url']}?{urlencode({'next': back})}")


def too_many(request: HttpRequest, after: int = 60) -> HttpResponse:
    """The answer to too many attempts, with the seconds to wait."""
    response = render(request, "429.html", {"login_url": reverse("login")}, status=429)
    response["Retry-After"] = str(after)
    return response
