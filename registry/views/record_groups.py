"""Records of a page in groups, one group for each kind."""

from collections.abc import Iterable
from typing import TypeVar

from registry.reading.lens import Lens
from registry.wording.facts import RecordGroup
from suppliers.values import Row

R = TypeVar("R", bound=Row)


def filled(groups: Iterable[RecordGroup]) -> list[RecordGroup]:
    """The groups that hold a record."""
    return [group for group in groups if group.rows]


def rows_below(lens: Lens, kind: type[R], column: str, parents: Iterable[Row]) -> list[R]:
    """The rows of a kind that belong to any of the *parents*; *column* names the parent."""
    rows: list[R] = []
    for parent in parents:
        rows += lens.where(kind, column, parent.id)
    return rows
