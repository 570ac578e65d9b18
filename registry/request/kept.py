"""What was typed is kept through sign-in: a form sent without a session is shown again, filled, to the same person.

A form that meets the sign-in page, or that is refused as too old, is kept in the session of that browser for an hour.
Its token says to whom it was shown, so that a stranger can keep nothing. After sign-in of that account alone, the
address of the form shows it with what was typed. It is never sent by itself: while it is shown, ``change()`` refuses to
write. A page that cannot be filled shows the fields as text to copy.
"""

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from suppliers.admin.typed import as_text
from suppliers.ledger.sent_forms import FIELD, FILLS, showing, token_of

KEY = "kept_forms"
HOUR = 3600
LARGEST = 2**20
# In one browser, and for one account in an hour, by all browsers together.
MOST, MOST_OF_ACCOUNT = 3, 30
# A form older than this was shown in a session that has ended long ago.
OLDEST = timedelta(days=14)
NEVER = ("password", "passwd", "otp", "secret")
Kept = dict[str, Any]


def may_be_kept(name: str, path: str) -> bool:
    """Whether the content of a field may be kept. A password or a code of sign-in never is.

    Records of data entry have a field named "code" of their own, such as a set of clauses.
    """
    last = name.rpartition("-")[2].lower()
    if name in {FIELD, "csrfmiddlewaretoken"} or any(word in last for word in NEVER):
        return False
    return last != "code" or "/admin/" in path


def keep(request: HttpRequest) -> bool:
    """Keeps the form of a request in the session; whether it did."""
    owner, _token = token_of(request.POST, OLDEST)
    if owner is None or (request.user.is_authenticated and request.user.pk != owner):
        return False
    path = request.get_full_path()
    fields = [(name, values) for name, values in request.POST.lists() if may_be_kept(name, path)]
    if _size(fields) > LARGEST or not _within_bound(owner):
        return False
    others = [each for each in request.session.get(KEY, []) if each["path"] != path and each["person"] == owner]
    kept = {"path": path, "person": owner, "at": time.time(), "fields": fields}
    request.session[KEY] = [*others, kept][-MOST:]
    if not request.user.is_authenticated:
        request.session.set_expiry(HOUR)
    return True


def _size(fields: list[tuple[str, list[str]]]) -> int:
    """The size of names and values, in bytes."""
    size = 0
    for name, values in fields:
        size += len(name.encode()) + sum(len(value.encode()) for value in values)
    return size


def _within_bound(person: int) -> bool:
    """Counts the forms kept for an account, so that one token cannot fill the table of sessions."""
    key = f"kept-forms-{person}"
    cache.add(key, 0, HOUR)
    return cache.incr(key) <= MOST_OF_ACCOUNT


@receiver(user_logged_in)
def _only_for_the_same_person(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """After sign-in: drops what another account typed."""
    if not hasattr(request, "session") or KEY not in request.session:
        return
    # The session of a person who is signed in has the usual length.
    request.session.set_expiry(None)
    request.session[KEY] = [each for each in request.session[KEY] if each["person"] == user.pk]


def kept_for(request: HttpRequest) -> Kept | None:
    """What the person signed in typed into the form at this address; None if nothing is kept."""
    path, now = request.get_full_path(), time.time()
    for each in request.session.get(KEY, []):
        if each["path"] == path and each["person"] == request.user.pk and now - each["at"] < HOUR:
            return cast(Kept, each)
    return None


def drop(request: HttpRequest, path: str) -> None:
    """Forgets what was typed into the form at an address."""
    if KEY in request.session:
        request.session[KEY] = [each for each in request.session[KEY] if each["path"] != path]


class KeptForms:
    """Middleware that keeps a form which meets the sign-in page, and shows it again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST" and not request.user.is_authenticated and _is_to_sign_in(response):
            if keep(request):
                messages.info(request, _("You were signed out, and nothing was saved. Sign in: the form is kept."))
        elif request.method == "POST" and request.user.is_authenticated and not hasattr(request, "refused_as_old"):
            drop(request, request.get_full_path())
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        """Shows a form again, filled with what was typed."""
        if request.method != "GET" or not request.user.is_authenticated:
            return None
        kept = kept_for(request)
        if kept is None:
            return None
        request.kept = kept  # type: ignore[attr-defined]
        if not getattr(view, FILLS, False):
            return as_text(request, _posted(kept))
        return _shown(request, view, args, kwargs, kept)


def _shown(
    request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Mapping[str, Any], kept: Kept
) -> HttpResponse:
    """The page as after a submission that was refused. Nothing can be written meanwhile."""
    posted = _posted(kept)
    token = showing.set(True)
    # Read before the fields are set: reading the files of a request reads its body, and sets the fields too.
    request.FILES  # noqa: B018
    request.method, request.POST = "POST", posted  # type: ignore[assignment]
    try:
        response = view(request, *args, **kwargs)
        if hasattr(response, "render"):
            response.render()
    except (Http404, PermissionDenied):
        # The record is gone, or the person may no longer write it. What was typed is theirs all the same.
        return as_text(request, posted)
    finally:
        request.method = "GET"
        showing.reset(token)
    if response.status_code == 200:
        return cast(HttpResponse, response)
    return as_text(request, posted)


def _posted(kept: Kept) -> QueryDict:
    """What was typed, as the browser sent it."""
    posted = QueryDict(mutable=True)
    for name, values in kept["fields"]:
        posted.setlist(name, values)
    return posted


def _is_to_sign_in(response: HttpResponse) -> bool:
    target = urlsplit(response.get("Location", "")).path
    return response.status_code == 302 and target == resolve_url(settings.LOGIN_URL)
