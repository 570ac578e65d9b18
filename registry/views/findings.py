"""Findings: the list, and the page that decides on one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry import actions
from registry.findings.finding import Finding, findings
from registry.findings.groups import FindingGroup, grouped, still_open
from registry.forms import DecisionForm
from registry.inbox.evidence import evidence_of
from registry.inbox.inbox import inbox_of
from registry.people.rights import Right
from registry.request.permission import Permission, may, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.rules import Severity
from registry.values import Organisation
from registry.views.absent import absent
from registry.views.closed import closed
from registry.views.own_findings import decided
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.values import Supplier

# The number of services, activities, clients and organisations on one page.
PER_PAGE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSection:
    """The findings about one service, activity, client or organisation: groups of one cause, the gravest first.

    ``owner`` is the organisation they belong to; None for a service, which several may use.
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
def finding_list(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    found = findings(lens)
    opened = still_open(found)
    counts = _counts(opened)
    least = _least(request, counts)
    shown = _at_least(opened, least)
    return render(
        request,
        "findings/list.html",
        {
            "opened": opened,
            "page_obj": Paginator(_sections(shown), PER_PAGE).get_page(request.GET.get("page")),
            "counts": counts,
            "least": least,
            "decided": decided(found),
            "organisations": lens.organisations,
        },
    )


def _least(request: RegisterRequest, counts: list[tuple[Severity, int]]) -> Severity | None:
    """The severity that the reader chose as the least to show, where there are findings of it."""
    for severity, _count in counts:
        if severity == request.GET.get("least"):
            return severity
    return None


def _at_least(opened: list[Finding], least: Severity | None) -> list[Finding]:
    if least is None:
        return opened
    return [finding for finding in opened if finding.severity.rank <= least.rank]


def _sections(shown: list[Finding]) -> list[FindingSection]:
    """The findings by their subject, in the order of the gravest finding of each."""
    by_place: dict[str, list[FindingGroup]] = {}
    for group in grouped(shown):
        by_place.setdefault(group.place, []).append(group)
    return [_section(place, groups) for place, groups in by_place.items()]


def _section(place: str, groups: list[FindingGroup]) -> FindingSection:
    first = groups[0].first
    if place.startswith("service:"):
        return FindingSection(title=_title(first), supplier=first.supplier, owner=None, groups=tuple(groups))
    # Findings about an organisation may each name a supplier, but the section is about none of them.
    return FindingSection(title=_title(first), supplier=None, owner=first.organisation, groups=tuple(groups))


def _title(finding: Finding) -> str:
    """The subject of a finding, without the supplier."""
    names = finding.names
    return next(names[name] for name in ("service", "activity", "client", "organisation") if name in names)


def _counts(opened: list[Finding]) -> list[tuple[Severity, int]]:
    """How many findings are of each severity or a graver one, for each severity that a finding has."""
    of_severity = Counter(finding.severity for finding in opened)
    counts = []
    total = 0
    for severity in sorted(of_severity, key=lambda severity: severity.rank):
        total += of_severity[severity]
        counts.append((severity, total))
    return counts


@requires(Permission.READER)
@shows_kept
def decide(request: RegisterRequest, organisation: int, code: str, subject: str) -> HttpResponse:
    reason = request.POST.get("reason", "").strip()
    decides = request.method == "POST" and may(request, Right.ASSESS, organisation)
    if not decides or not ReasonForm({"reason": reason}).is_valid():
        # Without permission or a valid reason, nothing is written.
        return _decide(request, organisation, code, subject)
    try:
        with change(by=request.user, reason=reason):
            # A Lens read before the lock may be out of date: it is built again under the lock.
            del request.lens
            return leads_to(_decide(request, organisation, code, subject))
    except ValidationError as error:
        return _decide(request, organisation, code, subject, refused=error.messages)


def _decide(
    request: RegisterRequest, organisation: int, code: str, subject: str, refused: Sequence[str] = ()
) -> HttpResponse:
    lens = lens_of(request)
    finding = _find(findings(lens), organisation, code, subject)
    decides = may(request, Right.ASSESS, organisation)
    if finding is None:
        return _gone(request, organisation, code, subject, decides=decides)
    if request.method == "POST" and not decides:
        raise PermissionDenied
    form = DecisionForm(request.POST or None, seen=finding.shown, today=request.scope.today)
    if refused:
        form.add_error(None, list(refused))
    if request.method == "POST" and form.is_valid():
        chosen = {name: form.cleaned_data[name] for name in ("decision", "until", "reason")}
        actions.decide_finding(organisation_id=organisation, code=code, subject=subject, facts=finding.facts, **chosen)
        messages.success(request, _("Decision saved."))
        return redirect(reverse("findings"))
    return render(
        request,
        "findings/decide.html",
        {
            "finding": finding,
            "line": next((line for line in inbox_of(lens).lines if finding in line.findings), None),
            "evidence": evidence_of(lens, finding),
            "form": form,
            "decides": decides,
            "may_edit": may_edit(request, organisation),
        },
    )


def _gone(request: RegisterRequest, organisation: int, code: str, subject: str, *, decides: bool) -> HttpResponse:
    """The page of a finding that is gone. A decision on it leads there, and is not saved."""
    if request.method != "POST":
        return closed(request, organisation, code, subject)
    if not decides:
        return absent(request)
    messages.warning(request, _("This finding has closed meanwhile. Your decision was not saved."))
    return redirect(reverse("decide", args=[organisation, code, subject]))


def _find(found: list[Finding], organisation: int, code: str, subject: str) -> Finding | None:
    for finding in found:
        if (finding.organisation.id, finding.code, finding.subject) == (organisation, code, subject):
            return finding
    return None
