"""Findings: what the rules see, and deciding about one."""

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry import actions
from registry.findings.finding import Finding, FindingGroup, findings, grouped, still_open
from registry.forms import DecisionForm
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of, scope_of
from registry.rules import Severity
from registry.values import Organisation
from registry.views.absent import absent
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.values import Supplier

# How many suppliers' services, activities, clients and organisations stand on one page.
PER_PAGE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSection:
    """What was found about one service, activity, client or organisation: groups of one cause, the gravest first.

    ``owner`` is the organisation whose it is; a service may be used by several.
    """

    title: str
    supplier: Supplier | None
    owner: Organisation | None
    groups: tuple[FindingGroup, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(group.findings) for group in self.groups)


@requires(Permission.READER)
def finding_list(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    found = findings(lens)
    opened = still_open(found)
    counts = _counts(opened)
    least = next((severity for severity, _count in counts if severity == request.GET.get("least")), None)
    shown = [f for f in opened if least is None or f.severity.rank <= least.rank]
    return render(
        request,
        "findings/list.html",
        {
            "opened": opened,
            "page_obj": Paginator(_sections(shown), PER_PAGE).get_page(request.GET.get("page")),
            "counts": counts,
            "least": least,
            "decided": [f for f in found if f.decided],
            "organisations": lens.organisations,
        },
    )


def _sections(shown: list[Finding]) -> list[FindingSection]:
    """The findings by what they are about, in the order of the gravest of each."""
    places: dict[str, list[FindingGroup]] = {}
    for group in grouped(shown):
        places.setdefault(group.place, []).append(group)
    return [_section(place, groups) for place, groups in places.items()]


def _section(place: str, groups: list[FindingGroup]) -> FindingSection:
    first = groups[0].first
    # What an organisation leaves undone may name a supplier in each line, but is about no one of them.
    shared = place.startswith("service:")
    supplier, owner = (first.supplier, None) if shared else (None, first.organisation)
    return FindingSection(title=_title(first), supplier=supplier, owner=owner, groups=tuple(groups))


def _title(finding: Finding) -> str:
    """What a finding is about, without the supplier."""
    names = finding.names
    return next(names[name] for name in ("service", "activity", "client", "organisation") if name in names)


def _counts(opened: list[Finding]) -> list[tuple[Severity, int]]:
    """How many findings there are of each severity or graver, for those that add some."""
    each = Counter(finding.severity for finding in opened)
    return [(s, sum(each[t] for t in Severity if t.rank <= s.rank)) for s in Severity if each[s]]


@requires(Permission.READER)
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
    finding = _find(findings(lens), organisation, code, subject)
    if finding is None:
        return absent(request)
    editor = request.user.may_edit(organisation)  # type: ignore[union-attr]
    if request.method == "POST" and not editor:
        raise PermissionDenied
    form = DecisionForm(request.POST or None, seen=finding.shown, today=today)
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
