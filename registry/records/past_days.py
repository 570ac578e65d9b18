"""Days of acts in a record of a past day, which may be made with later knowledge."""

from datetime import date

from registry.reading.lens import Lens
from suppliers.wording.figures import day


def is_later(lens: Lens, value: date | None) -> bool:
    """Whether an act was done after the lens's day only."""
    return value is not None and value > lens.on


def day_by_then(lens: Lens, value: date | None) -> str:
    """A day in full. Empty for one after the lens's day: on that day the act was not done."""
    if is_later(lens, value):
        return ""
    return day(value)
