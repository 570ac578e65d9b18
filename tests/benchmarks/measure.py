"""One figure of a benchmark: its measure, its unit, and the figure to compare it with."""

import os
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter, process_time

# The number of rounds of each measure; the median counts.
ROUNDS = 5
# The time that passes. CLOCK=processor: the processor time of the process alone, on a machine that other work uses.
clock = process_time if os.environ.get("CLOCK") == "processor" else perf_counter


@dataclass(frozen=True)
class Measure:
    """The median of several rounds, with the lowest and highest; ``limit`` is the most (or least) it may be."""

    name: str
    unit: str
    median: float
    min: float
    max: float
    rounds: int
    compared_with: str
    limit: float | None = None


def measured(name: str, unit: str, rounds: Iterable[float], compared_with: str, limit: float | None = None) -> Measure:
    """The figure of some rounds."""
    found = sorted(rounds)
    low, middle, high = (round(each, 2) for each in (found[0], statistics.median(found), found[-1]))
    return Measure(name, unit, middle, low, high, len(found), compared_with, limit)


def seconds(act: Callable[[], object]) -> float:
    """The time that an act takes."""
    start = clock()
    act()
    return clock() - start


def milliseconds(act: Callable[[], object], before: Callable[[], object] | None = None) -> list[float]:
    """The time that an act takes, for several rounds; *before* runs before each and does not count."""
    act()  # the first round fills the engine's caches
    found = []
    for _ in range(ROUNDS):
        if before is not None:
            before()
        found.append(seconds(act) * 1000)
    return found
