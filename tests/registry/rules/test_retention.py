"""Rules about how long data is kept, on registers made of values."""

from datetime import date, timedelta

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityData,
    Agreement,
    ClauseReview,
    ConfirmedNone,
    DeletionConfirmation,
    Organisation,
    Review,
)
from suppliers.values import BackupTerm, Commitment, Conflict, DataLocation, Involvement, RetentionTerm
from tests.registry.rules.table import (
    ACME,
    BACKUPS,
    BELOW,
    BOUGHT,
    DATABASE,
    OTHER_OPTION,
    SERVICE_BELOW,
    Tried,
    cases,
    sees,
    service_in_use,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

A_DAY = timedelta(days=1)


def term(**given):
    usual = {"event": "contract end", "disposal": "delete", "confirmation": "silent", "number": 30, "unit": "days"}
    return RetentionTerm, usual | given


def backup(**given):
    return BackupTerm, {"kind": "full", "encrypted": "stated", "kept_number": 30, "kept_unit": "days"} | given


def says(topic, standing="stated"):
    return Commitment, {"topic": topic, "standing": standing, "legal_conclusion": False}


def link(**given):
    usual = {"party_id": BELOW, "party_service_id": SERVICE_BELOW, "kind": "hosts", "declared_role": "sub-processor"}
    return Involvement, usual | {"flow_down": "not asked"} | given


def agreement(**given):
    usual = {"kind": "dpa", "title": "Agreement", "authorisation": "general", "breach_trigger": "aware"}
    return Agreement, usual | {"disposal": "unknown"} | given


ENDLESS = {"number": None, "unit": ""}
KEPT_ENDLESSLY = {"kept_number": None, "kept_unit": ""}
RULES = [
    Tried("RET-01", term(), fires=False),
    Tried("RET-02", link(), fires=True, rows=(term(), backup())),
    Tried("RET-03", term(event="erased", number=90, rotation_number=30, rotation_unit="days"), True, (), (7, "days")),
    Tried("RET-04", term(component_id=BACKUPS, number=20), fires=True, rows=(backup(kept_number=21),)),
    Tried("RET-06", says("return"), fires=False, rows=(term(confirmation="stated"),)),
    Tried("RET-07", backup(kind="snapshot", **KEPT_ENDLESSLY), fires=True, rows=(backup(),)),
    Tried("RET-08", backup(), fires=True),
]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        ([term(standing="silent"), says("deletion", "silent")], [""]),
        ([term(standing="unclear")], ["unclear"]),
        ([says("deletion", "denied")], ["denied"]),
        # Unread is no silence: what has not been read is another rule's to say.
        ([says("deletion", "unread"), says("return", "unread")], []),
        ([says("return")], []),
        ([term(**ENDLESS)], []),
        ([agreement(disposal="choice")], []),
        ([agreement(deletion_number=60, deletion_unit="days")], []),
        ([agreement()], [""]),
        ([agreement(disposal="choice", ends=TODAY - A_DAY)], [""]),
        # What a review found of the agreement, met or missing, is said there.
        ([agreement(), (ClauseReview, {"agreement_id": 1, "item": "28(3)(g)", "outcome": "missing"})], []),
        ([agreement(), (ClauseReview, {"agreement_id": 1, "item": "28(3)(g)", "outcome": "not reviewed"})], [""]),
    ],
)
def test_ret_01_wants_the_end_agreed_or_stated(rows, found):
    assert cases(sees("RET-01", *rows)) == found


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ([], ["known"]),
        ([term(service_id=SERVICE_BELOW)], ["known"]),
        ([term(service_id=SERVICE_BELOW), backup(service_id=SERVICE_BELOW)], []),
        ([term(service_id=SERVICE_BELOW, rotation_number=1, rotation_unit="months")], []),
        ([term(service_id=SERVICE_BELOW, **ENDLESS), backup(service_id=SERVICE_BELOW)], ["known"]),
    ],
)
def test_ret_02_names_the_parties_without_a_time(below, found):
    seen = sees("RET-02", term(), backup(), link(), *below)
    assert cases(seen) == found
    assert [[party.name for party in dict(each.figures)["parties"]] for each in seen] == [["Below Ltd"]] * len(found)


def test_ret_02_leaves_the_supplier_s_own_times_to_others_and_names_no_figure_where_there_is_none():
    assert sees("RET-02") == []
    (finding,) = sees("RET-02", link())
    assert finding.message == (
        "The last copy of the data in “Hosting” has no bound after the contract ends: no time for deletion at Below "
        "Ltd is on record."
    )


def test_ret_02_is_one_finding_for_a_party_with_several_roles_and_none_for_one_that_does_not_count():
    assert len(sees("RET-02", link(), link(kind="manages"), link(kind="monitors"))) == 1
    assert sees("RET-02", link(kind="tests", declared_role="none")) == []


