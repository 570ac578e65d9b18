"""The page of one matter: its findings, what each rests on, what is settled with them, and one decision on several."""

from collections.abc import Collection, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from registry.causes.tab import Tab
from registry.findings.finding import Finding
from registry.forms import CauseDecisionForm
from registry.inbox.alike import alike
from registry.inbox.asked import letters_about
from registry.inbox.evidence import evidence_of
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.views.assigning import assign_form, assignable
from registry.views.deciding import decide_on, in_one_change
from suppliers.ledger.sent_forms import shows_kept

# The findings on one page. Few matters have more: those that gather small things of all suppliers.
PER_PAGE = 20


@requires(Permission.READER)
@shows_kept
def cause(request: RegisterRequest, key: str) -> HttpResponse:
    """One matter. A decision on several of its findings is one change."""
    return in_one_change(request, lambda refused: _cause(request, key, refused))


def _cause(request: RegisterRequest, key: str, refused: Sequence[str]) -> HttpResponse:
    lens = lens_of(request)
    inbox = inbox_of(lens)
    line = inbox.line(key)
    if line is None:
        return absent(request)
    ours = {each.id for each in assignable(request, line)}
    if request.method == "POST" and not ours:
        raise PermissionDenied
    page = Paginator((*line.leading, *line.contained), PER_PAGE).get_page(request.GET.get("page"))
    leading, contained = _parted(page, len(line.leading))
    form = CauseDecisionForm(
        request.POST or None,
        leading=alike(_of(leading, ours)),
        contained=alike(_of(contained, ours)),
        today=request.scope.today,
    )
    if refused:
        form.add_error(None, list(refused))
    if request.method == "POST" and form.is_valid():
        return decide_on(request, form, form.ticked, reverse("inbox"))
    context = _shown(lens, inbox, line, page)
    if ours:
        context |= {"form": form, "assign_form": assign_form(request, inbox, line)}
    return render(request, "inbox/cause.html", context)


def _shown(lens: Lens, inbox: Inbox, line: Line, page: "Page[Finding]") -> dict[str, Any]:
    """What everybody who reads sees of the matter."""
    leading, contained = _parted(page, len(line.leading))
    return {
        "line": line,
        "form": None,
        "page_obj": page,
        "shown": [(each, evidence_of(lens, each.first)) for each in alike(leading)],
        "contained": alike(contained),
        "tab": inbox.tab_of(line) or Tab.ASK,
        "asked": inbox.asked.get(line.key),
        "letters": letters_about(lens, line),
        "can_ask": line.supplier is not None and any(each.handling.point for each in line.asked_about),
        "assignments": list(inbox.assignments_of(line).values()),
    }


def _of(found: Sequence[Finding], ours: Collection[int]) -> list[Finding]:
    """The findings of the organisations for which the person decides."""
    return [each for each in found if each.organisation.id in ours]


def _parted(page: "Page[Finding]", leading: int) -> tuple[list[Finding], list[Finding]]:
    """The findings of a page: those of the first so many of all that lead, and those that these contain."""
    found = list(page.object_list)
    first = max(0, leading - (page.number - 1) * PER_PAGE)
    return found[:first], found[first:]
