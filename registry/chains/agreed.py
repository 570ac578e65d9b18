"""Agreed terms: which text governs a term on the day. What was agreed comes before what is stated."""

from registry.lens import Lens
from registry.values import Agreement
from suppliers.values import Period


def governing(lens: Lens, engagement_id: int, term: str) -> Agreement | None:
    """The agreement in force whose *term* ("breach", "deletion", "change", …) has a figure; the latest governs."""
    found = [row for row in in_force(lens, engagement_id) if getattr(row, term) is not None]
    return found[-1] if found else None


def agreed(lens: Lens, engagement_id: int, term: str) -> Period | None:
    """The figure agreed for *term*; None where no agreement in force gives one."""
    agreement = governing(lens, engagement_id, term)
    return getattr(agreement, term) if agreement else None


def in_force(lens: Lens, engagement_id: int) -> list[Agreement]:
    """The agreements in force on the day, oldest first: a later one, or an amendment, governs what it speaks of.

    An amendment ends with what it amends, whatever its own end.
    """
    rows = {row.id: row for row in lens.current(Agreement, "engagement_id", engagement_id)}
    return sorted(
        (row for row in rows.values() if row.amends_id is None or row.amends_id in rows),
        key=lambda a: (str(a.starts or a.signed or ""), a.id),
    )
