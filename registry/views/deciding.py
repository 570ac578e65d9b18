"""Deciding on findings: one form, one action and one change, from the page of a finding and from that of its matter."""

from collections.abc import Callable, Iterable, Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from registry import actions
from registry.findings.finding import Finding
from registry.forms import DecisionForm
from registry.people.rights import Right
from registry.request.permission import may
from registry.request.scope import RegisterRequest
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.sent_forms import leads_to

# A page with the form of a decision, and with what its change was refused for.
Page = Callable[[Sequence[str]], HttpResponse]


def in_one_change(request: RegisterRequest, page: Page, organisation: int | None = None) -> HttpResponse:
    """A page on which a person decides for an organisation, or for any: what it writes is one change."""
    reason = request.POST.get("reason", "").strip()
    decides = request.method == "POST" and may(request, Right.ASSESS, organisation)
    if not decides or not ReasonForm({"reason": reason}).is_valid():
        # Without permission or a valid reason, nothing is written.
        return page(())
    try:
        with change(by=request.user, reason=reason):
            # A Lens read before the lock may be out of date: it is built again under the lock.
            del request.lens
            return leads_to(page(()))
    except ValidationError as error:
        return page(error.messages)


def decide_on(request: RegisterRequest, form: DecisionForm, found: Iterable[Finding], address: str) -> HttpResponse:
    """Writes the decision of a form on each finding, and goes to an address."""
    chosen = {name: form.cleaned_data[name] for name in ("decision", "until", "reason")}
    for finding in found:
        actions.decide_finding(
            organisation_id=finding.organisation.id,
            code=finding.code,
            subject=finding.subject,
            facts=finding.facts,
            **chosen,
        )
    messages.success(request, _("Decision saved."))
    return redirect(address)
