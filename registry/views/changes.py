"""Changes: everything that was written, newest first."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry import timeline
from registry.access import Access, access
from registry.scope import lens_of

PER_PAGE = 20


@access(Access.READER)
def changes(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    numbers = range(lens.register.number, 0, -1)
    page = Paginator(numbers, PER_PAGE).get_page(request.GET.get("page"))
    entries = timeline.of_changes(lens, page.object_list)
    return render(request, "changes/list.html", {"page_obj": page, "entries": entries})
