"""The question about an adequacy decision: which transfers are based on it, and what if it fell."""

from django.http import HttpResponse
from django.shortcuts import render

from registry.findings.finding import Finding, findings
from registry.findings.groups import FindingGroup, grouped
from registry.reading.lens import Lens
from registry.reading.what_if import without_decision
from registry.records.based_on import based_on
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.wording.names import name_of
from suppliers.values import AdequacyDecision, Country


@requires(Permission.READER)
def decision(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(AdequacyDecision, key)
    if row is None:
        return absent(request)
    return render(
        request,
        "questions/decision.html",
        {
            "decision": row,
            "destination": _destination(lens, row),
            "other_destinations": _other_destinations(lens, row),
            "transfers": list(based_on(lens, row.number)),
            "in_force": row.in_force(lens.on),
            "groups": _groups_without(lens, row),
        },
    )


def _destination(lens: Lens, row: AdequacyDecision) -> str:
    """The country, or the organisation, that a row of a decision is about."""
    if not row.country_id:
        return row.body
    return name_of(lens, lens.get(Country, row.country_id))


def _other_destinations(lens: Lens, row: AdequacyDecision) -> list[str]:
    """The other destinations of the same decision on the day: if the decision falls, it falls for all of them."""
    same = lens.where(AdequacyDecision, "number", row.number)
    destinations = {_destination(lens, each) for each in same if each.in_force(lens.on)}
    return sorted(destinations - {_destination(lens, row)})


def _groups_without(lens: Lens, row: AdequacyDecision) -> list[FindingGroup]:
    """The findings that a decision in force prevents: they would appear if it fell on that day."""
    if not row.in_force(lens.on):
        return []
    present = set(map(_identity, findings(lens)))
    without = findings(without_decision(lens, row.number))
    return grouped(finding for finding in without if _identity(finding) not in present)


def _identity(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.subject, finding.facts
