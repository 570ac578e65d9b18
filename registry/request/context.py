"""The context of every page: navigation, the scope shown, and whether the reader may edit."""

from functools import cached_property, partial
from typing import Any, TypeGuard

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from registry.access_log.reading import reads_log
from registry.people.rights import Right
from registry.reading import cache
from registry.request.door import lacks_factor
from registry.request.permission import may, may_edit
from registry.request.scope import RegisterRequest, address, query_of
from registry.values import Organisation
from registry.wording.clocks import clocks_on_page
from suppliers.values import told_apart

PAGES = [
    ("overview", _("Overview")),
    ("suppliers", _("Suppliers")),
    ("activities", _("Activities")),
    ("clients", _("Clients")),
    ("inbox", _("Inbox")),
    ("letters", _("Letters")),
    ("documents", _("Documents")),
    ("changes", _("Changes")),
    ("rules", _("Rules")),
    ("reference", _("Reference")),
]

# A page belongs to the entry that begins its address; these addresses begin otherwise.
ENTRIES = {
    "": "overview",
    "begin": "overview",
    "engagements": "suppliers",
    "findings": "inbox",
    "assign": "inbox",
    "views": "suppliers",
}


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for ``base.html``; nothing of the register for a person who is not signed in."""
    if not is_signed_in(request):
        nothing = {"may_edit": False, "decides_for": (), "enters_for": (), "keeps_law": False}
        return {"scope": None, "navigation": [], "sends_mail": settings.MAIL, **nothing}
    return {
        "scope": _Shown(request),
        "navigation": _navigation(request.scope.path),
        "may_edit": may_edit(request),
        "decides_for": [key for key in request.user.roles if may(request, Right.ASSESS, key)],
        "enters_for": [key for key in request.user.roles if may_edit(request, key)],
        "keeps_law": may(request, Right.LAW),
        "reads_log": reads_log(request.user),
        "sends_mail": settings.MAIL,
        # Asked by the one page that says so.
        "factor_wanted": partial(lacks_factor, request),
    }


def is_signed_in(request: HttpRequest) -> TypeGuard[RegisterRequest]:
    """Whether the middleware has completed the request and a person is signed in. An error page may have neither."""
    user = getattr(request, "user", None)
    return hasattr(request, "scope") and user is not None and user.is_authenticated


def _navigation(path: str) -> list[dict[str, Any]]:
    first = path.strip("/").partition("/")[0]
    here = ENTRIES.get(first, first)
    return [{"label": label, "url": reverse(name), "current": here == name} for name, label in PAGES]


class _Shown:
    """The scope as templates read it."""

    def __init__(self, request: RegisterRequest) -> None:
        scope = request.scope
        self.on, self.today, self.past, self.future = scope.on, scope.today, scope.past, scope.future
        self.path = scope.path + query_of(request)
        # Whether the page of a past day has what was entered later.
        self.now = scope.past and scope.now
        self.clocks = clocks_on_page(scope.on, scope.known_on)
        self.today_url = request.outer + address(scope.slug, None, self.path)
        self.then_url = self._then_url(request)
        self.now_url = request.outer + address(scope.slug, scope.day, self.path, now=True)
        self.all_url = request.outer + address(None, scope.day, self.path, now=scope.now)
        # For the foot of a printed page.
        self.printed = timezone.now()
        self._request = request

    def _then_url(self, request: RegisterRequest) -> str:
        """The page as known then. Empty for a page of what was entered later, which the day as known then lacks."""
        match = request.resolver_match
        if match is not None and match.url_name == "later":
            return ""
        return request.outer + address(request.scope.slug, request.scope.day, self.path)

    @cached_property
    def organisations(self) -> list[Organisation]:
        """The organisations the person can choose."""
        ids = self._request.user.roles
        found = told_apart(o for o in cache.register_now().all(Organisation) if o.id in ids)
        return sorted(found, key=lambda o: o.name.casefold())

    @property
    def several(self) -> bool:
        """Whether the page shows more than one organisation, so that each finding names its own."""
        return self.organisation is None and len(self.organisations) > 1

    @property
    def organisation(self) -> Organisation | None:
        """The one chosen, or the person's only one."""
        slug = self._request.scope.slug
        if slug is None and len(self.organisations) == 1:
            return self.organisations[0]
        for organisation in self.organisations:
            if organisation.slug == slug:
                return organisation
        return None
