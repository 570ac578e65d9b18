"""Browsers that a person leaves: what they kept of the register is cleared."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Cookies stay: the form that was kept for the person is found by one.
CLEARED = '"cache", "storage"'


class ClearLeftBrowsers:
    """Middleware that lets the browser forget its copies of pages when a session ends (Clear-Site-Data)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        was_in = request.user.is_authenticated
        response = self.get_response(request)
        if was_in and not request.user.is_authenticated:
            response["Clear-Site-Data"] = CLEARED
        return response
