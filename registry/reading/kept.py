"""Results that are computed once for a lens and kept while what they are based on stays: too slow for each page."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from threading import Lock
from typing import Any, Generic, TypeVar, cast

from django.utils.translation import get_language

from registry.reading.gc_pause import gc_paused
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import Key, Register
from suppliers.values import Row

T = TypeVar("T")
R = TypeVar("R", bound=Row)
B = TypeVar("B")
# As many as registers are kept.
KEPT = 8


class Kept(Generic[B, T]):
    """The last few results by place, each with its basis: what it was computed from."""

    def __init__(self) -> None:
        self._found: OrderedDict[Hashable, tuple[B, T]] = OrderedDict()
        self._lock = Lock()

    def get(self, place: Hashable) -> tuple[B, T] | None:
        """The basis and the result of a place."""
        with self._lock:
            return self._found.get(place)

    def put(self, place: Hashable, basis: B, result: T) -> T:
        """Keeps a result; the places that were used least recently make room."""
        with self._lock:
            self._found[place] = basis, result
            self._found.move_to_end(place)
            while len(self._found) > KEPT:
                self._found.popitem(last=False)
        return result


@dataclass(frozen=True, slots=True)
class _Answers:
    """Every question that was put to a register."""

    register: Register
    asked: frozenset[Key]


def kept_by_register(compute: Callable[[Lens], T]) -> Callable[[Lens], T]:
    """The function, which computes its result once for the same register, day and organisations."""
    kept: Kept[Register, T] = Kept()

    @wraps(compute)
    def looked_up(lens: Lens) -> T:
        place = (lens.register.number, lens.register.digest, *_seen(lens))
        found = kept.get(place)
        # A register that was read again may differ under the same digest: people erased since are not in it.
        if found is not None and found[0] is lens.register:
            return kept.put(place, *found)
        return kept.put(place, lens.register, compute(lens))

    return looked_up


def kept_by_answers(compute: Callable[[Lens], T]) -> Callable[[Lens], T]:
    """The function, which computes its result again only when a question that it asks has another answer."""
    kept: Kept[_Answers, T] = Kept()

    @wraps(compute)
    def looked_up(lens: Lens) -> T:
        place = _seen(lens)
        found = kept.get(place)
        if found is not None and same_answers(found[0].asked, found[0].register, lens.register):
            # The next register is compared with this one, with which it shares more tables.
            return kept.put(place, _Answers(lens.register, found[0].asked), found[1])
        recording = RecordingRegister(lens.register)
        result = compute(replace(lens, register=cast(Register, recording)))
        return kept.put(place, _Answers(lens.register, frozenset(recording.asked)), result)

    return looked_up


@dataclass(frozen=True, slots=True)
class _Parts(Generic[T]):
    """The results for the records of a kind by id, and which of them asked each question of the register."""

    register: Register
    results: Mapping[int, T]
    askers: Mapping[Key, tuple[int, ...]]


def kept_by_parts(
    parts: Callable[[Lens], Iterable[R]],
) -> Callable[[Callable[[Lens, R], T]], Callable[[Lens], Mapping[int, T]]]:
    """The function of one record, as one of all the records that *parts* gives, by id.

    It is computed again only for the records that asked a question which now has another answer.
    """

    def decorate(compute: Callable[[Lens, R], T]) -> Callable[[Lens], Mapping[int, T]]:
        kept: Kept[None, _Parts[T]] = Kept()

        @wraps(compute)
        def looked_up(lens: Lens) -> Mapping[int, T]:
            place = (lens.on, lens.known_on, lens.organisation_ids)
            found = kept.get(place)
            before = found[1] if found else None
            if before is None or before.register is not lens.register:
                with gc_paused(kept=before is None):
                    before = _parts_now(lens, parts(lens), compute, before)
            return kept.put(place, None, before).results

        return looked_up

    return decorate


def _parts_now(lens: Lens, rows: Iterable[R], compute: Callable[[Lens, R], T], before: _Parts[T] | None) -> _Parts[T]:
    """The results of a register: earlier ones where they stay, and those of the other records made anew."""
    stay: dict[int, T] = {}
    askers: dict[Key, tuple[int, ...]] = {}
    if before is not None:
        stay, askers = dict(before.results), dict(before.askers)
        for question in _altered(before, lens.register):
            for key in before.askers[question]:
                stay.pop(key, None)
    results: dict[int, T] = {}
    for row in rows:
        if row.id in stay:
            results[row.id] = stay[row.id]
            continue
        recording = RecordingRegister(lens.register)
        recording.get(type(row), row.id)
        results[row.id] = compute(replace(lens, register=cast(Register, recording)), row)
        for question in recording.asked:
            askers[question] = (*askers.get(question, ()), row.id)
    return _Parts(lens.register, results, askers)


def _altered(before: _Parts[T], new: Register) -> Iterator[Key]:
    """The questions asked before that a new register answers differently."""
    old = before.register
    if new.base == (old.number, old.digest):
        yield from filter(before.askers.__contains__, new.touched)
        return
    altered = _altered_tables(old, new)
    for question in before.askers:
        if question[0] in altered and _answer(old, question) != _answer(new, question):
            yield question


def _altered_tables(old: Register, new: Register) -> set[type[Row]]:
    """The kinds of rows that differ. Registers share the tables that no change between them altered."""
    return {kind for kind, table in new.tables.items() if old.tables[kind] is not table}


def same_answers(asked: frozenset[Key], old: Register, new: Register) -> bool:
    """Whether two registers answer each of some questions alike."""
    altered = _altered_tables(old, new)
    return all(_answer(old, key) == _answer(new, key) for key in asked if key[0] in altered)


def _answer(register: Register, key: Key) -> Any:
    kind, name, value = key
    if not name:
        return register.tables[kind]
    if name == "id":
        return register.get(kind, value)
    return register.where(kind, name, value)


def _seen(lens: Lens) -> tuple[Hashable, ...]:
    """What a lens shows of a register: the day, the day up to which it was written, the organisations, the language."""
    return lens.on, lens.known_on, lens.organisation_ids, get_language()
