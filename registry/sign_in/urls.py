"""The addresses of signing in: allauth's views under our addresses, each with who may open it.

The names are those that allauth looks for. Its other views (sign-up, e-mail addresses, codes by mail) have no address.
"""

from collections.abc import Callable
from typing import Any

from allauth.account import views as account
from allauth.core.internal import ratelimit
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as connections
from allauth.usersessions import views as sessions
from django.urls import URLPattern, path, re_path
from django.views.decorators.http import require_POST

from registry.request.permission import Permission, requires
from registry.sign_in import outside

FACTOR, RESET, OPENID = "account/second-factor/", "account/password/reset/", "account/organisation/"


def _open(address: str, view: Callable[..., Any], name: str) -> URLPattern:
    """An address for everybody."""
    return path(address, requires(Permission.PUBLIC)(view), name=name)


def _own(address: str, view: Callable[..., Any], name: str) -> URLPattern:
    """An address for a person who is signed in, about that person alone."""
    return path(address, requires(Permission.READER)(view), name=name)


_login, _logout = account.login, require_POST(account.logout)
# Also the question for a passkey makes a session, so it is counted as an attempt.
_passkey = ratelimit.decorator(app="allauth.account", action="passkey", limit_get=True)(passkeys.login_webauthn)
_key = requires(Permission.PUBLIC)(account.password_reset_from_key)

urlpatterns = [
    _open("login/", _login, "login"),
    _open("login/", _login, "account_login"),
    _open("logout/", _logout, "logout"),
    _open("logout/", _logout, "account_logout"),
    _open("account/inactive/", account.account_inactive, "account_inactive"),
    _open(RESET, account.password_reset, "account_reset_password"),
    _open(f"{RESET}sent/", account.password_reset_done, "account_reset_password_done"),
    _open(f"{RESET}done/", account.password_reset_from_key_done, "account_reset_password_from_key_done"),
    re_path(rf"^{RESET}(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$", _key, name="account_reset_password_from_key"),
    _own("account/password/", account.password_change, "account_change_password"),
    _own("account/password/first/", account.password_set, "account_set_password"),
    _own("account/confirm/", account.reauthenticate, "account_reauthenticate"),
    _own(FACTOR, factors.index, "mfa_index"),
    _open("login/code/", factors.authenticate, "mfa_authenticate"),
    _open("login/passkey/", _passkey, "mfa_login_webauthn"),
    _own(f"{FACTOR}confirm/", factors.reauthenticate, "mfa_reauthenticate"),
    _own(f"{FACTOR}confirm/passkey/", passkeys.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    _own(f"{FACTOR}app/", totp.activate_totp, "mfa_activate_totp"),
    _own(f"{FACTOR}app/remove/", totp.deactivate_totp, "mfa_deactivate_totp"),
    _own(f"{FACTOR}codes/", codes.view_recovery_codes, "mfa_view_recovery_codes"),
    _own(f"{FACTOR}codes/new/", codes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _own(f"{FACTOR}passkeys/", passkeys.list_webauthn, "mfa_list_webauthn"),
    _own(f"{FACTOR}passkeys/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    _own(f"{FACTOR}passkeys/<int:pk>/", passkeys.edit_webauthn, "mfa_edit_webauthn"),
    _own(f"{FACTOR}passkeys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
    _own("account/sessions/", sessions.list_usersessions, "usersessions_list"),
    _own(OPENID, connections.connections, "socialaccount_connections"),
    _open(f"{OPENID}cancelled/", connections.login_cancelled, "socialaccount_login_cancelled"),
    _open(f"{OPENID}failed/", connections.login_error, "socialaccount_login_error"),
    _open(f"{OPENID}<slug:provider_id>/", outside.login, "openid_connect_login"),
    _open(f"{OPENID}<slug:provider_id>/back/", outside.callback, "openid_connect_callback"),
]
