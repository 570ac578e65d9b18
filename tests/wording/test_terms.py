"""The sentence of each term, with and without figures."""

import pytest

from suppliers.values import BackupTerm, BreachTerm, RetentionTerm
from suppliers.wording.terms import backup, breach_notice, retention
from tests.registry.world import World


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"number": 48, "unit": "hours", "trigger": "aware"}, "within 48 hours after becoming aware"),
        (
            {"number": 2, "unit": "business days", "trigger": "unknown"},
            "within 2 business days from a moment not stated",
        ),
        ({"standing": "stated"}, "no figure"),
        ({"standing": "silent"}, ""),
        ({"standing": "denied"}, ""),
    ],
)
def test_a_breach_notice(fields, sentence):
    given = {"number": None, "unit": "", "trigger": "aware", "standing": "stated"} | fields
    assert breach_notice(World().add(BreachTerm, service_id=1, **given)) == sentence


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kept_number": 35, "kept_unit": "days"}, "Snapshot, kept for 35 days"),
        ({"every_number": 1, "every_unit": "days"}, "Snapshot, every 1 day, rotation not on record"),
    ],
)
def test_a_backup(fields, sentence):
    assert backup(World().add(BackupTerm, service_id=1, kind="snapshot", **fields)) == sentence


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"number": 90, "unit": "days"}, "Files: deletion, 90 days after end of the contract"),
        ({"criteria": "when asked"}, "Files: deletion, when asked"),
        (
            {"number": 1, "unit": "months", "criteria": "or on request"},
            "Files: deletion, 1 month after end of the contract; or on request",
        ),
        ({}, "Files: deletion, after end of the contract, period not on record"),
    ],
)
def test_a_retention(fields, sentence):
    given = {"what": "Files", "event": "contract end", "disposal": "delete"} | fields
    assert retention(World().add(RetentionTerm, service_id=1, **given)) == sentence


def test_a_stored_choice_that_a_later_release_does_not_know_is_shown_unchanged():
    term = World().add(BreachTerm, service_id=1, number=1, unit="days", trigger="after lunch", standing="stated")
    assert breach_notice(term) == "within 1 day after lunch"
    gone = World().add(RetentionTerm, service_id=1, what="Files", event="full moon", disposal="burning")
    assert retention(gone) == "Files: burning, after full moon, period not on record"
