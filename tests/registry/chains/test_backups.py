"""Terms on backups and the last copy: how much longer copies last, not when data is deleted."""

import pytest

from registry.chains import UNKNOWN, Span, chain_of, last_copy
from registry.chains.span import DAY
from suppliers.values import BackupTerm, Component, RetentionEvent, RetentionTerm, Service
from tests.registry.world import World

DAYS_20, DAYS_21 = Span(minutes=20 * DAY), Span(minutes=21 * DAY)


def copies(event, *terms, backups=()):
    """The supplier's own last copy after *event*, by terms of data and ("backup", …) of its backups."""
    world = World()
    engagement = world.engaged()
    backup = world.add(Component, service_id=engagement.service_id, kind="backup", name="Backups")
    usual = {"service_id": engagement.service_id, "event": event, "disposal": "delete", "confirmation": "silent"}
    for part, number in terms:
        component = backup.id if part == "backup" else None
        world.add(RetentionTerm, component_id=component, number=number, unit="days" if number else "", **usual)
    for kind, number in backups:
        world.add(
            BackupTerm,
            **{"service_id": engagement.service_id, "kind": kind, "encrypted": "stated"},
            **({"kept_number": number, "kept_unit": "days"} if number else {}),
        )
    lens = world.lens()
    service = lens.get(Service, engagement.service_id)
    return last_copy(lens, engagement, chain_of(lens, engagement, service), RetentionEvent(event)).kept


@pytest.mark.parametrize(
    ("event", "terms", "backups", "deletion", "tail"),
    [
        # What the customer erases is gone from the service at once, and from the copies after their time: once.
        ("erased", [("backup", 20)], [("full", 20)], Span(), DAYS_20),
        ("contract end", [("backup", 20)], [("full", 20)], UNKNOWN, DAYS_20),
        ("contract end", [("data", None), ("backup", 20)], [("full", 21)], UNKNOWN, DAYS_21),
        ("contract end", [("data", 20), ("backup", 20)], [("full", 21)], DAYS_20, DAYS_21),
        # A kind of copy without a figure leaves the end unknown. The others give its lower limit.
        (
            "contract end",
            [("data", 20)],
            [("full", 21), ("snapshot", None)],
            DAYS_20,
            Span(minutes=21 * DAY, unknown=1),
        ),
        ("contract end", [("data", 20)], [("full", 21), ("full", None)], DAYS_20, DAYS_21),
        ("contract end", [("data", 20)], [], DAYS_20, UNKNOWN),
    ],
)
def test_deletion_and_copies_are_distinguished(event, terms, backups, deletion, tail):
    kept = copies(event, *terms, backups=backups)
    assert (kept.deletion, kept.tail) == (deletion, tail)
