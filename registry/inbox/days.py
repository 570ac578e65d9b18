"""The day of a finding: until when somebody has to act, or when something happens by itself."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from registry.findings.finding import Finding


class DayKind(Enum):
    """What happens on the day."""

    HARD = auto()  # something by itself: an objection period or an agreement ends
    SOFT = auto()  # a day of our own, such as the next assessment


@dataclass(frozen=True, slots=True, order=True)
class DueDay:
    """The day of a finding, by its kind."""

    day: date
    kind: DayKind

    def left(self, on: date) -> int:
        """The days that are left; negative where it has passed."""
        return (self.day - on).days


# The figure with the day, by the rule and case. Other findings have no day.
_FIGURES: dict[tuple[str, str], tuple[str, DayKind]] = {
    ("ACT-05", "next"): ("due", DayKind.SOFT),
    ("CON-02", ""): ("day", DayKind.HARD),
    ("CON-07", "due"): ("due", DayKind.SOFT),
    ("CON-07", "insufficient, due"): ("due", DayKind.SOFT),
    ("RET-09", "due"): ("due", DayKind.HARD),
    ("RET-09", "open"): ("due", DayKind.HARD),
    ("SEC-04", "soon"): ("day", DayKind.HARD),
    ("SUB-04", "past"): ("deadline", DayKind.HARD),
    ("SUB-04", "running"): ("deadline", DayKind.HARD),
    ("TRA-02", "ends"): ("ends", DayKind.HARD),
    ("TRA-03", "due"): ("review", DayKind.SOFT),
    ("TRA-21", ""): ("review", DayKind.SOFT),
}


def due_day(finding: Finding) -> DueDay | None:
    """The day of a finding; None where nothing happens on a day."""
    named = _FIGURES.get((finding.code, finding.case))
    if named is None:
        return None
    figure, kind = named
    day = finding.seen.figures.get(figure)
    return DueDay(day, kind) if isinstance(day, date) else None
