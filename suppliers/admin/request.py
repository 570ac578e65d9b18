"""The parts of a request that data entry reads: the person signed in, and today's date."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, cast

from django.db.models import Model, Q
from django.http import HttpRequest

from suppliers.admin.merging import Merge
from suppliers.ledger.acts import Known


class Sees(Protocol):
    """Decides what a person may see. The project's users have one."""

    def condition(self, model: type[Model]) -> Q:
        """The condition on rows of a model."""

    def __call__(self, record: Model) -> bool:
        """Whether a record may be seen, also one that was deleted."""


class Writes(Protocol):
    """Decides what a person may write. The project's users have one."""

    def __call__(self, kind: type[Model], of: Model | None) -> bool:
        """Whether the person may write records of a kind for the organisation of a record (None: for any)."""


class Editor(Protocol):
    """The person signed in. The project's user model has these properties."""

    @property
    def known_authors(self) -> Known:
        """Whether the person may read who made a change, and why."""

    @property
    def sees(self) -> "Sees":
        """What the person may see in data entry."""

    @property
    def writes(self) -> "Writes":
        """What the person may write in data entry."""


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
    merge: Merge | None


def entry(request: HttpRequest) -> EntryRequest:
    """The request with the attributes of data entry."""
    return cast(EntryRequest, request)
