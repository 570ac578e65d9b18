"""Items of a record for which the answer "none" was confirmed by the day of the record."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from registry.reading.lens import Lens


class ConfirmedRow(Protocol):
    """An item for which the answer "none" was confirmed."""

    @property
    def item(self) -> str:
        """The item of the record."""

    @property
    def on(self) -> date:
        """The day on which it was confirmed."""

    @property
    def note(self) -> str:
        """Why there is none."""


R = TypeVar("R", bound=ConfirmedRow)


def confirmed(lens: Lens, rows: Iterable[R]) -> dict[str, R]:
    """The confirmations by item. One dated after the lens's day is no answer of that day, for rules as for records."""
    return {row.item: row for row in rows if row.on <= lens.on}
