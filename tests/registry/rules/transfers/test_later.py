"""What is known of transfers that others make further down, on registers made of values."""

from datetime import date

import pytest

from suppliers.values import OnwardTransfer
from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

SEEN = {"copy_seen": YESTERDAY}
TEST = {"assessment": "test", "assessed": date(2026, 3, 1), "conclusion": "sufficient"}
OLD = {"clauses": "SCC-2010", "dated": date(2019, 5, 1)}

# TRA-12: transfers of others are known, and their documents were seen.


def later(exporter="GB", importer="US"):
    """A party behind the supplier, and a way to record the ground of the transfer to it."""
    world = world_of("GB")
    one, two = world.service("One", exporter), world.service("Two", importer)
    world.behind(world.top, one)
    world.behind(one, two)

    def ground(mechanism, **fields):
        row = {"exporter_id": one.supplier_id, "country_id": importer, "regime": "UK"}
        return basis(world, mechanism, two, **row | fields)

    return world, ground


@pytest.mark.parametrize(
    ("mechanism", "fields", "seen"),
    [
        (None, {}, [("", "medium")]),
        ("IDTA", TEST | SEEN, []),
        ("IDTA", TEST, [("not seen", "low")]),
        ("IDTA", TEST | {"copy_seen": TOMORROW}, [("not seen", "low")]),
        ("IDTA", SEEN, [("not seen", "low")]),
        ("IDTA", SEEN | TEST | {"conclusion": ""}, [("not seen", "low")]),
        ("IDTA", SEEN | TEST | {"conclusion": "not sufficient"}, [("negative", "medium")]),
        ("49(1)(a)", SEEN, []),
        ("49(1)(a)", {}, [("not seen", "low")]),
        ("none", {}, []),
        ("46(2)(c)", SEEN | OLD, [("fails", "medium")]),
        ("46(2)(b)", SEEN, [("unconfirmed", "low")]),
        ("IDTA", SEEN | TEST | {"ends": YESTERDAY}, [("fails", "medium")]),
        # A ground of the other law is known, and carries nothing under the law of this exporter.
        ("46(2)(c)", SEEN | {"regime": "EU"}, [("fails", "medium")]),
        ("none", {"regime": "EU"}, [("", "medium")]),
    ],
)
def test_tra_12_asks_what_a_later_transfer_rests_on(mechanism, fields, seen):
    world, ground = later()
    if mechanism:
        ground(mechanism, **fields)
    assert [(f.case, f.severity) for f in world.found("TRA-12")] == seen
    assert elsewhere(world, "TRA-12") == []
    for code in ("TRA-01", "TRA-03", "TRA-08", "TRA-15"):
        assert cases(world, code) == []


@pytest.mark.parametrize(
    ("exporter", "importer", "ground_fields", "seen"),
    [
        ("US", "IN", None, [("onward", "medium")]),
        ("US", "US", None, [("onward", "low")]),
        ("US", "IN", SEEN, []),
        ("US", "IN", {}, [("not seen", "low")]),
        # Another rule asks for a country that is not on record.
        (None, "IN", None, []),
        ("GB", "GB", None, []),
        ("IE", "GB", None, []),
    ],
)
def test_tra_12_asks_what_binds_a_recipient_of_an_exporter_outside_both_laws(exporter, importer, ground_fields, seen):
    world, ground = later(exporter, importer)
    if ground_fields is not None:
        ground("IDTA", **ground_fields)
    found = [f for f in world.found("TRA-12") if f.about.name == "Two" or "Two" in f.message]
    assert [(f.case, f.severity) for f in found] == seen


def test_tra_12_is_less_severe_onward_from_a_country_with_a_decision():
    world, _ground = later("US", "IN")
    decision(world)
    (finding,) = world.found("TRA-12")
    assert (finding.case, finding.severity) == ("onward", "low")


def test_tra_12_says_what_only_the_supplier_names():
    world = world_of("GB")
    one = world.service("One", "US")
    world.behind(world.top, one)
    row = {"importer_id": one.supplier_id, "established_id": "US", "mechanism": "Clauses"}
    world.add(OnwardTransfer, service_id=world.top.id, **row)
    assert message(world, "TRA-12") == (
        "Data of “Hosting” goes from Top to One (United States). The source names Clauses. No copy or entry in a list "
        "is on record."
    )


def test_tra_12_leaves_a_controller_to_answer_for_its_own_chain():
    world = world_of("GB", role="controller")
    world.behind(world.top, world.service("One", "US"))
    assert cases(world, "TRA-12", TODAY) == []
