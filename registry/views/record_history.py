"""The history of a record on its page: long to read and to draw, so only when it is asked for."""

from collections.abc import Callable

from django.http import HttpRequest

from registry.views.folds import folds_of
from suppliers.ledger.acts import Act


def history_if_asked(request: HttpRequest, read: Callable[[], list[Act]]) -> list[Act] | None:
    """The history that *read* gives, if the address asks for it; None otherwise."""
    return read() if "history" in folds_of(request) else None
