"""What if: the register as it would stand without something, for questions; nothing is written."""

from dataclasses import replace
from datetime import date, timedelta

from registry.reading.lens import Lens
from suppliers.values import AdequacyDecision


def without_decision(lens: Lens, number: str) -> Lens:
    """The lens as if the adequacy decision, or regulations, of that number had fallen on its day.

    Raises LookupError where none of that number is in force then.
    """
    wanted = number.strip().casefold()
    rows = lens.register.tables[AdequacyDecision].values()
    fallen = [
        row
        for row in rows
        if isinstance(row, AdequacyDecision) and row.number.casefold() == wanted and row.in_force(lens.on)
    ]
    if not fallen:
        raise LookupError(number)
    # On the first day there is, nothing is left of it before.
    ended = {row.id: replace(row, ends=lens.on - timedelta(days=1)) if lens.on > date.min else None for row in fallen}
    return replace(lens, register=lens.register.with_rows({AdequacyDecision: ended}))


def decisions_in_force(lens: Lens) -> list[str]:
    """The numbers of the adequacy decisions and regulations in force on the day."""
    return sorted({row.number for row in lens.all(AdequacyDecision) if row.in_force(lens.on)})
