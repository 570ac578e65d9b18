"""The order of lines: what is due soon, then by severity, whose data and how many people. No day of reading counts."""

from datetime import date

from registry.causes.cause import Cause
from registry.causes.severity import Severity
from registry.inbox.days import DayKind, DueDay
from registry.inbox.lines import Line

# A day within so many days comes before gravity.
SOON = 45
_PLACES = {cause: place for place, cause in enumerate(Cause)}


def rank(line: Line, on: date) -> tuple[object, ...]:
    """A key that sorts lines as seen on a day: the same register gives the same order."""
    place = (-line.weight, _PLACES[line.cause], line.key)
    day = line.day
    if day is not None and _presses(line, day, on):
        return 0, day.day, line.severity.rank, False, *place
    return 1, date.max, line.severity.rank, not _late(line, on), *place


def _presses(line: Line, day: DueDay, on: date) -> bool:
    """Whether something happens by itself soon, or has happened, and matters."""
    return day.kind is DayKind.HARD and day.left(on) <= SOON and line.severity.rank <= Severity.MEDIUM.rank


def _late(line: Line, on: date) -> bool:
    """Whether a day of our own has passed."""
    return line.day is not None and line.day.left(on) < 0
