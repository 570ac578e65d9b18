"""The request boundary: organisation and day from the path, and the Lens they give.

``/org/example-uk/on/2026-03-03/suppliers/`` is the suppliers' page as example-uk was shown it that day;
``/org/example-uk/on/2026-03-03/as-we-know-now/suppliers/`` is the page of that day with what was entered later. The
prefix is set for the whole request, so that no link on a page can forget it.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone

from registry.people.user import User
from registry.reading import cache
from registry.reading.lens import Lens, lens_now, lens_on
from registry.values import Organisation

PREFIX = re.compile(
    r"^/(?:org/(?P<slug>[^/]+)/)?(?:on/(?P<day>[^/]+)/(?P<now>as-we-know-now/)?)?(?P<rest>.*)$", re.DOTALL
)
# A day as addresses write it; ``date.fromisoformat`` reads other forms too.
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Pages that have no day: a change made there is dated today.
TODAY_ONLY = ("admin/", "login/", "logout/", "go/", "account/", "access-log/", "begin/", "seen/")
SAFE = ("GET", "HEAD")
METHODS = (*SAFE, "POST")


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The organisation's name in addresses, the day and the clock in an address, and the path of the page itself.

    ``now`` asks for the day as we know now of it. A day to come is known so in any case.
    """

    slug: str | None
    day: date | None
    now: bool
    today: date
    path: str

    @property
    def on(self) -> date:
        """The day shown."""
        return self.day or self.today

    @property
    def past(self) -> bool:
        return self.on < self.today

    @property
    def future(self) -> bool:
        return self.on > self.today

    @property
    def known_on(self) -> date:
        """The day up to whose end the register shown was written."""
        if self.past and not self.now:
            return self.on
        return self.today

    @property
    def prefix(self) -> str:
        return address(self.slug, self.day, "/", now=self.now)


class RegisterRequest(HttpRequest):
    """A request of a person who is signed in, as the middleware completes it.

    The server builds a plain HttpRequest. This class names what is added to it, for the annotations of views.
    """

    user: User
    scope: Scope
    # The prefix of the installation, without organisation and day.
    outer: str
    # Built by ``lens_of`` when a page first needs it.
    lens: Lens


def address(slug: str | None, day: date | None, path: str, *, now: bool = False) -> str:
    """The address of a page for an organisation (None: all of the person's) on a day (None: today).

    *now* adds what was entered after the day.
    """
    prefix = ""
    if slug:
        prefix += f"/org/{slug}"
    if day:
        prefix += f"/on/{day.isoformat()}"
        if now:
            prefix += "/as-we-know-now"
    return prefix + path


class ScopeMiddleware:
    """Moves organisation and day from the path to the request, and refuses every write on a day other than today."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: RegisterRequest) -> HttpResponse:
        if request.method not in METHODS:
            refused = render(request, "405.html", status=405)
            refused["Allow"] = ", ".join(METHODS)
            return refused
        scope = read_scope(request.path_info)
        if scope is None:
            return render(request, "404.html", status=404)
        if scope.prefix != "/" and _is_today_only(scope) and request.method in SAFE:
            return HttpResponseRedirect(get_script_prefix() + scope.path.lstrip("/") + query_of(request))
        request.scope = scope
        if scope.on != scope.today and request.method not in SAFE:
            today = get_script_prefix().rstrip("/") + address(scope.slug, None, scope.path)
            return render(request, "405.html", {"day": scope.on, "today_url": today}, status=405)
        outer = get_script_prefix()
        request.path_info = scope.path
        request.outer = outer.rstrip("/")
        set_script_prefix(outer.rstrip("/") + scope.prefix)
        try:
            return self.get_response(request)
        finally:
            set_script_prefix(outer)


def _is_today_only(scope: Scope) -> bool:
    return scope.path.lstrip("/").startswith(TODAY_ONLY)


def query_of(request: HttpRequest) -> str:
    """The query of an address with its question mark; empty where there is none."""
    query = request.META.get("QUERY_STRING")
    return f"?{query}" if query else ""


def read_scope(path: str) -> Scope | None:
    """The scope of an address, or None where its day is not a day."""
    found = PREFIX.match(path)
    if found is None:
        return None
    day = None
    if found["day"]:
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            return None
        if not DAY.fullmatch(found["day"]):
            return None
    return Scope(
        slug=found["slug"],
        day=day,
        now=found["now"] is not None,
        today=timezone.localdate(),
        path="/" + found["rest"],
    )


def lens_of(request: RegisterRequest) -> Lens:
    """The Lens of a request, built once. Raises Http404 for an organisation that is not the person's."""
    if not hasattr(request, "lens"):
        scope = request.scope
        ids = _organisation_ids(request.user, scope.slug)
        if scope.on == scope.today:
            request.lens = lens_now(ids, scope.today)
        else:
            request.lens = lens_on(ids, scope.on, scope.today, now=scope.now)
    return request.lens


def _organisation_ids(user: User, slug: str | None) -> Collection[int]:
    """The person's organisations, or the one of that name in addresses. Raises Http404 where it is not the person's."""
    if not slug:
        return user.roles.keys()
    ids = user.roles.keys() & {o.id for o in cache.register_now().where(Organisation, "slug", slug)}
    if not ids:
        raise Http404
    return ids


def person_of(request: HttpRequest) -> User:
    """The person who is signed in. Raises PermissionDenied for a stranger."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user
