"""Pages of data entry about one record: the check of permissions, and the frame of the page."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


def editable_record(admin: Any, request: HttpRequest, key: str) -> Any:
    """The record to alter. Raises Http404 if it does not exist, PermissionDenied if the person may not alter it."""
    record = admin.get_object(request, key)
    if record is None:
        raise Http404
    if not admin.has_change_permission(request, record):
        raise PermissionDenied
    return record


def render_page(admin: Any, request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    """A page inside the frame of data entry."""
    frame = {**admin.admin_site.each_context(request), "title": title, "opts": admin.opts}
    return render(request, template, {**frame, **context})
