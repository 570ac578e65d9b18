"""The form that leads to another day or organisation."""

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import get_script_prefix
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, address, read_scope


@requires(Permission.READER)
def go(request: RegisterRequest) -> HttpResponse:
    """Leads to the same page for the day, its clock and the organisation chosen."""
    path, slug, day = request.GET.get("next", "/"), request.GET.get("organisation", ""), None
    if request.GET.get("day"):
        try:
            day = date.fromisoformat(request.GET["day"])
        except ValueError as error:
            raise Http404 from error
    if day == timezone.localdate():
        day = None
    if not path.startswith("/") or not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        path = "/"
    target = address(slug or None, day, path, now=request.GET.get("known") == "now")
    if read_scope(target) is None:
        raise Http404
    return redirect(get_script_prefix().rstrip("/") + target)
