"""Findings: what the rules see, and deciding about one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry import actions
from registry import findings as judged
from registry.access import Access, access
from registry.findings import Finding
from registry.forms import DecisionForm
from registry.scope import lens_of, scope_of
from registry.views.absent import absent
from suppliers.change import change
from suppliers.reason import ReasonForm


@access(Access.READER)
def findings(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    found = judged.findings(lens)
    opened = judged.still_open(found)
    return render(
        request,
        "findings/list.html",
        {"opened": opened, "decided": [f for f in found if f.decided], "organisations": lens.organisations},
    )


@access(Access.READER)
def decide(request: HttpRequest, organisation: int, code: str, subject: str) -> HttpResponse:
    reason = request.POST.get("reason", "").strip()
    editor = request.user.may_edit(organisation)  # type: ignore[union-attr]
    if request.method != "POST" or not editor or not ReasonForm({"reason": reason}).is_valid():
        # Without the right, or a good reason, nothing is written.
        return _decide(request, organisation, code, subject)
    with change(by=request.user, reason=reason):
        # What was read before the lock may be out of date: the Lens is made again under it.
        del request.lens  # type: ignore[attr-defined]
        return _decide(request, organisation, code, subject)


def _decide(request: HttpRequest, organisation: int, code: str, subject: str) -> HttpResponse:
    lens, today = lens_of(request), scope_of(request).today
    finding = _find(judged.findings(lens), organisation, code, subject)
    if finding is None:
        return absent(request)
    editor = request.user.may_edit(organisation)  # type: ignore[union-attr]
    if request.method == "POST" and not editor:
        raise PermissionDenied
    form = DecisionForm(request.POST or None, seen=finding.seen, today=today)
    if request.method == "POST" and form.is_valid():
        chosen = {name: form.cleaned_data[name] for name in ("decision", "until", "reason")}
        actions.decide_finding(organisation_id=organisation, code=code, subject=subject, facts=finding.facts, **chosen)
        messages.success(request, _("Decision saved."))
        return redirect(reverse("findings"))
    return render(
        request,
        "findings/decide.html",
        {"finding": finding, "form": form, "may_edit": editor and lens.on == today},
    )


def _find(found: list[Finding], organisation: int, code: str, subject: str) -> Finding | None:
    wanted = (organisation, code, subject)
    return next((f for f in found if (f.organisation.id, f.code, f.subject) == wanted), None)
