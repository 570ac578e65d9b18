"""Python's garbage collector beside a register: paused while one is made, and not asked to walk it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused(kept: bool = False) -> Iterator[None]:
    """Without the pause, the collector would walk tens of thousands of rows again and again.

    With *kept*, what was made is kept for long: later collections leave it out. In a process that answers pages each of
    them otherwise takes a third of a second, during which no page is answered. Rows have no cycles, and are freed as
    soon as nothing refers to them.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if kept:
            gc.freeze()
        if collecting:
            gc.enable()
