"""Questions about the whole register: who is hit by something, and what rests on a decision."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.chains import (
    Leg,
    chain_of,
    dependents_of,
    legs,
    legs_on_decision,
    on_category,
    on_country,
    on_facility,
    on_party,
    used,
)
from registry.chains.dependents import Depends
from registry.findings.finding import Finding, findings, grouped
from registry.reading.lens import Lens
from registry.reading.what_if import without_decision
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Engagement, Organisation
from registry.views.absent import absent
from registry.wording.names import name_of
from suppliers.values import AdequacyDecision, Country, DataCategory, DataLocation, Row, Service, Supplier


def _by_id(kind: type[Row], depends: Callable[[int], Depends]) -> Callable[[Lens, str], tuple[str, Depends] | None]:
    def of(lens: Lens, value: str) -> tuple[str, Depends] | None:
        row = lens.get(kind, int(value)) if value.isdecimal() else None
        return (name_of(lens, row), depends(row.id)) if row else None

    return of


def _country(lens: Lens, value: str) -> tuple[str, Depends] | None:
    row = lens.get(Country, value)
    return (name_of(lens, row), on_country(value)) if row else None


def _facility(lens: Lens, value: str) -> tuple[str, Depends] | None:
    known = any(row.facility.casefold() == value.casefold() for row in lens.all(DataLocation))
    return (value, on_facility(value)) if known and value else None


# What suppliers and services can depend on, and how it is found by the value in the address.
DEPENDENCIES = {
    "party": _by_id(Supplier, on_party),
    "category": _by_id(DataCategory, on_category),
    "country": _country,
    "facility": _facility,
}


@requires(Permission.READER)
def hit(request: HttpRequest, kind: str, value: str) -> HttpResponse:
    lens = lens_of(request)
    asked = DEPENDENCIES[kind](lens, value) if kind in DEPENDENCIES else None
    if asked is None:
        return absent(request)
    name, depends = asked
    found = dependents_of(lens, depends)
    activities = {activity.id for each in found for activity in each.activities}
    return render(
        request,
        "questions/hit.html",
        {"name": name, "kind": kind, "hits": found, "activity_count": len(activities)},
    )


@requires(Permission.READER)
def decision(request: HttpRequest, key: int) -> HttpResponse:
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
            "also": _also(lens, row),
            "resting": list(_resting(lens, row.number)),
            "in_force": row.in_force(lens.on),
            "groups": grouped(_without(lens, row.number)) if row.in_force(lens.on) else [],
        },
    )


def _destination(lens: Lens, row: AdequacyDecision) -> str:
    """The country, or the organisation, that a row of a decision is about."""
    return name_of(lens, lens.get(Country, row.country_id)) if row.country_id else row.body


def _also(lens: Lens, row: AdequacyDecision) -> list[str]:
    """The other destinations that stand under the same number on the day: what rests on one falls with all."""
    same = (each for each in lens.where(AdequacyDecision, "number", row.number) if each.in_force(lens.on))
    return sorted({_destination(lens, each) for each in same} - {_destination(lens, row)})


def _resting(lens: Lens, number: str) -> Iterator[tuple[Engagement, Organisation, Service, Leg]]:
    """The legs of all engagements in force that rest on the decision."""
    for engagement in lens.all(Engagement):
        here, organisation = used(lens, engagement), lens.get(Organisation, engagement.organisation_id)
        if here and organisation:
            found = legs(lens, engagement, chain_of(lens, engagement, here.service), organisation)
            for leg in legs_on_decision(found, number):
                yield engagement, organisation, here.service, leg


def _without(lens: Lens, number: str) -> list[Finding]:
    """What would be found if the decision fell that day, and is not found with it."""
    there = {(f.code, f.subject, f.facts) for f in findings(lens)}
    return [f for f in findings(without_decision(lens, number)) if (f.code, f.subject, f.facts) not in there]
