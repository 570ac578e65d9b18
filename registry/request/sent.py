"""A form that is sent twice: the second submission leads to the result of the first."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suppliers.ledger.clock import ClockRefused
from suppliers.ledger.sent_forms import SentTwice, ShownOnly, first_of, sending, sent
from suppliers.models import SentForm

REFUSED = "refused.html"


class SentForms:
    """Middleware that names the form being sent to ``change()``, and answers a second submission."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not request.user.is_authenticated:
            return self.get_response(request)
        form = sent(request.POST, request.user.pk)
        first = form and first_of(form)
        if first:
            # A page may answer otherwise before it writes: what the form deleted is no longer there.
            return _result_of_first(request, first)
        token = sending.set(form)
        try:
            return self.get_response(request)
        finally:
            sending.reset(token)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answers a form that was sent twice, and says why nothing is written where no form shows it."""
        if isinstance(error, SentTwice):
            return _result_of_first(request, error.first)
        if isinstance(error, ClockRefused):
            return render(request, REFUSED, {"reasons": error.messages}, status=503)
        if isinstance(error, ShownOnly):
            return render(request, REFUSED, {"reasons": error.messages}, status=409)
        return None


def _result_of_first(request: HttpRequest, first: SentForm) -> HttpResponse:
    if first.popup:
        return render(request, "admin/popup_response.html", {"popup_response_data": first.popup})
    messages.info(request, _("The form was sent twice. It was saved once, and this is the result."))
    return redirect(first.answer or request.get_full_path())
