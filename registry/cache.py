"""The cache of registers: the last few by change, right with several processes and threads."""

from collections import OrderedDict
from threading import Lock

from registry import loading
from registry.register import Register

# Today's register and the past days that people are looking at.
KEPT = 8
# Beyond so many changes a whole load is cheaper than advancing.
FAR = 500

_registers: OrderedDict[tuple[int, str], Register] = OrderedDict()
_lock = Lock()


def register_now() -> Register:
    """The register after the last change: from the cache, advanced from a cached one, or loaded."""
    number, digest = loading.head()
    with _lock:
        found = _take((number, digest))
        if found is None:
            found = _keep(_advanced(number) or loading.load())
        return found


def register_known_at(number: int) -> Register:
    """The register as it stood after change *number*."""
    digest = loading.digest_of(number)
    with _lock:
        return _take((number, digest)) or _keep(loading.load_as_known(number))


def _advanced(number: int) -> Register | None:
    """The newest cached register that the database grew from, brought up to *number*."""
    for base in sorted(_registers.values(), key=lambda r: r.number, reverse=True):
        # One of another line of history, from before a restore, is refused by its digest.
        near = 0 <= number - base.number <= FAR
        found = loading.advance(base, number) if near else None
        if found is not None:
            return found
    return None


def _take(key: tuple[int, str]) -> Register | None:
    # The digest is part of the key: a database restored from a copy may give a number out twice.
    if key in _registers:
        _registers.move_to_end(key)
    return _registers.get(key)


def _keep(register: Register) -> Register:
    _registers[register.number, register.digest] = register
    while len(_registers) > KEPT:
        _registers.popitem(last=False)
    return register
