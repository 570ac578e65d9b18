"""Dropping what was typed before sign-in."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from registry.request.kept import KEY, drop
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest


@requires(Permission.READER)
@require_POST
def discard(request: RegisterRequest) -> HttpResponse:
    """Leads to the page of the form, now without it."""
    path = request.POST.get("path", "")
    if path not in {each["path"] for each in request.session.get(KEY, [])}:
        return redirect("overview")
    drop(request, path)
    return redirect(path)
