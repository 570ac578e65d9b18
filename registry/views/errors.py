"""Error pages for when the register cannot show a page."""

import sys

from django.contrib.sessions.exceptions import SessionInterrupted
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from registry.request.kept import keep
from suppliers.ledger.failures import is_database_failure, is_disk_full


def server_error(request: HttpRequest) -> HttpResponse:
    """Explains a full disk (507) and a database that does not answer (503); any other failure is a plain 500.

    Rendered without the request: its user and session are in the database that does not answer.
    """
    status = _of_database(sys.exc_info()[1]) or 500
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Explains a request that cannot be answered (400), such as one whose session was ended meanwhile.

    Django says the same where the database did not save the session: that is a failure of the database.
    """
    status = _of_database(exception) or 400
    context = {"signed_out": isinstance(exception, SessionInterrupted)}
    return HttpResponse(render_to_string(f"{status}.html", context), status=status)


def _of_database(error: BaseException | None) -> int:
    """The status of a failure of the database; 0 for any other."""
    if is_disk_full(error):
        return 507
    return 503 if is_database_failure(error) else 0


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Says that a form is too old, and keeps what was typed if one of our own pages sent it (CSRF)."""
    request.refused_as_old = True  # type: ignore[attr-defined]
    own = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    context = {"kept": own and keep(request), "address": request.get_full_path()}
    return render(request, "403_csrf.html", context, status=403)
