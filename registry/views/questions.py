"""Questions about the whole register: which engagements depend on something, and which on an adequacy decision."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render

from registry.chains import dependents_of, on_category, on_country, on_facility, on_party
from registry.chains.dependents import Depends
from registry.findings.finding import Finding, findings
from registry.findings.groups import FindingGroup, grouped
from registry.reading.lens import Lens
from registry.reading.what_if import without_decision
from registry.records.based_on import based_on
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import ProcessingActivity
from registry.views.absent import absent
from registry.wording.names import name_of
from suppliers.values import AdequacyDecision, Country, DataCategory, DataLocation, Row, Supplier

# As many digits as an id has at most.
MOST_DIGITS = 19
# The name of a thing, and the test of whether a chain depends on it; None where it is not on record.
Asked = tuple[str, Depends] | None


def _by_id(kind: type[Row], depends: Callable[[int], Depends]) -> Callable[[Lens, str], Asked]:
    def of(lens: Lens, value: str) -> Asked:
        if not value.isdecimal() or len(value) > MOST_DIGITS:
            return None
        row = lens.get(kind, int(value))
        if row is None:
            return None
        return name_of(lens, row), depends(row.id)

    return of


def _country(lens: Lens, value: str) -> Asked:
    row = lens.get(Country, value)
    if row is None:
        return None
    return name_of(lens, row), on_country(value)


def _facility(lens: Lens, value: str) -> Asked:
    for row in lens.all(DataLocation):
        if value and row.facility.casefold() == value.casefold():
            return value, on_facility(value)
    return None


# The kinds of things that a service can depend on, and how the value in the address finds one.
DEPENDENCIES: dict[str, Callable[[Lens, str], Asked]] = {
    "party": _by_id(Supplier, on_party),
    "category": _by_id(DataCategory, on_category),
    "country": _country,
    "facility": _facility,
}


@requires(Permission.READER)
def dependents(request: RegisterRequest, kind: str, value: str) -> HttpResponse:
    lens = lens_of(request)
    if kind not in DEPENDENCIES:
        return absent(request)
    asked = DEPENDENCIES[kind](lens, value)
    if asked is None:
        return absent(request)
    name, depends = asked
    found = dependents_of(lens, depends)
    activities: set[ProcessingActivity] = set()
    for dependent in found:
        activities.update(dependent.activities)
    return render(
        request,
        "questions/dependents.html",
        {"name": name, "kind": kind, "dependents": found, "activity_count": len(activities)},
    )


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
