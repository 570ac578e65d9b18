"""A record that is not there: never was, not on that day, or not for this person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def absent(request: HttpRequest) -> HttpResponse:
    """Says that nothing is on record here on the day shown, with the way back; status 404."""
    return render(request, "absent.html", status=404)
