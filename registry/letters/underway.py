"""The letters that were sent and are not settled, with how far their answers have come."""

from dataclasses import dataclass
from datetime import date

from registry.reading.lens import Lens
from registry.values import Letter, LetterQuestion, PointState
from suppliers.values import Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """A letter that was sent and is not settled, with how many of its questions have an outcome."""

    letter: Letter
    supplier: Supplier
    state: PointState
    left: int
    asked: int
    answered: int


def underway(lens: Lens, most: int) -> list[Underway]:
    """The letters whose answers are owed, by the day that each set, and no more than *most*."""
    waiting = [letter for letter in lens.all(Letter) if letter.waiting]
    waiting.sort(key=lambda letter: (letter.due or date.max, letter.id))
    found = []
    for letter in waiting[:most]:
        supplier = lens.get(Supplier, letter.supplier_id)
        if supplier is not None:
            found.append(_underway(lens, letter, supplier))
    return found


def _underway(lens: Lens, letter: Letter, supplier: Supplier) -> Underway:
    asked = [row for row in lens.where(LetterQuestion, "letter_id", letter.id) if row.asked]
    return Underway(
        letter=letter,
        supplier=supplier,
        state=PointState.OVERDUE if letter.overdue(lens.on) else PointState.WAITING,
        left=(letter.due - lens.on).days if letter.due else 0,
        asked=len(asked),
        answered=sum(row.done for row in asked),
    )
