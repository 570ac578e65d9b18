"""Changes: every change to the register, newest first; and the differences between two days."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.forms import BetweenForm
from registry.history import differences as diff
from registry.history import timeline
from registry.reading.lens import Lens, lens_on
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of

PER_PAGE = 20
# The number of differences on one page, and the number of days between the two days if the reader chooses none.
DIFFERENCES_PER_PAGE, BACK = 50, 30


@requires(Permission.READER)
def changes(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    numbers = range(lens.register.number, 0, -1)
    page = Paginator(numbers, PER_PAGE).get_page(request.GET.get("page"))
    entries = timeline.of_changes(lens, page.object_list)
    return render(request, "changes/list.html", {"page_obj": page, "entries": entries})


@requires(Permission.READER)
def between(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    form = _form(request, lens)
    context: dict[str, Any] = {"form": form, "page_obj": None, "differences": [], "counts": []}
    if not form.is_valid():
        return render(request, "changes/between.html", context, status=400)
    today = request.scope.today
    before = _on(lens, form.cleaned_data["from"], today)
    after = _on(lens, form.cleaned_data["to"], today)
    found = diff.steps(before, after)
    page = Paginator(found, DIFFERENCES_PER_PAGE).get_page(request.GET.get("page"))
    context |= {
        "page_obj": page,
        "differences": diff.record_differences(before, after, page.object_list),
        "counts": diff.counts(found),
        "first": before.on,
        "last": after.on,
    }
    return render(request, "changes/between.html", context)


def _form(request: RegisterRequest, lens: Lens) -> BetweenForm:
    """The two days of the address; by default the day shown, and a day before it."""
    days: dict[str, date | str] = {"from": date.fromordinal(max(1, lens.on.toordinal() - BACK)), "to": lens.on}
    for name in days.keys() & request.GET.keys():
        days[name] = request.GET[name]
    latest = None
    if request.scope.past:
        latest = request.scope.on
    return BetweenForm(days, last=latest)


def _on(lens: Lens, day: date, today: date) -> Lens:
    """The register on another day for the same organisations.

    Two days from today on are read from the one register: others may write meanwhile.
    """
    if day == lens.on:
        return lens
    if day >= today:
        return replace(lens, on=day)
    return lens_on(lens.organisation_ids, day, today)
