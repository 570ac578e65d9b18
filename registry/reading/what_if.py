"""What if: the register as it would be without an adequacy decision, to answer questions. Nothing is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from registry.reading.lens import Lens
from suppliers.values import AdequacyDecision


def without_decision(lens: Lens, number: str) -> Lens:
    """The lens as if the adequacy decision or regulations of that number had ended the day before.

    Raises LookupError where none of that number is in force on the day.
    """
    wanted = number.strip().casefold()
    ended: dict[int, AdequacyDecision | None] = {}
    for row in _in_force(lens):
        if row.number.casefold() == wanted:
            ended[row.id] = _ended_before(row, lens.on)
    if not ended:
        raise LookupError(number)
    return replace(lens, register=lens.register.with_rows({AdequacyDecision: ended}))


def decisions_in_force(lens: Lens) -> list[str]:
    """The numbers of the adequacy decisions and regulations in force on the day."""
    return sorted({row.number for row in _in_force(lens)})


def _in_force(lens: Lens) -> Iterator[AdequacyDecision]:
    for row in lens.all(AdequacyDecision):
        if row.in_force(lens.on):
            yield row


def _ended_before(row: AdequacyDecision, day: date) -> AdequacyDecision | None:
    """A decision with its last day before *day*. None: the calendar has no earlier day."""
    if day == date.min:
        return None
    return replace(row, ends=day - timedelta(days=1))
