"""Short names in a register: all suppliers may be shown together, so their short names are told apart among all.

Organisations are told apart by the Lens, because a name must not depend on an organisation that a reader does not see.
"""

from dataclasses import replace
from typing import cast

from registry.reading.indexes import Rows, Steps, after
from suppliers.values import Row, ShortNamed, Supplier, told_apart


def told_apart_in(table: Rows) -> Rows:
    """A table of suppliers, each marked whether its short name is also another's name."""
    return {row.id: row for row in told_apart(cast("list[Supplier]", list(table.values())))}


def renaming(table: Rows, steps: Steps) -> Steps:
    """The steps of suppliers, and a step of each other supplier whose name in sentences another one's name alters."""
    later = after(table, steps)
    found = dict(steps)
    for key, row in told_apart_in(later).items():
        if row is not later[key]:
            old = steps[key][0] if key in steps else table[key]
            found[key] = (old, row)
    return found


def written(steps: Steps) -> Steps:
    """The steps without those in which a change wrote nothing: only another party's name was added or taken away."""
    return {key: step for key, step in steps.items() if not _only_marked(*step)}


def _only_marked(old: Row | None, new: Row | None) -> bool:
    if not isinstance(old, ShortNamed) or not isinstance(new, ShortNamed):
        return False
    return old.shared != new.shared and replace(old, shared=new.shared) == new
