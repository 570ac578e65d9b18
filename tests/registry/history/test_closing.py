"""The search for the closing of a finding, on made histories without a database."""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from registry.history.closing import MOST_JUDGED, Closing, Judged, Point, closing

BEGIN = date(2026, 1, 1)
# Whether the finding is there after a change, on a day (a number from 0 on).
There = Callable[[int, int], bool]


def on(day: int) -> date:
    return BEGIN + timedelta(days=day)


class Made:
    """A history: the day of each change from the first on, those that touch the finding, and when it is there."""

    def __init__(
        self,
        days: Sequence[int],
        there: There,
        touching: Sequence[int] | None = None,
        begun: Sequence[int] = (),
    ) -> None:
        self.days, self.there, self.first = days, there, begun
        self.touching = list(range(1, len(days) + 1)) if touching is None else touching
        self.judged_at: list[Point] = []

    def judged(self, point: Point) -> Judged:
        self.judged_at.append(point)
        return Judged(self.there(point.number, (point.on - BEGIN).days), frozenset())

    def changes(self, _asked: object, after: int, upto: int) -> list[int]:
        return [number for number in self.touching if after < number <= upto]

    def begun(self) -> Sequence[int]:
        return self.first

    def day(self, number: int) -> date:
        return on(self.days[number - 1])

    def last_change(self, day: date) -> int:
        return sum(on(each) <= day for each in self.days)

    def closing(self, end_day: int) -> Closing | None:
        return closing(self, Point(len(self.days), on(end_day)))


def said(found: Closing | None) -> tuple[object, ...] | None:
    """A closing in short: how it is known, and the number or the day."""
    if found is None:
        return None
    if found.by_change:
        return "change", found.first.number
    if found.by_time:
        return "day", (found.first.on - BEGIN).days
    return "between", found.last.number, found.first.number


# Eight changes on days 0, 2, 4, … 14; the page is of day 20.
EIGHT = range(0, 16, 2)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        pytest.param(lambda n, d: 2 <= n < 5, ("change", 5), id="opened by 2, closed by 5"),
        pytest.param(lambda n, d: 2 <= n < 8, ("change", 8), id="closed by the last"),
        pytest.param(lambda n, d: n == 1, ("change", 2), id="opened by the first"),
        pytest.param(lambda n, d: n >= 3 and d < 9, ("day", 9), id="closed by a day between 5 and 6"),
        pytest.param(lambda n, d: n >= 8 and d < 17, ("day", 17), id="closed by a day after all changes"),
        pytest.param(lambda n, d: n < 6 and d >= 9, ("change", 6), id="opened by a day, closed by 6 on the day after"),
        pytest.param(lambda n, d: n in {2, 3, 6}, ("change", 7), id="closed twice: the last time counts"),
        pytest.param(lambda n, d: False, None, id="never there"),
    ],
)
def test_the_last_closing_is_found(there, expected):
    path = Made(EIGHT, there)
    assert said(path.closing(20)) == expected
    assert len(path.judged_at) == len(set(path.judged_at)) <= MOST_JUDGED


def test_several_changes_on_one_day_are_told_apart():
    path = Made([0, 3, 3, 3, 3, 7], lambda n, d: 2 <= n < 4)
    assert said(path.closing(9)) == ("change", 4)


def test_only_changes_that_touch_the_finding_are_tried():
    path = Made([*range(200)], lambda n, d: n < 150, touching=[20, 150])
    assert said(path.closing(300)) == ("change", 150)
    assert len(path.judged_at) <= 4


def test_a_change_that_touches_nothing_known_is_found_by_its_day():
    path = Made([0, 2, 5, 5, 5, 9], lambda n, d: n < 4, touching=[1])
    assert said(path.closing(12)) == ("change", 4)


def test_a_day_to_come_closes_what_is_there_today():
    path = Made([0, 2], lambda n, d: d < 100)
    assert said(path.closing(365)) == ("day", 100)


def test_a_closing_many_changes_ago_is_found_by_the_first_change_of_its_record():
    path = Made(range(100), lambda n, d: 5 <= n < 13, begun=[5])
    assert said(path.closing(100)) == ("change", 13)
    assert len(path.judged_at) <= MOST_JUDGED


def test_beyond_the_limit_it_says_between_which_changes():
    path = Made(range(5_000), lambda n, d: n < 37, begun=[1])
    kind, last, first = said(path.closing(6_000)) or ("", 0, 0)
    assert kind == "between" and 0 <= last < 37 <= first
    assert len(path.judged_at) == MOST_JUDGED


def test_beyond_the_limit_it_says_between_which_days():
    path = Made([0], lambda n, d: n >= 1 and d < 10)
    found = closing(path, Point(1, on(10_000)), most=6)
    assert found and not found.by_time and (found.last.number, found.first.number) == (1, 1)
    assert found.last.on < on(10) <= found.first.on


@pytest.mark.parametrize("seed", range(40))
def test_what_is_found_holds_whatever_the_history(seed):
    chance = random.Random(seed)
    days = sorted(chance.choices(range(60), k=chance.randint(1, 40)))
    opened, closed = sorted(chance.choices(range(1, len(days) + 2), k=2))
    first, last = sorted(chance.choices(range(80), k=2))

    def there(number: int, day: int) -> bool:
        return opened <= number < closed and first <= day < last

    path = Made(days, there, begun=[opened] if opened <= len(days) else [])
    found = path.closing(90)
    assert len(path.judged_at) <= MOST_JUDGED
    if found is not None:
        assert there(found.last.number, (found.last.on - BEGIN).days)
        assert not there(found.first.number, (found.first.on - BEGIN).days)
        if found.by_change:
            assert found.first == Point(found.last.number + 1, found.last.on)
        if found.by_time:
            assert (found.first.on - found.last.on).days == 1 and found.first.number == found.last.number
