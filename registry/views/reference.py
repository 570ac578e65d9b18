"""Reference data: what the register knows of countries and the law, with its sources."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.access import Access, access
from registry.facts import group
from registry.scope import lens_of
from suppliers.values import (
    AdequacyDecision,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalTerm,
    StatutoryTerm,
    SubjectCategory,
)

KINDS = (AdequacyDecision, CountryMembership, StatutoryTerm, LegalEvent, LegalTerm, DataCategory, SubjectCategory)


@access(Access.READER)
def reference(request: HttpRequest) -> HttpResponse:
    lens = lens_of(request)
    groups = [group(lens, kind, lens.all(kind), leave_out={"name"}) for kind in KINDS]
    return render(request, "reference/list.html", {"groups": [each for each in groups if each.rows]})
