"""A finding that is gone: as it was last found, with the day on which it closed, and by which change."""

from django.http import HttpResponse
from django.shortcuts import render

from registry.history.finding_path import closed_finding
from registry.history.sentences import sentence
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent


def closed(request: RegisterRequest, organisation: int, code: str, subject: str) -> HttpResponse:
    """The page of a finding that is not there on the day shown. Status 404 for one that never was."""
    found = closed_finding(lens_of(request), organisation, code, subject)
    if found is None:
        return absent(request)
    said = ""
    if found.act is not None:
        said = sentence(found.act)
    return render(request, "findings/closed.html", {"finding": found.finding, "closed": found, "sentence": said})
