"""Who may do what: the first line of every view."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.views.decorators.cache import never_cache

from registry.request.scope import RegisterRequest, lens_of

View = Callable[..., HttpResponseBase]


class Permission(StrEnum):
    """What a person needs to open a page."""

    PUBLIC = "public"
    READER = "reader"
    EDITOR = "editor"


def requires(needed: Permission) -> Callable[[View], View]:
    """Opens a view to people who have *needed*. Strangers must sign in first; readers cannot open an editor's page."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: RegisterRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if needed is not Permission.PUBLIC:
                # On every page, an organisation in the address that is not the person's answers "not found".
                lens_of(request)
            if needed is Permission.EDITOR and not request.user.may_edit():
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.requires = needed  # type: ignore[attr-defined]
        if needed is Permission.PUBLIC:
            return login_not_required(guarded)
        return never_cache(guarded)

    return guard


def may_edit(request: RegisterRequest, organisation_id: int | None = None) -> bool:
    """Whether the person may write for the organisation (None: for any) on the page shown, which is today's."""
    return request.scope.on == request.scope.today and request.user.may_edit(organisation_id)
