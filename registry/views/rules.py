"""Rules: the catalogue, with where each requirement comes from on the day."""

from collections import Counter

from django.http import HttpResponse
from django.shortcuts import render

from registry.findings.catalogue import catalogue
from registry.findings.found import found_in
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of


@requires(Permission.READER)
def rules(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    counts = Counter(finding.code for finding in found_in(lens).opened)
    rows = [(line, counts[line.rule.code]) for line in catalogue(lens)]
    return render(request, "rules/list.html", {"rows": rows})
