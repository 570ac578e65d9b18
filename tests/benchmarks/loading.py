"""The time to read a register: in full, of a past day, and after one change. Also the memory it takes."""

import statistics
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from registry.history import differences as diff
from registry.models import Organisation
from registry.reading import cache, loading
from registry.reading.lens import lens_now, lens_on
from registry.reading.register import KINDS, Register, columns
from suppliers.values import Service
from tests.benchmarks.measure import ROUNDS, Measure, measured, milliseconds, seconds
from tests.factories import acting, breach_term


def whole(*, limited: bool) -> Iterator[Measure]:
    """Reading the whole register, at every size; the limits apply to 1,000 suppliers."""
    last = loading.head()[0]
    loading.load_as_known(last)
    # In turns, so that other work of the machine affects all three alike.
    load, now, half = zip(*[_three(last) for _ in range(ROUNDS)], strict=True)
    middle = 2 * statistics.median(load)
    limit, twice = (600, middle) if limited else (None, None)
    yield measured("load", "ms", load, "limit 600 ms at 1,000 suppliers", limit)
    yield measured("load as known now", "ms", now, f"twice a load: {middle:.0f} ms", twice)
    yield measured("load as known half-way", "ms", half, f"twice a load: {middle:.0f} ms", twice)
    yield measured("memory of a register", "MiB", [_weight() for _ in range(ROUNDS)], "limit 80 MiB", 80)


def _three(last: int) -> list[float]:
    """A load, and two past ones, in milliseconds."""
    acts = (loading.load, lambda: loading.load_as_known(last), lambda: loading.load_as_known(last // 2))
    return [seconds(act) * 1000 for act in acts]


def _weight() -> float:
    tracemalloc.start()
    register = loading.load()
    found = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    assert register.number
    return found


def advancing() -> Iterator[Measure]:
    """The cost of one change for the next reader."""
    base = _indexed(loading.load())
    times, questions = [], []
    for _ in range(ROUNDS):
        _write_one()
        number = loading.head()[0]
        found: list[Register | None] = []
        times.append(seconds(lambda: found.append(loading.advance(base, number))) * 1000)  # noqa: B023 (called at once)
        base = found[0] or base
        with CaptureQueriesContext(connection) as seen:
            _indexed(base)
        questions.append(float(len(seen)))
    yield measured("advance by one change", "ms", times, "limit 20 ms", 20)
    yield measured("queries of reading after it", "", questions, "limit 0", 0)
    cache.register_now()
    yield measured("register now, nothing new", "ms", milliseconds(cache.register_now), "advance by one change")


def differing() -> Iterator[Measure]:
    """The differences of a year, with both registers in memory, and their first page in words."""
    ids = frozenset(Organisation.objects.values_list("pk", flat=True))
    today = timezone.localdate()
    after = lens_now(ids, today)
    written = (after.register.at or timezone.now()).date() if after.register.at else today
    before = lens_on(ids, min(written, today) - timedelta(days=365), today)
    yield measured("differences of a year", "ms", milliseconds(lambda: diff.steps(before, after)), "load")
    found = diff.steps(before, after)[:50]
    yield measured(
        "fifty of them in words", "ms", milliseconds(lambda: diff.record_differences(before, after, found)), "load"
    )


def _indexed(register: Register) -> Register:
    for kind in KINDS:
        for name in columns(kind):
            register.where(kind, name, None)
    return register


def _write_one() -> None:
    service = next(iter(cache.register_now().all(Service)))
    with acting(reason="One notice"):
        breach_term(service_id=service.id)
