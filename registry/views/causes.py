"""The page of one matter: its findings, what each rests on, what is settled with them, and one decision on all."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry import actions
from registry.forms import AssignmentForm, CauseDecisionForm
from registry.inbox.alike import alike
from registry.inbox.asked import letters_about
from registry.inbox.evidence import evidence_of
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.views.assigning import assignable
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.sent_forms import leads_to, shows_kept


@requires(Permission.READER)
@shows_kept
def cause(request: RegisterRequest, key: str) -> HttpResponse:
    """One matter. A decision on several of its findings is one change."""
    reason = request.POST.get("reason", "").strip()
    decides = request.method == "POST" and may(request, Right.ASSESS)
    if not decides or not ReasonForm({"reason": reason}).is_valid():
        # Without permission or a valid reason, nothing is written.
        return _cause(request, key)
    try:
        with change(by=request.user, reason=reason):
            # A Lens read before the lock may be out of date: it is built again under the lock.
            del request.lens
            return leads_to(_cause(request, key))
    except ValidationError as error:
        return _cause(request, key, refused=error.messages)


def _cause(request: RegisterRequest, key: str, refused: Sequence[str] = ()) -> HttpResponse:
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
        return _decided(request, form)
    context: dict[str, Any] = {
        "line": line,
        "form": None,
        "shown": [(each, evidence_of(lens, each.first)) for each in alike(line.leading)],
        "contained": alike(line.contained),
        "letters": letters_about(lens, line),
        "can_ask": line.supplier is not None and any(each.handling.point for each in line.leading),
        "assignments": list(inbox.assignments_of(line).values()),
    }
    if decidable:
        context |= {"form": form, "assign_form": _assign_form(request, inbox, line)}
    return render(request, "inbox/cause.html", context)


def _assign_form(request: RegisterRequest, inbox: Inbox, line: Line) -> AssignmentForm:
    """The form that says who takes care of the matter, with who does now."""
    now = next(iter(inbox.assignments_of(line).values()), None)
    initial = {"owner": now.owner, "note": now.note} if now else {}
    return AssignmentForm(initial=initial, organisations=assignable(request, line))


def _decided(request: RegisterRequest, form: CauseDecisionForm) -> HttpResponse:
    """Writes one decision for each ticked finding, and goes back to the inbox."""
    chosen = {name: form.cleaned_data[name] for name in ("decision", "until", "reason")}
    for finding in form.ticked:
        actions.decide_finding(
            organisation_id=finding.organisation.id,
            code=finding.code,
            subject=finding.subject,
            facts=finding.facts,
            **chosen,
        )
    messages.success(request, _("Decision saved."))
    return redirect(reverse("inbox"))
