"""What people do at the door: sign in, confirm who they are, read the code of an app."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpResponse
from django.test import Client

from registry.models import User

PASSWORD = "a-test-password"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
OWN = "violet harbour 77 sonata"


def sign_in(client: Client, name: str, password: str = PASSWORD, address: str = "192.0.2.1", **more: Any) -> Any:
    """The response to a username and a password from an address."""
    return client.post("/login/", {"login": name, "password": password, **more}, REMOTE_ADDR=address)


def is_in(client: Client) -> bool:
    """Whether a browser is signed in."""
    return "_auth_user_id" in client.session


def code(secret: str = SECRET, steps: int = 0) -> str:
    """The code that an authenticator app shows now, or some steps of 30 seconds later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def give_app(user: User) -> Authenticator:
    """Sets up an authenticator app for a person."""
    found: Authenticator = TOTP.activate(user, SECRET).instance
    return found


def alter_session(client: Client, **values: Any) -> SessionBase:
    """Changes what the session of a browser says of itself."""
    session = client.session
    for name, value in values.items():
        session[name] = value
    session.save()
    return session


def leads_to(response: HttpResponse) -> str:
    """The path to which a response leads."""
    return response.get("Location", "").partition("?")[0]
