"""The differences between two days, in a form for tests."""

from collections.abc import Iterable
from datetime import date

from registry.history.differences import RecordDifference, record_differences, steps
from registry.reading.lens import Lens, lens_on

BEFORE, THEN, AFTER, TODAY = (date(2026, 3, day) for day in (2, 3, 4, 10))


def on(day: date, *organisations: object, now: bool = False) -> Lens:
    return lens_on([o.pk for o in organisations], day, TODAY, now=now)  # type: ignore[attr-defined]


def differences_between(first: date, last: date, *organisations: object) -> list[RecordDifference]:
    before, after = on(first, *organisations), on(last, *organisations)
    return record_differences(before, after, steps(before, after))


def learnt_later(day: date, *organisations: object) -> list[RecordDifference]:
    """The differences between a day as known then and as we know now of it."""
    before, after = on(day, *organisations), on(day, *organisations, now=True)
    return record_differences(before, after, steps(before, after))


def fields_of(found: Iterable[RecordDifference]) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """The sort, the kind and the fields of each difference."""
    return [(t.how.value, t.what, [(d.label, d.old, d.new) for d in t.differences]) for t in found]


def reasons_of(found: Iterable[RecordDifference]) -> list[list[tuple[str, str]]]:
    return [[(written.sort, written.act.reason) for written in t.written] for t in found]
