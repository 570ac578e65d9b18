"""Results about many subjects, each kept while no row that was read for it changes.

When the register advances, a result is computed again only if the change touches a question that was asked for it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar, cast

from registry.reading.gc_pause import gc_paused
from registry.reading.kept import same_answers
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import Key, Register

# The number of registers kept, each on one day with all that is kept apart. A page asks for all organisations in turn,
# and a limit on organisations would drop each just before it is needed again.
KEPT = 8


class HasQuestions(Protocol):
    """A result, with every question that was put to the register for it."""

    @property
    def asked(self) -> frozenset[Key]: ...


A = TypeVar("A", bound=HasQuestions)
T = TypeVar("T")
# Number and digest of the register, the day, whether the register has what was entered later, what is kept apart.
_Place = tuple[int, str, date, bool, Hashable]
Store = OrderedDict[_Place, tuple[Register, dict[str, Any]]]

_lock = Lock()


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """A value, and every question that was put to the register for it."""

    value: T
    asked: frozenset[Key]


def answered(lens: Lens, compute: Callable[[Lens], T]) -> Answered[T]:
    """What is computed from a lens, with its questions."""
    recording = RecordingRegister(lens.register)
    value = compute(replace(lens, register=cast(Register, recording)))
    return Answered(value, frozenset(recording.asked))


def kept_each(
    store: Store, lens: Lens, apart: Hashable, subjects: Callable[[], Iterable[tuple[str, Callable[[], A]]]]
) -> dict[str, A]:
    """The result for each subject, by its name. Earlier results stay where no answer they were based on has changed.

    *subjects* gives each name with the function that computes its result. *apart* names what is kept apart, such as the
    organisation.
    """
    place = (lens.register.number, lens.register.digest, lens.on, lens.known_later, apart)
    with _lock:
        kept = store.get(place)
        if kept is not None and kept[0] is lens.register:
            store.move_to_end(place)
            return kept[1]
        # A register read again may differ under the same digest: people erased since have no details in it.
        before = kept or _nearest(store, lens.register, place)
    with gc_paused(kept=before is None):
        last, unchanged = _reusable(before, lens.register)
        found: dict[str, A] = {}
        for name, compute in subjects():
            result = last.get(name)
            found[name] = compute() if result is None or not unchanged(result.asked) else result
    with _lock:
        store[place] = lens.register, found
        store.move_to_end(place)
        while len({each[:4] for each in store}) > KEPT:
            store.popitem(last=False)
    return found


def _nearest(store: Store, register: Register, place: _Place) -> tuple[Register, dict[str, Any]] | None:
    """Results of the same day that are kept apart alike: of the register that this one grew from, or the latest."""
    if register.base is not None and (*register.base, *place[2:]) in store:
        return store[(*register.base, *place[2:])]
    for each in reversed(store):
        if each[2:] == place[2:]:
            return store[each]
    return None


def _reusable(
    before: tuple[Register, dict[str, Any]] | None, new: Register
) -> tuple[dict[str, Any], Callable[[frozenset[Key]], bool]]:
    """Earlier results, and whether the new register answers a set of questions as their register did."""
    if before is None:
        return {}, lambda _asked: False
    old, results = before
    if new.base == (old.number, old.digest):
        return results, new.touched.isdisjoint
    return results, lambda asked: same_answers(asked, old, new)
