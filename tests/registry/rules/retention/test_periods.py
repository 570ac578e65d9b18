"""Rules about periods, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import ActivityData, ConfirmedNone
from suppliers.values import Conflict
from tests.registry.rules.retention.case import A_DAY, ENDLESS, KEPT_ENDLESSLY, backup, term
from tests.registry.rules.table import BACKUPS, BOUGHT, DATABASE, cases, sees
from tests.registry.world import TODAY, TOMORROW, World


@pytest.mark.parametrize(
    ("kept", "criteria", "found"),
    [
        ((7, "days"), "", 1),
        ((119, "days"), "", 1),
        ((120, "days"), "", 0),
        ((3, "months"), "", 1),
        # Four months are at least 120 days, and six years are more: the record covers the copies.
        ((4, "months"), "", 0),
        ((6, "years"), "", 0),
        ((None, ""), "as long as needed", 0),
        ((7, "days"), "after the last day at work; copies up to 120 days more", 0),
        ((7, "days"), "after the last 12 days", 1),
    ],
)
def test_ret_03_compares_the_record_with_deletion_and_copies(kept, criteria, found):
    rows = term(event="erased", number=90), backup(kept_number=30)
    assert len(sees("RET-03", *rows, kept=kept, criteria=criteria)) == found


def test_ret_03_names_the_period_on_record_and_the_time_of_the_copies():
    (finding,) = sees(
        "RET-03", term(event="erased", component_id=BACKUPS, number=90), kept=(7, "days"), special="health"
    )
    # It says something about our record, which is not weighed by the data.
    assert finding.severity == Severity.LOW
    assert finding.message == (
        "The record of “Payroll” states 7 days for Names, but copies in “Hosting” can last 90 days."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([backup(kept_number=20), term(component_id=BACKUPS, number=20)], []),
        ([backup(kept_number=10), term(component_id=BACKUPS, number=20)], []),
        ([backup(kept_number=21), term(rotation_number=20, rotation_unit="days")], ["copies"]),
        # A month may have 28 days or 31: the two periods can both be right.
        ([backup(kept_number=1, kept_unit="months"), term(rotation_number=30, rotation_unit="days")], []),
        ([backup(kept_number=21), term(number=20)], []),
        ([backup(kept_number=21, component_id=DATABASE), term(component_id=BACKUPS, number=20)], []),
        ([backup(kept_number=21, option_id=BOUGHT), term(component_id=BACKUPS, number=20)], ["copies"]),
        ([backup(kept_number=21), backup(kept_number=35)], ["backups"]),
        ([backup(kept_number=21, what="Images"), backup(kept_number=35, what="Settings")], []),
        ([backup(kept_number=21), backup(**KEPT_ENDLESSLY)], []),
        ([term(number=30), term(number=60)], ["terms"]),
        ([term(number=30), term(number=60, event="erased")], []),
        ([term(number=30), term(**ENDLESS)], []),
        ([term(number=30), term(number=60, standing="unclear")], []),
    ],
)
def test_ret_04_finds_two_times_for_one_thing(rows, found):
    assert cases(sees("RET-04", *rows)) == found


@pytest.mark.parametrize(("resolved", "found"), [(None, 1), (TODAY, 0)])
def test_ret_04_is_silent_once_the_conflict_is_resolved(resolved, found):
    kinds = {"first_kind": "retentionterm", "first_id": 1, "second_kind": "backupterm", "second_id": 1}
    rows = backup(kept_number=21), term(component_id=BACKUPS, number=20)
    seen = sees("RET-04", *rows, (Conflict, kinds | {"about": "20 or 21", "resolved": resolved}))
    assert len(seen) == found
    # The conflict on record has the same cause, and only one rule reports it.
    assert sees("EVD-07", *rows, (Conflict, kinds | {"about": "20 or 21", "resolved": resolved})) == []
    assert [each.message for each in seen] == [
        "Acme Ltd keeps backups of “Hosting” for 21 days, but says that copies are gone after 20 days."
    ] * found


@pytest.mark.parametrize(
    ("data", "none", "days", "found"),
    [
        ({}, False, {}, 1),
        ({"kept_number": 6, "kept_unit": "years"}, False, {}, 0),
        ({"criteria": "Life of the patent"}, False, {}, 0),
        ({"criteria": "  "}, False, {}, 1),
        ({}, True, {}, 0),
        ({}, False, {"ends": TODAY - A_DAY}, 0),
        ({}, False, {"starts": TOMORROW}, 0),
    ],
)
def test_ret_05_requires_a_period_or_criteria(data, none, days, found):
    world = World()
    activity = world.activity(special="health", **days)
    world.alter(world.rows[ActivityData][1], **data)
    if none:
        world.add(ConfirmedNone, activity_id=activity.id, item="limits", on=TODAY, note="")
    seen = world.found("RET-05")
    assert len(seen) == found
    assert [(each.severity, each.message, each.citation) for each in seen] == [
        (
            Severity.MEDIUM,
            "The record of “Payroll” states no period or criteria for erasing Names.",
            "UK GDPR Art. 30(1)(f)",
        )
    ] * found
