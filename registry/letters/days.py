"""The days of a letter: by when it asks for answers, and in which month we decide."""

from datetime import date, timedelta

from babel.dates import format_skeleton

from suppliers.wording.figures import locale

ANSWER, REMINDER, DECIDE = timedelta(weeks=4), timedelta(days=14), timedelta(weeks=4)
# Monday is 0.
SATURDAY = 5


def due_after(sent: date) -> date:
    """The day by which a letter asks for answers: four weeks later, or the Monday after it."""
    return working_day(_later(sent, ANSWER))


def reminder_due(sent: date) -> date:
    """The day by which a reminder asks for answers: two weeks later, or the Monday after it."""
    return working_day(_later(sent, REMINDER))


def working_day(day: date) -> date:
    """The day itself, or the Monday after a Saturday or Sunday."""
    if day.weekday() < SATURDAY:
        return day
    return _later(day, timedelta(days=7 - day.weekday()))


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def deciding_month(due: date) -> str:
    """The month in which we decide, such as "January 2027": four weeks after the answers are due."""
    return format_skeleton("yMMMM", _later(due, DECIDE), locale=locale())


def _later(day: date, by: timedelta) -> date:
    """A later day, or the last one that the calendar has."""
    if date.max - day < by:
        return date.max
    return day + by