@pytest.mark.parametrize(
    ("kept", "criteria", "found"),
    [
        ((7, "days"), "", 1),
        ((119, "days"), "", 1),
        ((120, "days"), "", 0),
        ((3, "months"), "", 1),
        # Four months are 120 days at least, and six years are more: the record has room for the copies.
        ((4, "months"), "", 0),
        ((6, "years"), "", 0),
        ((None, ""), "as long as needed", 0),
        ((7, "days"), "after the last day at work; copies up to 120 days more", 0),
        ((7, "days"), "after the last 12 days", 1),
    ],
)
def test_ret_03_holds_the_record_against_deletion_and_copies(kept, criteria, found):
    rows = term(event="erased", number=90), backup(kept_number=30)
    assert len(sees("RET-03", *rows, kept=kept, criteria=criteria)) == found


def test_ret_03_says_what_is_promised_and_how_long_it_lasts():
    (finding,) = sees(
        "RET-03", term(event="erased", component_id=BACKUPS, number=90), kept=(7, "days"), special="health"
    )
    assert finding.severity == Severity.MEDIUM
    assert finding.message == (
        "The record of “Payroll” gives 7 days for Names; what is erased in “Hosting” is in no copy any more only "
        "after 90 days."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([backup(kept_number=20), term(component_id=BACKUPS, number=20)], []),
        ([backup(kept_number=10), term(component_id=BACKUPS, number=20)], []),
        ([backup(kept_number=21), term(rotation_number=20, rotation_unit="days")], ["copies"]),
        # A month may have 28 days and may have 31: nobody is contradicted.
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
def test_ret_04_is_answered_where_the_conflict_is_resolved(resolved, found):
    kinds = {"first_kind": "retentionterm", "first_id": 1, "second_kind": "backupterm", "second_id": 1}
    rows = backup(kept_number=21), term(component_id=BACKUPS, number=20)
    seen = sees("RET-04", *rows, (Conflict, kinds | {"about": "20 or 21", "resolved": resolved}))
    assert len(seen) == found
    # The conflict that somebody entered is the same cause, and is said once.
    assert sees("EVD-07", *rows, (Conflict, kinds | {"about": "20 or 21", "resolved": resolved})) == []
    assert [each.message for each in seen] == [
        "Acme Ltd keeps backups of “Hosting” for 21 days, and says that copies are gone after 20 days."
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
def test_ret_05_wants_a_period_or_criteria(data, none, days, found):
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
            "The record of “Payroll” gives neither a period nor criteria for the erasure of Names.",
            "UK GDPR Art. 30(1)(f)",
        )
    ] * found


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        # Where nothing is said of the end, RET-01 says so.
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
def test_ret_06_names_what_is_left_out(rows, missing):
    seen = sees("RET-06", *rows)
    assert [[each.value for each in dict(found.figures)["missing"]] for found in seen] == ([missing] if missing else [])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ["none"]),
        ([backup(standing="silent", **KEPT_ENDLESSLY)], ["none"]),
        ([backup(standing="unread", **KEPT_ENDLESSLY)], []),
        ([backup(standing="denied", **KEPT_ENDLESSLY)], []),
        ([backup()], []),
        # What one row says of a kind of copy answers for another that gives its frequency.
        ([backup(), backup(every_number=1, every_unit="days", **KEPT_ENDLESSLY)], []),
        ([backup(), backup(component_id=DATABASE, **KEPT_ENDLESSLY)], [""]),
        ([backup(**KEPT_ENDLESSLY), term(rotation_number=30, rotation_unit="days")], []),
        ([(DataLocation, {"kind": "storage", "operated_by": "customer"})], []),
        ([(DataLocation, {"kind": "storage", "operated_by": "unknown"})], ["none"]),
    ],
)
def test_ret_07_wants_a_time_for_every_kind_of_copy(rows, found):
    assert cases(sees("RET-07", *rows)) == found


def test_ret_07_names_the_kinds_of_copies_once():
    rows = [backup(kind=kind, **KEPT_ENDLESSLY) for kind in ("snapshot", "database", "snapshot")]
    (finding,) = sees("RET-07", *rows)
    assert (
        finding.message
        == "Acme Ltd gives no time for which it keeps these copies of “Hosting”: snapshot and database copy."
    )


def test_ret_08_is_a_note_for_each_service_with_copies():
    (finding,) = sees("RET-08", backup(), backup(kind="snapshot"), special="health")
    assert finding.severity == Severity.NOTE
    assert sees("RET-08") == []


