"""Tables by id and indexes by column, carried from one register to the next at the cost of what altered."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from suppliers.values import Row

Rows = Mapping[Any, Row]
Index = dict[Any, tuple[Row, ...]]
# Per id what the row was and what it is, None where it was not there.
Steps = Mapping[Any, tuple[Row | None, Row | None]]
BY_ID = attrgetter("id")


def steps_of(table: Rows, rows: Mapping[Any, Row | None]) -> Steps:
    """What *rows* make of a table; ids that were not there and are not are left out."""
    both = {key: (table.get(key), row) for key, row in rows.items()}
    return {key: step for key, step in both.items() if step != (None, None)}


def differing(old: Rows, new: Rows) -> Steps:
    """The ids that one of the two tables lacks or has otherwise, in the order of the later one's."""
    if old is new:
        return {}
    altered = {key: (old.get(key), row) for key, row in new.items() if old.get(key) != row}
    return altered | {key: (row, None) for key, row in old.items() if key not in new}


def after(table: Rows, steps: Steps) -> Rows:
    """The table after the steps, by id: sorted anew only where a row stands before one that was there."""
    made = dict(table)
    last = next(reversed(made), None)
    sort = False
    for key, (_old, new) in sorted(steps.items()):
        if new is None:
            del made[key]
        else:
            sort = sort or (key not in made and last is not None and key < last)
            made[key] = new
    return dict(sorted(made.items())) if sort else made


def indexed(rows: Iterable[Row], name: str) -> Index:
    """The rows by what their field *name* is."""
    grouped: dict[Any, list[Row]] = {}
    for row in rows:
        grouped.setdefault(getattr(row, name), []).append(row)
    return {value: tuple(group) for value, group in grouped.items()}


def reindexed(index: Index, name: str, steps: Steps) -> Index:
    """The index after the steps: only the groups that a row left or came to are made anew."""
    made = dict(index)
    come = indexed((new for _old, new in steps.values() if new is not None), name)
    left = {getattr(old, name) for old, _new in steps.values() if old is not None}
    for value in left | set(come):
        stayed = [row for row in index.get(value, ()) if row.id not in steps]
        group = sorted([*stayed, *come.get(value, ())], key=BY_ID)
        if group:
            made[value] = tuple(group)
        else:
            made.pop(value, None)
    return made
