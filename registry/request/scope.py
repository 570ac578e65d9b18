"""The request boundary: organisation and day from the path, and the Lens they give.

``/org/example-uk/on/2026-03-03/suppliers/`` is the suppliers' page as example-uk was shown it that day. The prefix
is set for the whole request, so that no link on a page can forget it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone

from registry.reading import cache
from registry.reading.lens import Lens, lens_now, lens_on
from registry.values import Organisation

PREFIX = re.compile(r"^/(?:org/(?P<slug>[^/]+)/)?(?:on/(?P<day>[^/]+)/)?(?P<rest>.*)$", re.DOTALL)
# Pages that have no day: what is written there is written now.
TODAY_ONLY = ("admin/", "login/", "logout/", "go/")
SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What the address says: an organisation's short name, a day, and the page itself without them."""

    slug: str | None
    day: date | None
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
    def prefix(self) -> str:
        return address(self.slug, self.day, "/")


def address(slug: str | None, day: date | None, path: str) -> str:
    """The address of a page for an organisation (None: all of the person's) on a day (None: today)."""
    parts = [f"/org/{slug}"] if slug else []
    parts += [f"/on/{day.isoformat()}"] if day else []
    return "".join(parts) + path


def scope_of(request: HttpRequest) -> Scope:
    """The scope of a request."""
    return request.scope  # type: ignore[attr-defined]


class ScopeMiddleware:
    """Takes organisation and day off the path, and refuses every write on another day than today."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        scope = read_scope(request.path_info)
        if scope is None:
            return render(request, "404.html", status=404)
        rest = scope.path.lstrip("/")
        query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
        if scope.prefix != "/" and rest.startswith(TODAY_ONLY) and request.method in SAFE:
            return HttpResponseRedirect(get_script_prefix() + rest + query)
        request.scope = scope  # type: ignore[attr-defined]
        if scope.on != scope.today and request.method not in SAFE:
            today = get_script_prefix().rstrip("/") + address(scope.slug, None, scope.path)
            return render(request, "405.html", {"day": scope.on, "today_url": today}, status=405)
        outer = get_script_prefix()
        request.path_info = scope.path
        request.outer = outer.rstrip("/")  # type: ignore[attr-defined]
        set_script_prefix(outer.rstrip("/") + scope.prefix)
        try:
            return self.get_response(request)
        finally:
            set_script_prefix(outer)


def read_scope(path: str) -> Scope | None:
    """The scope an address names, or None where its day is not one."""
    found = PREFIX.match(path)
    if found is None:
        return None
    day = None
    if found["day"]:
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            return None
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", found["day"]):
            return None
    return Scope(slug=found["slug"], day=day, today=timezone.localdate(), path="/" + found["rest"])


def lens_of(request: HttpRequest) -> Lens:
    """The Lens of a request, made once. Raises Http404 for an organisation that is not the person's."""
    if not hasattr(request, "lens"):
        scope, ids = scope_of(request), set(request.user.roles)  # type: ignore[union-attr]
        if scope.slug:
            ids &= {o.id for o in cache.register_now().where(Organisation, "slug", scope.slug)}
            if not ids:
                raise Http404
        today = scope.day is None or scope.day == scope.today
        lens = lens_now(ids, scope.today) if today else lens_on(ids, scope.on, scope.today)
        request.lens = lens  # type: ignore[attr-defined]
    return request.lens  # type: ignore[attr-defined]
