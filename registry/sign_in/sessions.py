"""Sessions: when they began, when they were last used, and their end."""

import time
from typing import Any

from allauth.account.signals import authentication_step_completed
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

BEGAN, USED = "signed_in_at", "used_at"
# A session in use is written once in this part of the idle time, and not at each request.
PARTS = 12


@receiver(user_logged_in)
def begin(sender: Any, request: HttpRequest, **given: Any) -> None:
    """Notes when a session began."""
    request.session[BEGAN] = request.session[USED] = time.time()


@receiver(authentication_step_completed)
def renew(sender: Any, request: HttpRequest, **given: Any) -> None:
    """Gives a session another key when its person confirms who they are: the key before it opens nothing any more."""
    if not given.get("reauthenticated"):
        return
    before = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)


def signed_in_at(request: HttpRequest) -> float | None:
    """When the person signed in, in seconds; None if the session does not say."""
    found = request.session.get(BEGAN)
    if isinstance(found, int | float):
        return float(found)
    return None


def has_ended(request: HttpRequest) -> bool:
    """Whether a session is over: it began too long ago, or was not used for too long."""
    began, used, now = signed_in_at(request), request.session.get(USED, 0), time.time()
    if began is None:
        return True
    too_long: bool = now - began > settings.SESSION_LONGEST
    unused: bool = now - used > settings.SESSION_COOKIE_AGE
    return too_long or unused


def keep(request: HttpRequest) -> None:
    """Notes now and then that a session is in use, which also puts off its end."""
    if time.time() - request.session.get(USED, 0) > settings.SESSION_COOKIE_AGE / PARTS:
        request.session[USED] = time.time()
        UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())
