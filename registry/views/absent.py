"""A record that is not on record: never, not on the day shown, or not for this person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def absent(request: HttpRequest) -> HttpResponse:
    """Says that nothing is on record here on the day shown, and links back; status 404."""
    return render(request, "absent.html", status=404)
