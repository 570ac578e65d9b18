"""Who may do what: the first line of every view."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache

from registry.request.scope import lens_of

View = Callable[..., HttpResponseBase]


class Permission(StrEnum):
    """What a person needs to open a page."""

    PUBLIC = "public"
    READER = "reader"
    EDITOR = "editor"


def requires(needed: Permission) -> Callable[[View], View]:
    """Lets in who has *needed*: a stranger is sent to sign in, a reader is refused what takes an editor."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if needed is not Permission.PUBLIC:
                # An organisation in the address that is not the person's is not found, on every page.
                lens_of(request)
            if needed is Permission.EDITOR and not request.user.may_edit():  # type: ignore[union-attr]
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.requires = needed  # type: ignore[attr-defined]
        return login_not_required(guarded) if needed is Permission.PUBLIC else never_cache(guarded)

    return guard
