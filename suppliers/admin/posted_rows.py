"""The rows of one kind in a posted form, as a list that can be altered and written back."""

import re
from dataclasses import dataclass, field

from django.http import QueryDict

TOTAL, INITIAL = "TOTAL_FORMS", "INITIAL_FORMS"
DELETE = "DELETE"


@dataclass(kw_only=True)
class PostedRow:
    """One row: the values of its fields by name, as a browser sent them."""

    values: dict[str, list[str]] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The value of a field, such as the id of the record, which is empty for a new row."""
        return "".join(self.values.get(name, [""])[-1:])

    @property
    def deleted(self) -> bool:
        """Whether the person ticked that the row is to be deleted."""
        return self.key(DELETE).lower() not in {"", "false"}

    def data(self) -> QueryDict:
        """The row as a form of its own without a prefix."""
        found = QueryDict(mutable=True)
        for name, values in self.values.items():
            found.setlist(name, values)
        return found


@dataclass(kw_only=True)
class PostedRows:
    """The rows of one kind: those on record, each with its id, and then the new ones."""

    prefix: str
    on_record: list[PostedRow]
    new: list[PostedRow]

    @property
    def all(self) -> list[PostedRow]:
        return [*self.on_record, *self.new]

    def at(self, place: str) -> PostedRow | None:
        """The row at a place, as a form writes the number; None if there is none."""
        if not re.fullmatch(r"\d{1,5}", place) or int(place) >= len(self.all):
            return None
        return self.all[int(place)]

    def leave_out(self, row: PostedRow) -> None:
        """Leaves out this very row. Another one with the same content stays."""
        self.on_record = [each for each in self.on_record if each is not row]
        self.new = [each for each in self.new if each is not row]

    def write(self, data: QueryDict) -> None:
        """Replaces the rows of this kind in the data of a form."""
        for name in [name for name in data if _place(self.prefix).match(name)]:
            del data[name]
        for place, row in enumerate(self.all):
            for name, values in row.values.items():
                data.setlist(f"{self.prefix}-{place}-{name}", values)
        data[f"{self.prefix}-{TOTAL}"] = str(len(self.all))
        data[f"{self.prefix}-{INITIAL}"] = str(len(self.on_record))


def read_rows(data: QueryDict, prefix: str) -> PostedRows | None:
    """The rows of one kind; None if the form did not have this kind, or its counts are no numbers."""
    try:
        total, initial = (int(data.get(f"{prefix}-{name}", "")) for name in (TOTAL, INITIAL))
    except ValueError:
        return None
    found: dict[int, PostedRow] = {}
    for name in data:
        match = _place(prefix).match(name)
        if match and int(match[1]) < total:
            found.setdefault(int(match[1]), PostedRow()).values[match[2]] = data.getlist(name)
    return PostedRows(prefix=prefix, on_record=_between(found, 0, initial), new=_between(found, initial, total))


def _between(found: dict[int, PostedRow], first: int, end: int) -> list[PostedRow]:
    return [found[place] for place in sorted(found) if first <= place < end]


def _place(prefix: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(prefix)}-(\d{{1,5}})-(.+)")
