"""The question about an adequacy decision: which transfers are based on it, and what if it fell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.findings.finding import Finding, findings
from registry.findings.groups import grouped
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.reading.what_if import without_decision
from registry.records.based_on import BasedOn, based_on
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.wording.where_used import country_words
from suppliers.values import AdequacyDecision

T = TypeVar("T")
# The rows of a list on the page of a decision, and the names of its lists in addresses.
PER_PAGE = 50
LISTS = ("transfers", "findings")


@dataclass(frozen=True, slots=True)
class Without:
    """What is based on a decision, and what would be found in addition if it ceased to apply on the day."""

    transfers: tuple[BasedOn, ...]
    findings: tuple[Finding, ...]


@requires(Permission.READER)
def decision(request: RegisterRequest, key: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(AdequacyDecision, key)
    if row is None:
        return absent(request)
    asked = request.GET.get("list", "")
    only, without = asked if asked in LISTS else "", _without(lens, row)
    return render(
        request,
        "questions/decision.html",
        {
            "decision": row,
            "destination": _destination(row),
            "other_destinations": _other_destinations(lens, row),
            "in_force": row.in_force(lens.on),
            "only": only,
            "transfers": _page(request, without.transfers, asked=only == "transfers"),
            "findings": _page(request, without.findings, asked=only == "findings"),
        },
    )


def _page(request: RegisterRequest, rows: Sequence[T], *, asked: bool) -> "Page[T]":
    """The page of a list that the address asks for, and of another list the first."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page") if asked else 1)


def _without(lens: Lens, row: AdequacyDecision) -> Without:
    """The answers about a decision, worked out once for a register: the rules run again for them."""
    answers = _answers(lens)
    if row.id not in answers:
        answers[row.id] = Without(tuple(based_on(lens, row.number)), tuple(_found_without(lens, row)))
    return answers[row.id]


@kept_by_register
def _answers(_lens: Lens) -> dict[int, Without]:
    """The answers about decisions so far, by their ids."""
    return {}


def _destination(row: AdequacyDecision) -> str:
    """The country, or the organisation, that a row of a decision is about."""
    if not row.country_id:
        return row.body
    return country_words(row.country_id)


def _other_destinations(lens: Lens, row: AdequacyDecision) -> list[str]:
    """The other destinations of the same decision on the day: if the decision falls, it falls for all of them."""
    same = lens.where(AdequacyDecision, "number", row.number)
    destinations = {_destination(each) for each in same if each.in_force(lens.on)}
    return sorted(destinations - {_destination(row)})


def _found_without(lens: Lens, row: AdequacyDecision) -> Iterator[Finding]:
    """The findings that a decision in force prevents: they would appear if it fell on that day."""
    if not row.in_force(lens.on):
        return
    present = set(map(_identity, findings(lens)))
    for group in grouped(findings(without_decision(lens, row.number))):
        for finding in group.findings:
            if _identity(finding) not in present:
                yield finding


def _identity(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.subject, finding.facts
