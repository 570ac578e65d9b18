"""Rules about copies, on registers made of values."""

import pytest

from registry.rules import Severity
from suppliers.values import DataLocation
from tests.registry.rules.retention.case import ENDLESS, KEPT_ENDLESSLY, backup, link, says, term
from tests.registry.rules.table import BOUGHT, DATABASE, OTHER_OPTION, SERVICE_BELOW, cases, sees
from tests.registry.world import TOMORROW, YESTERDAY


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
    assert [[party.name for party in each.seen.figures["parties"]] for each in seen] == [["Below Ltd"]] * len(found)


def test_ret_02_leaves_the_supplier_s_own_times_to_other_rules_and_names_no_unknown_figure():
    assert sees("RET-02") == []
    (finding,) = sees("RET-02", link())
    assert finding.message == (
        "No time is on record by which the last copy of the data in “Hosting” at Below Ltd is deleted after the "
        "contract ends."
    )


def test_ret_02_is_one_finding_for_a_party_with_several_roles_and_none_for_one_that_does_not_count():
    assert len(sees("RET-02", link(), link(kind="manages"), link(kind="monitors"))) == 1
    assert sees("RET-02", link(kind="tests", declared_role="none")) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ["none"]),
        ([backup(standing="silent", **KEPT_ENDLESSLY)], ["none"]),
        ([backup(standing="unread", **KEPT_ENDLESSLY)], []),
        ([backup(standing="denied", **KEPT_ENDLESSLY)], []),
        ([backup()], []),
        # A row with the time of a kind of copy answers for another row that gives its frequency.
        ([backup(), backup(every_number=1, every_unit="days", **KEPT_ENDLESSLY)], []),
        ([backup(), backup(component_id=DATABASE, **KEPT_ENDLESSLY)], [""]),
        ([backup(**KEPT_ENDLESSLY), term(rotation_number=30, rotation_unit="days")], []),
        ([(DataLocation, {"kind": "storage", "operated_by": "customer"})], []),
        ([(DataLocation, {"kind": "storage", "operated_by": "unknown"})], ["none"]),
    ],
)
def test_ret_07_requires_a_time_for_every_kind_of_copy(rows, found):
    assert cases(sees("RET-07", *rows)) == found


def test_ret_07_names_the_kinds_of_copies_once():
    rows = [backup(kind=kind, **KEPT_ENDLESSLY) for kind in ("snapshot", "database", "snapshot")]
    (finding,) = sees("RET-07", *rows)
    assert (
        finding.message
        == "Acme Ltd does not say how long it keeps these copies of “Hosting”: snapshot and database copy."
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
def test_ret_08_has_a_case_for_each_statement_about_a_restore(standings, found):
    rows = [says("erasure after restore", standing) for standing in standings]
    assert [(each.case, each.severity) for each in sees("RET-08", backup(), *rows)] == found


def test_ret_08_weighs_a_denial_by_the_data():
    (finding,) = sees("RET-08", backup(), says("erasure after restore", "denied"), special="health")
    assert finding.severity == Severity.MEDIUM
    assert finding.message == (
        "Acme Ltd states that data erased in “Hosting” is not erased again when it restores an older copy."
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
def test_ret_08_counts_statements_in_force_for_the_option_bought(given, case):
    kind, usual = says("erasure after restore")
    found = sees("RET-08", backup(), (kind, usual | given))
    assert cases(found) == ([] if case is None else [case])
