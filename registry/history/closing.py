"""When a finding closed: a search along the changes of its subject, with a limit on how often its rule is applied.

It knows nothing of registers: a ``Path`` answers for one finding. From the end it goes back over the last changes that
touch a question of the rule; further back it tries the first change of the record that the finding is about, then takes
ever longer steps. Between a point at which the finding was there and a later one at which it was not, it halves the
changes, then the days.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from registry.reading.register import Key

# The most points at which the rule is applied for one finding, and how many of them go back change by change.
MOST_JUDGED, ONE_BY_ONE = 20, 8
# Beyond them, how much longer each further step is.
LONGER = 4


@dataclass(frozen=True, slots=True)
class Point:
    """The register after change ``number``, seen on a day."""

    number: int
    on: date

    @property
    def place(self) -> tuple[date, int]:
        """Its place in the order of a path: neither days nor changes go back."""
        return self.on, self.number


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether the finding is there at a point, and the questions that were put to the register for that."""

    there: bool
    asked: frozenset[Key]


class Path(Protocol):
    """The history of one finding's subject, up to the register and the day of a page."""

    def judged(self, point: Point) -> Judged:
        """The finding at a point."""

    def changes(self, asked: frozenset[Key], after: int, upto: int) -> Sequence[int]:
        """The changes of a span that may answer one of the questions differently, the earliest first."""

    def begun(self) -> Sequence[int]:
        """The change that added the record that the finding is about; empty if that is not known."""

    def day(self, number: int) -> date:
        """The day of a change."""

    def last_change(self, day: date) -> int:
        """The last change by the end of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The last point at which the finding was there, and the earliest known one after it at which it was not.

    ``by_change``: the change between the two closed it. ``by_time``: a day did, without a change. Neither: more changes
    or days lie between the two than the search may try.
    """

    last: Point
    first: Point
    by_change: bool = False
    by_time: bool = False


class _Spent(Exception):
    """The rule was applied as often as it may be."""


class _Search:
    """One search. Each point is judged once."""

    def __init__(self, path: Path, most: int) -> None:
        self.path = path
        self.left = most
        self.known: dict[Point, Judged] = {}

    def judged(self, point: Point) -> Judged:
        """The finding at a point. Raises _Spent beyond the limit."""
        if point not in self.known:
            if not self.left:
                raise _Spent
            self.left -= 1
            self.known[point] = self.path.judged(point)
        return self.known[point]

    def there(self, point: Point) -> bool:
        """Whether the finding is there at a point."""
        return self.judged(point).there

    def next_after(self, point: Point) -> Point:
        """The nearest later point that was judged."""
        later = [each for each in self.known if each.place > point.place]
        return min(later, key=lambda each: each.place)


def closing(path: Path, end: Point, most: int = MOST_JUDGED) -> Closing | None:
    """When the finding closed that is not there at *end*. None: it was not found at any point that was tried.

    A finding that closed several times gives its last closing, unless that is many changes ago.
    """
    search = _Search(path, most)
    try:
        pair = _stepping_back(search, end)
    except _Spent:
        return None
    if pair is None:
        return None
    return _Between(search, *pair).narrowed()


def _stepping_back(search: _Search, end: Point) -> tuple[Point, Point] | None:
    """A point at which the finding was there, and the next point tried, at which it was not."""
    asked, upper = search.judged(end).asked, end
    waiting = list(search.path.changes(asked, 0, end.number))
    while waiting and len(search.known) < ONE_BY_ONE:
        number = waiting.pop()
        for point in _around(search.path, number, upper):
            if search.there(point):
                return point, upper
            upper = point
        more = search.judged(upper).asked - asked
        if more:
            asked |= more
            waiting = list(search.path.changes(asked, 0, upper.number))
    for point in _leaps(search.path, waiting, upper):
        if search.there(point):
            return point, search.next_after(point)
    return None


def _around(path: Path, number: int, upper: Point) -> list[Point]:
    """The points after and before a change. No change between it and *upper* counts: on one day, the two are alike."""
    day = path.day(number)
    if day == upper.on:
        return [Point(number - 1, day)]
    return [Point(number, day), Point(number - 1, day)]


def _leaps(path: Path, numbers: Sequence[int], upper: Point) -> Iterator[Point]:
    """The points to try further back than *upper*, on both sides of earlier changes: at last all of them."""
    for number in path.begun():
        if number < upper.number:
            yield Point(number, path.day(number))
    newest_first = list(reversed(numbers))
    step = 1
    while step <= len(newest_first):
        yield from _around(path, newest_first[step - 1], upper)[-1:]
        step *= LONGER
    for number in [*numbers[:1], *newest_first]:
        yield from _around(path, number, upper)


class _Between:
    """Two points of a path: at the lower one the finding was there, at the upper one it was not."""

    def __init__(self, search: _Search, lower: Point, upper: Point) -> None:
        self.search, self.lower, self.upper = search, lower, upper

    def narrowed(self) -> Closing:
        """The closing between the two, as closely as the search may look."""
        try:
            while self._by_changes():
                pass
            if not self._one_change():
                return self._by_days()
        except _Spent:
            pass
        return self._found(by_change=self._one_change())

    def _found(self, *, by_change: bool = False, by_time: bool = False) -> Closing:
        return Closing(last=self.lower, first=self.upper, by_change=by_change, by_time=by_time)

    def _one_change(self) -> bool:
        """Whether one change alone lies between the two, on one day."""
        return self.upper.number - self.lower.number == 1 and self.upper.on == self.lower.on

    def _by_changes(self) -> bool:
        """Halves the changes between the two that touch a question of the lower one. False: none is left."""
        path = self.search.path
        asked = self.search.judged(self.lower).asked
        points = []
        for number in path.changes(asked, self.lower.number, self.upper.number):
            day = path.day(number)
            points += [Point(number - 1, day), Point(number, day)]
        points = [point for point in points if point not in (self.lower, self.upper)]
        self._halve(0, len(points), points.__getitem__)
        return bool(points) and not self._one_change()

    def _by_days(self) -> Closing:
        """Halves the days between the two, and looks whether a day closed it or a change of that day."""
        first, last = self.lower.on.toordinal() + 1, self.upper.on.toordinal()
        self._halve(first, last, self._at_the_end_of)
        if self.lower.on == self.upper.on:
            return self._found()
        morning = Point(self.lower.number, self.upper.on)
        if not self.search.there(morning):
            self.upper = morning
            return self._found(by_time=True)
        self.lower = morning
        day = self.upper.on
        self._halve(morning.number + 1, self.upper.number, lambda number: Point(number, day))
        return self._found(by_change=self._one_change())

    def _at_the_end_of(self, ordinal: int) -> Point:
        """The point at which a day ended, within the two."""
        day = date.fromordinal(ordinal)
        return Point(min(max(self.search.path.last_change(day), self.lower.number), self.upper.number), day)

    def _halve(self, low: int, high: int, point_at: Callable[[int], Point]) -> None:
        """Moves the two towards each other until no point from place *low* to before *high* lies between them."""
        while low < high:
            middle = (low + high) // 2
            point = point_at(middle)
            if self.search.there(point):
                self.lower, low = point, middle + 1
            else:
                self.upper, high = point, middle
