"""What every page is given: navigation, the scope it is shown in, and whether anything may be edited."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from registry.reading import cache
from registry.request.scope import address
from registry.values import Organisation

PAGES = [
    ("overview", _("Overview")),
    ("suppliers", _("Suppliers")),
    ("activities", _("Activities")),
    ("clients", _("Clients")),
    ("findings", _("Findings")),
    ("changes", _("Changes")),
    ("rules", _("Rules")),
    ("reference", _("Reference")),
]

# A page belongs to the entry whose address its own begins with.
PREFIXES = {"" if name == "overview" else name: name for name, _label in PAGES} | {"engagements": "suppliers"}


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for ``base.html``; nothing of the register for a person who is not signed in."""
    scope, user = getattr(request, "scope", None), getattr(request, "user", None)
    if scope is None or user is None or not user.is_authenticated:
        return {"scope": None, "navigation": [], "may_edit": False, "writes_for": ()}
    here = PREFIXES.get(scope.path.strip("/").partition("/")[0])
    return {
        "scope": _Shown(request),
        "navigation": [{"label": label, "url": reverse(name), "current": here == name} for name, label in PAGES],
        "may_edit": scope.on == scope.today and user.may_edit(),
        "writes_for": [key for key in user.roles if scope.on == scope.today and user.may_edit(key)],
    }


class _Shown:
    """The scope as templates read it."""

    def __init__(self, request: HttpRequest) -> None:
        scope = request.scope  # type: ignore[attr-defined]
        query = request.META.get("QUERY_STRING", "")
        self.on, self.today, self.past, self.future = scope.on, scope.today, scope.past, scope.future
        self.path = scope.path + (f"?{query}" if query else "")
        self.today_url = request.outer + address(scope.slug, None, self.path)  # type: ignore[attr-defined]
        self.all_url = request.outer + address(None, scope.day, self.path)  # type: ignore[attr-defined]
        # For the foot of a printed page.
        self.now = timezone.now()
        self._request = request

    @cached_property
    def organisations(self) -> list[Any]:
        """The organisations the person can choose."""
        ids = self._request.user.roles  # type: ignore[union-attr]
        found = [o for o in cache.register_now().all(Organisation) if o.id in ids]
        return sorted(found, key=lambda o: o.name.casefold())

    @property
    def several(self) -> bool:
        """Whether what is shown belongs to more than one organisation, so that each finding says whose it is."""
        return self.organisation is None and len(self.organisations) > 1

    @property
    def organisation(self) -> Any:
        """The one chosen, or the person's only one."""
        slug = self._request.scope.slug  # type: ignore[attr-defined]
        if slug is None:
            only = self.organisations
            return only[0] if len(only) == 1 else None
        return next((o for o in self.organisations if o.slug == slug), None)
