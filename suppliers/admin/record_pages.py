"""What pages of data entry about one record share: who may open them, and the frame that they are shown in."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


def editable_record(admin: Any, request: HttpRequest, key: str) -> Any:
    """The record that is to be altered. Raises Http404 where it is not there, PermissionDenied where it may not be."""
    record = admin.get_object(request, key)
    if record is None:
        raise Http404
    if not admin.has_change_permission(request, record):
        raise PermissionDenied
    return record


def render_page(admin: Any, request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    """A page within data entry's frame."""
    frame = {**admin.admin_site.each_context(request), "title": title, "opts": admin.opts}
    return render(request, template, {**frame, **context})
