"""Data entry outside the history, such as accounts: a form that is sent twice writes once."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from suppliers.ledger.sent_forms import leads_to, written_once


class WrittenOnce:
    """For admins of records outside the history."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form, or the result of saving it."""
        view = super().changeform_view  # type: ignore[misc]
        if request.method != "POST":
            return view(request, object_id, form_url, extra_context)  # type: ignore[no-any-return]
        with written_once():
            return leads_to(view(request, object_id, form_url, extra_context))


class NotLogged:
    """For admins of records outside the history. Django's own log would keep the names of people for ever."""

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Does nothing: the access log says it, and a change where there is one."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Does nothing: the access log says it, and a change where there is one."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """Does nothing: the access log says it."""
