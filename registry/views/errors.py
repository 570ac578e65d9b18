"""Error pages for when the register cannot show a page."""

import sys

from django.db import InterfaceError, OperationalError, ProgrammingError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from suppliers.ledger.change import NoHead


def server_error(request: HttpRequest) -> HttpResponse:
    """Explains a database that does not answer or is not set up (503); any other failure is a plain 500."""
    error = sys.exc_info()[1]
    if isinstance(error, OperationalError | InterfaceError | ProgrammingError | NoHead):
        # Without the request: its user and session are in the database that does not answer.
        return HttpResponse(render_to_string("503.html"), status=503)
    return HttpResponse(render_to_string("500.html"), status=500)
