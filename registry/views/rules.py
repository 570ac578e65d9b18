"""Rules: the catalogue, from the code."""

from collections import Counter

from django.http import HttpResponse
from django.shortcuts import render

from registry.findings.finding import findings, still_open
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.rules import CATALOGUE


@requires(Permission.READER)
def rules(request: RegisterRequest) -> HttpResponse:
    counts = Counter(finding.code for finding in still_open(findings(lens_of(request))))
    rows = [(rule, counts[code]) for code, rule in sorted(CATALOGUE.items())]
    return render(request, "rules/list.html", {"rows": rows})
