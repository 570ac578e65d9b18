"""The records of the own organisation for the tests. The lens sees both organisations."""

from datetime import date, timedelta

import pytest

from registry.reading.lens import lens_now
from registry.records import (
    RECORDS,
    ActivityRecord,
    ControllerRecord,
    EngagementRecord,
    ProcessorRecord,
    Record,
    controller_record,
    processor_record,
)
from registry.values import Organisation
from tests.pages.world import TODAY, World

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
# Days on which something applies, and whether it does today.
DAYS = pytest.mark.parametrize(
    ("starts", "ends", "there"),
    [(None, None, True), (TODAY, TODAY, True), (None, YESTERDAY, False), (TOMORROW, None, False)],
    ids=["always", "today alone", "ended yesterday", "starts tomorrow"],
)


def controller(w: World, on: date = TODAY) -> ControllerRecord:
    """The own organisation's record as controller. The lens sees both organisations."""
    lens = lens_now([w.own.pk, w.other.pk], on)
    return controller_record(lens, lens.get(Organisation, w.own.pk))


def processor(w: World, on: date = TODAY) -> ProcessorRecord:
    """The own organisation's record as processor. The lens sees both organisations."""
    lens = lens_now([w.own.pk, w.other.pk], on)
    return processor_record(lens, lens.get(Organisation, w.own.pk))


def items(w: World, kind: str = "controller") -> Record:
    """The own organisation's record as labelled items."""
    lens = lens_now([w.own.pk, w.other.pk], TODAY)
    row = lens.get(Organisation, w.own.pk)
    assert row is not None
    return RECORDS[kind](lens, row)


def apart(record: Record) -> list[str]:
    """The services of a record that none of its parts names."""
    return [str(value) for item in record.unnamed.items for value in item.values]


def activity(w: World) -> ActivityRecord:
    (record,) = controller(w).activities
    return record


def used(w: World) -> EngagementRecord:
    (record,) = controller(w).engagements
    return record
