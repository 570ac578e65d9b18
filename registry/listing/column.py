"""A column of a list: what its cells show, and what its lines are sorted by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.functional import Promise

L = TypeVar("L")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a line shows in a column.

    ``mark`` is a severity, ``note`` what is said beside the text, ``late`` that its day has passed, and ``title`` the
    words of an abbreviation. ``value`` is what a file has, if that is not the text.
    """

    text: str
    note: str = ""
    mark: str = ""
    late: bool = False
    title: str = ""
    value: Any = None

    @property
    def in_file(self) -> Any:
        """The cell of a file: the value, or the words."""
        if self.value is not None:
            return self.value
        return " ".join(filter(None, (self.title or self.text, self.note)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[L]):
    """A column by its name in the address. ``key`` gives None for what is not known, which sorts as the worst.

    ``worst_first``: the first click on its head gives the worst lines.
    """

    name: str
    label: str | Promise
    cell: Callable[[L], Cell]
    key: Callable[[L], Any]
    title: str | Promise = ""
    worst_first: bool = False
    number: bool = False
    usual: bool = True

    @property
    def heading(self) -> str:
        """The head in full."""
        return str(self.title or self.label)

    @property
    def first_click(self) -> str:
        """The order that the first click on the head gives, as the address names it."""
        return f"-{self.name}" if self.worst_first else self.name


def in_order(column: Column[L], line: L) -> tuple[bool, Any]:
    """The place of a line in a column from the best to the worst: what is not known comes after everything."""
    key = column.key(line)
    return (True, 0) if key is None else (False, key)
