"""Changes: everything that was written, newest first; and what differs between two days."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.forms import BetweenForm
from registry.history import differences as diff
from registry.history import timeline
from registry.reading.lens import Lens, lens_on
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of, scope_of

PER_PAGE = 20
# How many records one page of differences tells of, and how many days back it looks unless asked otherwise.
TOLD, BACK = 50, 30


@requires(Permission.READER)
def changes(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    numbers = range(lens.register.number, 0, -1)
    page = Paginator(numbers, PER_PAGE).get_page(request.GET.get("page"))
    entries = timeline.of_changes(lens, page.object_list)
    return render(request, "changes/list.html", {"page_obj": page, "entries": entries})


@requires(Permission.READER)
def between(request: HttpRequest) -> HttpResponse:
    lens, scope = lens_of(request), scope_of(request)
    back = date.fromordinal(max(1, lens.on.toordinal() - BACK))
    asked = {"from": back, "to": lens.on} | {name: request.GET[name] for name in ("from", "to") if name in request.GET}
    form = BetweenForm(asked, last=scope.on if scope.past else None)
    context: dict[str, Any] = {"form": form, "page_obj": None, "told": [], "counts": []}
    if form.is_valid():
        before = _on(lens, form.cleaned_data["from"], scope.today)
        after = lens if form.cleaned_data["to"] == lens.on else _on(lens, form.cleaned_data["to"], scope.today)
        found = diff.steps(before, after)
        page = Paginator(found, TOLD).get_page(request.GET.get("page"))
        context |= {
            "page_obj": page,
            "told": diff.record_differences(before, after, page.object_list),
            "counts": diff.counts(found),
            "first": before.on,
            "last": after.on,
        }
    return render(request, "changes/between.html", context, status=200 if form.is_valid() else 400)


def _on(lens: Lens, day: date, today: date) -> Lens:
    """Another day, seen by the same organisations; from today on in the same register, which others may write."""
    return replace(lens, on=day) if day >= today else lens_on(lens.organisation_ids, day, today)
