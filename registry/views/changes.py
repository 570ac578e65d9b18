"""Changes: each change with what followed from it; the differences between two days; what was entered later."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render

from registry.forms import BetweenForm, SinceForm
from registry.history import differences as diff
from registry.history import timeline
from registry.history.outcomes import Outcome, outcomes
from registry.history.sentences import sentence
from registry.history.since import last_seen
from registry.reading.lens import Lens, lens_on, number_until
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, address, lens_of
from suppliers.ledger.acts import Act

PER_PAGE = 20
# The longest number of a change that is read from an address.
DIGITS = 18
# The number of differences on one page, and the number of days between the two days if the reader chooses none.
DIFFERENCES_PER_PAGE, BACK = 50, 30


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A change with its sentence and what followed from it. None: that was not worked out for this page."""

    act: Act
    sentence: str
    outcome: Outcome | None


@requires(Permission.READER)
def changes(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    form = SinceForm(_since(request), last=lens.on)
    context: dict[str, Any] = {"form": form, "last_here": _last_here(request), "on": lens.on}
    if not form.is_valid():
        return render(request, "changes/list.html", context, status=400)
    last = lens.register.number
    after = min(_after(request, form.cleaned_data["since"]), last)
    upto = min(_number(request.GET.get("upto", "")) or last, last)
    page = Paginator(range(upto, after, -1), PER_PAGE).get_page(request.GET.get("page"))
    found = outcomes(lens, list(page.object_list))
    listed = []
    for act in timeline.of_changes(lens, page.object_list):
        listed.append(ListedChange(act, sentence(act), found.by_change.get(act.number)))
    context |= {"page_obj": page, "changes": listed, "outcomes": found, "after": after, "chosen": after or upto < last}
    return render(request, "changes/list.html", context)


def _since(request: RegisterRequest) -> dict[str, str]:
    """What the address gives for the form's day. A number is of a change, and leaves the day empty."""
    since = request.GET.get("since", "")
    if _number(since) is not None:
        return {}
    return {"since": since}


def _after(request: RegisterRequest, since: date | None) -> int:
    """The number of the change after which the list begins."""
    if since is not None:
        return number_until(since)
    return _number(request.GET.get("since", "")) or 0


def _number(text: str) -> int | None:
    """The number of a change as an address gives it. None: it is none."""
    if text.isascii() and text.isdecimal() and len(text) <= DIGITS:
        return int(text)
    return None


def _last_here(request: RegisterRequest) -> dict[str, Any] | None:
    """When the reader marked the changes as seen, and the last change of that time. None on any day but today."""
    seen = last_seen(request.user)
    if seen is None or request.scope.on != request.scope.today:
        return None
    return {"at": seen.at, "number": seen.number}


@requires(Permission.READER)
def between(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    form = _form(request, lens)
    context: dict[str, Any] = {"form": form, "now": request.scope.now}
    if not form.is_valid():
        return render(request, "changes/between.html", context, status=400)
    before = _on(request, lens, form.cleaned_data["from"])
    after = _on(request, lens, form.cleaned_data["to"])
    context |= {"first": before.on, "last": after.on, "other_url": _by_the_other_clock(request, before, after)}
    return render(request, "changes/between.html", context | _compared(request, before, after))


@requires(Permission.READER)
def later(request: RegisterRequest) -> HttpResponse:
    """The day as known then, compared with what we know now of it."""
    scope = request.scope
    if scope.past and not scope.now:
        # A page as known on a past day shows nothing of later.
        return redirect(request.outer + address(scope.slug, scope.day, scope.path, now=True))
    after = lens_of(request)
    before = after
    if scope.past:
        before = lens_on(after.organisation_ids, scope.on, scope.today)
    return render(request, "changes/later.html", _compared(request, before, after))


def _compared(request: RegisterRequest, before: Lens, after: Lens) -> dict[str, Any]:
    """The differences between two lenses as both pages list them."""
    found = diff.steps(before, after)
    page = Paginator(found, DIFFERENCES_PER_PAGE).get_page(request.GET.get("page"))
    return {
        "page_obj": page,
        "differences": diff.record_differences(before, after, page.object_list),
        "counts": diff.counts(found),
    }


def _form(request: RegisterRequest, lens: Lens) -> BetweenForm:
    """The two days of the address; by default the day shown, and a day before it."""
    days: dict[str, date | str] = {"from": date.fromordinal(max(1, lens.on.toordinal() - BACK)), "to": lens.on}
    for name in days.keys() & request.GET.keys():
        days[name] = request.GET[name]
    latest = None
    if request.scope.past:
        latest = request.scope.on
    return BetweenForm(days, last=latest)


def _on(request: RegisterRequest, lens: Lens, day: date) -> Lens:
    """The register on another day for the same organisations, by the clock of the address.

    Two days from today on, and two days as we know now of them, are read from the one register: others may write
    meanwhile.
    """
    scope = request.scope
    if day == lens.on:
        return lens
    if scope.now or day >= scope.today:
        return replace(lens, on=day)
    return lens_on(lens.organisation_ids, day, scope.today)


def _by_the_other_clock(request: RegisterRequest, before: Lens, after: Lens) -> str:
    """The address that compares the same days by the other clock. Empty where both clocks know them alike."""
    scope = request.scope
    if before.on >= scope.today:
        return ""
    query = urlencode({"from": before.on.isoformat(), "to": after.on.isoformat()})
    return request.outer + address(scope.slug, after.on, f"{scope.path}?{query}", now=not scope.now)
