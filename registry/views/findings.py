"""Findings: the list, and the page that decides on one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.findings.about import found_by_key
from registry.findings.finding import Finding, unnamed_results_of
from registry.findings.found import found_in
from registry.findings.groups import FindingGroup, grouped
from registry.findings.kept_by_results import kept_by_results
from registry.forms import DecisionForm
from registry.inbox.evidence import evidence_of
from registry.inbox.inbox import inbox_of
from registry.people.rights import Right
from registry.reading.lens import Lens
from registry.request.permission import Permission, may, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.rules import Severity
from registry.values import Organisation
from registry.views.absent import absent
from registry.views.closed import closed
from registry.views.deciding import decide_on, in_one_change
from suppliers.ledger.sent_forms import shows_kept
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """What the list shows of the open findings: all of them, how many of each severity, and by their subject."""

    opened: list[Finding]
    counts: list[tuple[Severity, int]]
    sections: list[FindingSection]

    def from_severity(self, least: Severity | None) -> list[FindingSection]:
        """The sections of findings of a severity and graver ones; None: of all."""
        if least is None:
            return self.sections
        return _sections([finding for finding in self.opened if finding.severity.rank <= least.rank])


@kept_by_results(unnamed_results_of)
def _listed(lens: Lens) -> _Listed:
    opened = list(found_in(lens).opened)
    return _Listed(opened=opened, counts=_counts(opened), sections=_sections(opened))


@requires(Permission.READER)
def finding_list(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    listed = _listed(lens)
    least = _least(request, listed.counts)
    return render(
        request,
        "findings/list.html",
        {
            "opened": listed.opened,
            "page_obj": Paginator(listed.from_severity(least), PER_PAGE).get_page(request.GET.get("page")),
            "counts": listed.counts,
            "least": least,
            "decided": found_in(lens).decided,
            "organisations": lens.organisations,
        },
    )


def _least(request: RegisterRequest, counts: list[tuple[Severity, int]]) -> Severity | None:
    """The severity that the reader chose as the least to show, where there are findings of it."""
    for severity, _count in counts:
        if severity == request.GET.get("least"):
            return severity
    return None


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
    return in_one_change(request, lambda refused: _decide(request, organisation, code, subject, refused), organisation)


def _decide(
    request: RegisterRequest, organisation: int, code: str, subject: str, refused: Sequence[str]
) -> HttpResponse:
    lens = lens_of(request)
    key = organisation, code, subject
    finding = found_by_key(lens, [key]).get(key)
    decides = may(request, Right.ASSESS, organisation)
    if finding is None:
        return _gone(request, organisation, code, subject, decides=decides)
    if request.method == "POST" and not decides:
        raise PermissionDenied
    form = DecisionForm(request.POST or None, seen=finding.shown, today=request.scope.today)
    if refused:
        form.add_error(None, list(refused))
    if request.method == "POST" and form.is_valid():
        return decide_on(request, form, [finding], reverse("findings"))
    inbox = inbox_of(lens)
    line = inbox.line_of(finding)
    context = {
        "finding": finding,
        "evidence": evidence_of(lens, finding),
        "form": form if decides else None,
        "may_edit": may_edit(request, organisation),
        "line": line,
        "asked": inbox.asked.get(line.key) if line else None,
    }
    return render(request, "findings/decide.html", context)


def _gone(request: RegisterRequest, organisation: int, code: str, subject: str, *, decides: bool) -> HttpResponse:
    """The page of a finding that is gone. A decision on it leads there, and is not saved."""
    if request.method != "POST":
        return closed(request, organisation, code, subject)
    if not decides:
        return absent(request)
    messages.warning(request, _("This finding has closed meanwhile. Your decision was not saved."))
    return redirect(reverse("decide", args=[organisation, code, subject]))
