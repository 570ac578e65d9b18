"""Marking the changes as seen."""

from django.http import HttpResponse
from django.shortcuts import redirect

from registry.history.since import mark_seen
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.views.changes import DIGITS


@requires(Permission.READER)
def seen(request: RegisterRequest) -> HttpResponse:
    """Marks the changes up to the one that the page showed. Sent twice, it marks the same."""
    number = request.POST.get("number", "")
    if number.isdecimal() and len(number) <= DIGITS:
        mark_seen(request.user, int(number))
    return redirect("overview")
