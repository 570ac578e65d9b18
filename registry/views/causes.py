"""The page of one matter: its findings, what each rests on, what is settled with them, and one decision on all."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from registry.causes.tab import Tab
from registry.forms import CauseDecisionForm
from registry.inbox.alike import alike
from registry.inbox.evidence import evidence_of
from registry.inbox.inbox import inbox_of
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.views.assigning import assign_form
from registry.views.deciding import decide_on, in_one_change
from suppliers.ledger.sent_forms import shows_kept


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
    decidable = [each for each in line.findings if may(request, Right.ASSESS, each.organisation.id)]
    if request.method == "POST" and not decidable:
        raise PermissionDenied
    form = CauseDecisionForm(request.POST or None, line=line, decidable=decidable, today=request.scope.today)
    if refused:
        form.add_error(None, list(refused))
    if request.method == "POST" and form.is_valid():
        return decide_on(request, form, form.ticked, reverse("inbox"))
    context: dict[str, Any] = {
        "line": line,
        "form": None,
        "shown": [(each, evidence_of(lens, each.first)) for each in alike(line.leading)],
        "contained": alike(line.contained),
        "tab": inbox.tab_of(line) or Tab.ASK,
        "asked": inbox.asked.get(line.key),
        "assignments": list(inbox.assignments_of(line).values()),
    }
    if decidable:
        context |= {"form": form, "assign_form": assign_form(request, inbox, line)}
    return render(request, "inbox/cause.html", context)
