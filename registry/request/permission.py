"""Who may do what: the first line of every view."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponseBase
from django.views.decorators.cache import never_cache

from registry.people.rights import Right
from registry.request.scope import RegisterRequest, lens_of

View = Callable[..., HttpResponseBase]


class Permission(StrEnum):
    """What a person needs to open a page."""

    PUBLIC = "public"
    READER = "reader"


def requires(needed: Permission) -> Callable[[View], View]:
    """Opens a view to people who have *needed*. Strangers must sign in first.

    Each page shows what its Lens does, whatever the role; what may be written is asked with ``may``.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: RegisterRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if needed is not Permission.PUBLIC:
                # On every page, an organisation in the address that is not the person's answers "not found".
                lens_of(request)
            return view(request, *args, **kwargs)

        guarded.requires = needed  # type: ignore[attr-defined]
        if needed is Permission.PUBLIC:
            return login_not_required(guarded)
        return never_cache(guarded)

    return guard


def may(request: RegisterRequest, right: Right, organisation_id: int | None = None) -> bool:
    """Whether the person has a right for the organisation (None: for any) on the page shown, which is today's."""
    return request.scope.on == request.scope.today and request.user.may(right, organisation_id)


def may_edit(request: RegisterRequest, organisation_id: int | None = None) -> bool:
    """Whether the person may enter facts or assessments for the organisation (None: for any), today."""
    return may(request, Right.ENTER, organisation_id) or may(request, Right.ASSESS, organisation_id)
