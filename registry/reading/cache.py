"""The cache of registers: the last few by change. Several processes and threads may use it."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from registry.reading import loading
from registry.reading.register import Register
from suppliers.values import Person

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
    """The register as known after change *number*, without the details of people and the texts erased since."""
    digest, erased, last = loading.digest_of(number), loading.erased(), loading.last_erasure()
    with _lock:
        found = _take((number, digest))
        if found is None or found.erasures < last or _names_any(found, erased):
            found = _keep(loading.load_as_known(number))
        return found


def _advanced(number: int) -> Register | None:
    """The newest cached register that the database grew from, brought up to *number*."""
    for base in sorted(_registers.values(), key=lambda r: r.number, reverse=True):
        # The digest rejects a register of another history, from before a restore.
        if not 0 <= number - base.number <= FAR:
            continue
        found = loading.advance(base, number)
        if found is not None:
            return found
    return None


def _names_any(register: Register, people: Iterable[int]) -> bool:
    """Whether a register still holds details of people who were erased after it was read."""
    for key in people:
        person = register.get(Person, key)
        if person is not None and any(getattr(person, name) for name in Person.ERASABLE):
            return True
    return False


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
