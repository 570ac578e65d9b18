"""Rules about the end of an engagement, on registers made of values."""

from datetime import date

import pytest

from registry.rules import Severity
from registry.values import ClauseReview, DeletionConfirmation, Organisation, Review
from tests.registry.rules.retention.case import A_DAY, ENDLESS, agreement, backup, link, says, term
from tests.registry.rules.table import ACME, BACKUPS, BELOW, cases, sees, service_in_use
from tests.registry.world import TODAY, TOMORROW


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        ([term(standing="silent"), says("deletion", "silent")], [""]),
        ([term(standing="unclear")], ["unclear"]),
        ([says("deletion", "denied")], ["denied"]),
        # Unread is not silence: another rule covers statements that are not read yet.
        ([says("deletion", "unread"), says("return", "unread")], []),
        ([says("return")], []),
        ([term(**ENDLESS)], []),
        ([agreement(disposal="choice")], []),
        ([agreement(deletion_number=60, deletion_unit="days")], []),
        ([agreement()], [""]),
        ([agreement(disposal="choice", ends=TODAY - A_DAY)], [""]),
        # Another rule reports what a review of the agreement found.
        ([agreement(), (ClauseReview, {"agreement_id": 1, "item": "28(3)(g)", "outcome": "missing"})], []),
        ([agreement(), (ClauseReview, {"agreement_id": 1, "item": "28(3)(g)", "outcome": "not reviewed"})], [""]),
    ],
)
def test_ret_01_requires_an_agreed_or_stated_end(rows, found):
    assert cases(sees("RET-01", *rows)) == found


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        # RET-01 covers a contract without any statement about its end.
        ([], None),
        ([term(standing="silent")], None),
        ([says("deletion")], ["choice", "time", "proof"]),
        ([term(**ENDLESS)], ["choice", "time", "proof"]),
        ([term()], ["choice", "proof"]),
        ([term(component_id=BACKUPS)], ["choice", "time", "proof"]),
        ([term(disposal="choice")], ["proof"]),
        ([term(retrieval_number=30, retrieval_unit="days", confirmation="stated")], None),
        ([term(disposal="choice", confirmation="stated")], None),
        ([term(disposal="choice"), says("deletion proof")], None),
        ([term(disposal="choice", confirmation="unread")], None),
        ([term(confirmation="stated"), says("return", "silent")], ["choice"]),
        ([term(confirmation="stated"), says("return", "unread")], None),
        ([agreement(disposal="delete")], ["choice", "time", "proof"]),
        ([agreement(disposal="choice", deletion_number=60, deletion_unit="days")], ["proof"]),
        ([agreement(disposal="choice", deletion_number=60, deletion_unit="days"), says("deletion proof")], None),
    ],
)
def test_ret_06_names_the_missing_terms(rows, missing):
    seen = sees("RET-06", *rows)
    assert [[each.value for each in found.seen.figures["missing"]] for found in seen] == ([missing] if missing else [])


@pytest.mark.parametrize(
    ("row", "basis", "cited"),
    [
        (term(disposal="choice"), "guidance", "UK GDPR Art. 28(3)(g); EDPB Guidelines 07/2020 (persuasive)"),
        (term(), "law", "UK GDPR Art. 28(3)(g)"),
    ],
)
def test_ret_06_is_law_for_the_choice_and_guidance_for_the_rest(row, basis, cited):
    (found,) = sees("RET-06", row)
    assert (found.basis, found.citation) == (basis, cited)


ENDED = date(2026, 3, 1)
# After the 60 days that the supplier states.
LATE = ENDED + 70 * A_DAY


def ret_09(*rows, on=TODAY, ends=ENDED, **engagement):
    return sees("RET-09", *rows, on=on, ends=ends, **engagement)


