"""The parts of a request that data entry reads: the person signed in, and today's date."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol, cast

from django.http import HttpRequest

from suppliers.ledger.acts import Known


class Editor(Protocol):
    """The person signed in. The project's user model has these properties."""

    @property
    def known_authors(self) -> Known:
        """Whether the person may read who made a change, and why."""

    @property
    def private_people(self) -> Collection[int]:
        """The ids of people whom only other organisations' records name."""


class Scope(Protocol):
    """The day and the organisations of a request."""

    @property
    def today(self) -> date:
        """Today's date in the installation's time zone."""


class EntryRequest(Protocol):
    """A request to data entry, with the attributes that the middleware and the form add to it."""

    user: Editor
    scope: Scope
    last_change: int
    refused: Sequence[str]


def entry(request: HttpRequest) -> EntryRequest:
    """The request with the attributes of data entry."""
    return cast(EntryRequest, request)
