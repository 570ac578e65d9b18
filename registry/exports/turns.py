"""Turns: how many files are made at once, so that a page never waits for somebody's records."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# Of the four threads of a process, two at least stay for pages.
AT_ONCE = 2

_making: set[int] = set()
_lock = Lock()


class Busy(Exception):
    """A file is being made for this person already, or for as many people as may be served at once."""


@contextmanager
def turn(person: int) -> Iterator[None]:
    """A turn of a person to have one file made. Raises Busy without waiting: a waiting request holds a thread."""
    with _lock:
        if person in _making or len(_making) >= AT_ONCE:
            raise Busy
        _making.add(person)
    try:
        yield
    finally:
        with _lock:
            _making.discard(person)