@pytest.mark.parametrize(
    ("standings", "found"),
    [
        ([], [("", Severity.NOTE)]),
        (["stated"], []),
        (["unread"], []),
        (["silent"], [("silent", Severity.NOTE)]),
        (["unclear"], [("unclear", Severity.NOTE)]),
        (["denied"], [("denied", Severity.LOW)]),
        (["silent", "unclear", "denied"], [("denied", Severity.LOW)]),
        (["unread", "silent"], [("silent", Severity.NOTE)]),
        (["silent", "stated"], []),
    ],
)
def test_ret_08_says_what_the_supplier_says_of_a_restore(standings, found):
    rows = [says("erasure after restore", standing) for standing in standings]
    assert [(each.case, each.severity) for each in sees("RET-08", backup(), *rows)] == found


def test_ret_08_weighs_a_denial_by_the_data():
    (finding,) = sees("RET-08", backup(), says("erasure after restore", "denied"), special="health")
    assert finding.severity == Severity.MEDIUM
    assert finding.message == (
        "Acme Ltd says that what was erased in “Hosting” is not erased again when it restores an older copy."
    )


@pytest.mark.parametrize(
    ("given", "case"),
    [
        ({"ends": YESTERDAY}, ""),
        ({"starts": TOMORROW}, ""),
        ({"option_id": OTHER_OPTION}, ""),
        ({"option_id": BOUGHT}, None),
        ({"topic": "deletion"}, ""),
    ],
)
def test_ret_08_takes_what_is_said_while_it_is_in_force_for_what_was_bought(given, case):
    kind, usual = says("erasure after restore")
    found = sees("RET-08", backup(), (kind, usual | given))
    assert cases(found) == ([] if case is None else [case])


ENDED = date(2026, 3, 1)
# After the 60 days of which the supplier speaks.
LATE = ENDED + 70 * A_DAY


def ret_09(*rows, on=TODAY, ends=ENDED, **engagement):
    return sees("RET-09", *rows, on=on, ends=ends, **engagement)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ["none"]),
        ([term(), backup()], ["due"]),
        ([term()], ["open"]),
        ([term(), backup(), link()], ["open"]),
        # What held on the last day governs what comes after it.
        ([term(ends=ENDED), backup(ends=ENDED)], ["due"]),
        ([agreement(deletion_number=10, deletion_unit="days", ends=ENDED), backup()], ["due"]),
        ([term(number=6, unit="months"), backup()], []),
        ([term(number=6, unit="months")], []),
    ],
)
def test_ret_09_wants_a_confirmation_once_deletion_is_due(rows, found):
    assert cases(ret_09(*rows)) == found


@pytest.mark.parametrize(("day", "found"), [(ENDED, 0), (ENDED + 60 * A_DAY, 0), (ENDED + 61 * A_DAY, 1)])
def test_ret_09_counts_from_the_day_after_the_last_copy_is_due_to_be_gone(day, found):
    assert len(ret_09(term(), backup(), on=day)) == found


def confirmed(**given):
    return DeletionConfirmation, {"on": ENDED + A_DAY} | given


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
def test_ret_09_wants_the_supplier_s_confirmation_since_the_end(given, found):
    assert len(ret_09(term(), backup(), confirmed(**given))) == found


def test_ret_09_takes_a_review_for_no_confirmation():
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
def test_ret_09_names_who_of_two_has_not_confirmed(rows, left):
    found = ret_09(term(), backup(), link(), *rows)
    assert [f"of deletion at {left} is on record." in each.message for each in found] == ([True] if left else [])


def test_ret_09_asks_nothing_of_a_party_that_did_not_process():
    assert ret_09(term(), backup(), link(declared_role="none", kind="makes devices"), confirmed()) == []


@pytest.mark.parametrize(("days", "found"), [(0, 0), (1, 1)])
def test_ret_09_speaks_from_the_day_after_the_end_where_no_time_is_known(days, found):
    assert len(ret_09(ends=TODAY - days * A_DAY)) == found
    assert len(ret_09(confirmed(on=TODAY), ends=TODAY - days * A_DAY)) == 0


def test_ret_09_tells_no_other_organisation():
    world = service_in_use(term(), backup(), ends=ENDED)
    other = world.add(Organisation, slug="other", legal_name="Other Ltd")
    assert world.found("RET-09", TODAY, other) == []


def test_ret_09_is_silent_while_the_service_is_in_use_under_another_engagement_or_was_no_processor_s():
    world = service_in_use(term(), backup(), ends=ENDED)
    assert len(world.found("RET-09")) == 1
    world.engaged(service_id=1, starts=ENDED + A_DAY)
    assert world.found("RET-09") == []
    assert ret_09(term(), backup(), role="controller") == []
    assert ret_09(term(), backup(), ends=None) == []


def test_ret_09_names_every_party_that_has_to_confirm():
    (finding,) = ret_09(term(), backup(), link(), special="health")
    assert finding.severity == Severity.HIGH
    assert finding.message == (
        "“Hosting” ended on 1 March 2026; the figures on record, which are not complete, run to 30 April 2026, and no "
        "confirmation of deletion at Acme Ltd and Below Ltd is on record."
    )
