"""Counts of answers and their times, from many threads."""

import statistics
from collections import Counter
from threading import Lock

# Answers that are no error: a page, a redirect after a write or a sign-in.
RIGHT = (200, 302)


class Tally:
    """How often each kind of request got each status, and how long each took."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counts: dict[str, Counter[str]] = {}
        self._seconds: dict[str, list[float]] = {}

    def add(self, what: str, status: int, seconds: float) -> None:
        """Counts an answer and its time."""
        with self._lock:
            self._counts.setdefault(what, Counter())[str(status or "no answer")] += 1
            self._seconds.setdefault(what, []).append(seconds)

    def count(self, what: str, status: str) -> None:
        """Counts an answer that is wrong in spite of its status."""
        with self._lock:
            self._counts.setdefault(what, Counter())[status] += 1

    def requests(self, *kinds: str) -> int:
        """The number of requests of some kinds."""
        return sum(len(self._seconds.get(what, [])) for what in kinds)

    def errors(self, *kinds: str) -> int:
        """The number of answers of some kinds that are wrong, and of those that never came."""
        return sum(count for what in kinds for _status, count in self._wrong(what))

    def _wrong(self, what: str) -> list[tuple[str, int]]:
        counts = self._counts.get(what, Counter())
        return [(status, count) for status, count in sorted(counts.items()) if status not in map(str, RIGHT)]

    def wrong(self, what: str) -> str:
        """The statuses of a kind that are errors, with their counts."""
        return ", ".join(f"{count} × {status}" for status, count in self._wrong(what)) or "none"

    def milliseconds(self, what: str) -> tuple[str, str]:
        """The median and the 95th percentile of the time of a kind."""
        times = self._seconds.get(what, [])
        if len(times) < 2:
            return "–", "–"
        return (
            f"{statistics.median(times) * 1000:,.0f}",
            f"{statistics.quantiles(times, n=20, method='inclusive')[-1] * 1000:,.0f}",
        )
