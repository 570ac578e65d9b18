"""The access log, for data protection officers, administrators and the operator."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.access_log.reading import EventFilter, chosen, reads_log
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest

PER_PAGE = 50


@requires(Permission.READER)
def access_log(request: RegisterRequest) -> HttpResponse:
    if not reads_log(request.user):
        raise PermissionDenied
    form = EventFilter(request.GET)
    page = Paginator(chosen(request.user, form), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "access_log/list.html", {"form": form, "page_obj": page})
