"""Tables by id and indexes by column. The next register's cost only as much as was altered."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from suppliers.values import Row

Rows = Mapping[Any, Row]
Index = dict[Any, tuple[Row, ...]]
# By id, the row before and the row after. None: there was no row.
Steps = Mapping[Any, tuple[Row | None, Row | None]]
BY_ID = attrgetter("id")


def steps_of(table: Rows, rows: Mapping[Any, Row | None]) -> Steps:
    """The rows of a table before and after *rows*. Ids with a row neither before nor after are left out."""
    steps = {}
    for key, row in rows.items():
        old = table.get(key)
        if old is not None or row is not None:
            steps[key] = (old, row)
    return steps


def differing(old: Rows, new: Rows) -> Steps:
    """The rows that differ between two tables, in the order of the later one, then those that it lacks."""
    if old is new:
        return {}
    steps: dict[Any, tuple[Row | None, Row | None]] = {}
    for key, row in new.items():
        before = old.get(key)
        if before != row:
            steps[key] = (before, row)
    for key, row in old.items():
        if key not in new:
            steps[key] = (row, None)
    return steps


def after(table: Rows, steps: Steps) -> Rows:
    """The table after the steps, by id. It is sorted again only where a new row comes before an old one."""
    rows = dict(table)
    last = next(reversed(rows), None)
    out_of_order = False
    for key, (_old, new) in sorted(steps.items()):
        if new is None:
            del rows[key]
            continue
        if last is not None and key < last and key not in rows:
            out_of_order = True
        rows[key] = new
    if out_of_order:
        return dict(sorted(rows.items()))
    return rows


def indexed(rows: Iterable[Row], name: str) -> Index:
    """The rows by the value of their field *name*."""
    grouped: dict[Any, list[Row]] = {}
    for row in rows:
        grouped.setdefault(getattr(row, name), []).append(row)
    return {value: tuple(group) for value, group in grouped.items()}


def reindexed(index: Index, name: str, steps: Steps) -> Index:
    """The index after the steps. Only the groups that a row left or joined are built again."""
    result = dict(index)
    joined = indexed((new for _old, new in steps.values() if new is not None), name)
    left = {getattr(old, name) for old, _new in steps.values() if old is not None}
    for value in left | set(joined):
        stayed = [row for row in index.get(value, ()) if row.id not in steps]
        group = sorted([*stayed, *joined.get(value, ())], key=BY_ID)
        if group:
            result[value] = tuple(group)
        else:
            result.pop(value, None)
    return result