def confirmed(**given):
    return DeletionConfirmation, {"on": ENDED + A_DAY} | given


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ["none"]),
        ([term(), backup()], ["due"]),
        ([term()], ["open"]),
        ([term(), backup(), link()], ["open"]),
        # The terms of the last day govern the time after it.
        ([term(ends=ENDED), backup(ends=ENDED)], ["due"]),
        ([agreement(deletion_number=10, deletion_unit="days", ends=ENDED), backup()], ["due"]),
        ([term(number=6, unit="months"), backup()], []),
        ([term(number=6, unit="months")], []),
    ],
)
def test_ret_09_requires_a_confirmation_once_deletion_is_due(rows, found):
    assert cases(ret_09(*rows)) == found


@pytest.mark.parametrize(("day", "found"), [(ENDED, 0), (ENDED + 60 * A_DAY, 0), (ENDED + 61 * A_DAY, 1)])
def test_ret_09_counts_from_the_day_after_the_last_copy_is_due_to_be_gone(day, found):
    assert len(ret_09(term(), backup(), on=day)) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, 0),
        ({"party_id": ACME}, 0),
        ({"party_id": BELOW}, 1),
        ({"on": ENDED}, 1),
        ({"on": TODAY}, 0),
        ({"on": TOMORROW}, 1),
        ({"engagement_id": 99}, 1),
    ],
)
def test_ret_09_requires_the_supplier_s_confirmation_since_the_end(given, found):
    assert len(ret_09(term(), backup(), confirmed(**given))) == found


def test_ret_09_does_not_count_a_review_as_a_confirmation():
    review = {"by": "DPO", "on": ENDED + A_DAY, "outcome": "good"}
    assert len(ret_09(term(), backup(), (Review, review))) == 1


@pytest.mark.parametrize(("day", "found"), [(LATE - A_DAY, 1), (LATE, 0)])
def test_ret_09_is_silent_from_the_day_of_a_late_confirmation(day, found):
    assert len(ret_09(term(), backup(), confirmed(on=LATE), on=day)) == found


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ([], "Acme Ltd and Below Ltd"),
        ([confirmed()], "Below Ltd"),
        ([confirmed(party_id=BELOW)], "Acme Ltd"),
        ([confirmed(), confirmed(party_id=BELOW)], None),
    ],
)
def test_ret_09_names_the_party_that_has_not_confirmed(rows, left):
    found = ret_09(term(), backup(), link(), *rows)
    assert [f"of deletion by {left} is on record." in each.message for each in found] == ([True] if left else [])


def test_ret_09_ignores_a_party_that_did_not_process():
    assert ret_09(term(), backup(), link(declared_role="none", kind="makes devices"), confirmed()) == []


@pytest.mark.parametrize(("days", "found"), [(0, 0), (1, 1)])
def test_ret_09_fires_from_the_day_after_the_end_if_no_time_is_known(days, found):
    assert len(ret_09(ends=TODAY - days * A_DAY)) == found
    assert len(ret_09(confirmed(on=TODAY), ends=TODAY - days * A_DAY)) == 0


def test_ret_09_is_silent_for_another_organisation():
    world = service_in_use(term(), backup(), ends=ENDED)
    other = world.add(Organisation, slug="other", legal_name="Other Ltd")
    assert world.found("RET-09", TODAY, other) == []


def test_ret_09_is_silent_if_the_service_is_still_in_use_or_was_not_a_processor_s():
    world = service_in_use(term(), backup(), ends=ENDED)
    assert len(world.found("RET-09")) == 1
    world.engaged(service_id=1, starts=ENDED + A_DAY)
    assert world.found("RET-09") == []
    assert ret_09(term(), backup(), role="controller") == []
    assert ret_09(term(), backup(), ends=None) == []


def test_ret_09_names_every_party_without_a_confirmation():
    (finding,) = ret_09(term(), backup(), link(), special="health")
    assert finding.severity == Severity.HIGH
    assert finding.message == (
        "“Hosting” ended on 1 March 2026. The times on record, which are incomplete, ran out on 30 April 2026. No "
        "confirmation of deletion by Acme Ltd and Below Ltd is on record."
    )
