"""Whether every transfer has a mechanism under its law, on registers made of values."""

import pytest

from registry.rules import Severity
from suppliers.values import OnwardTransfer
from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import DAYS, TOMORROW, YESTERDAY

# TRA-01: every transfer has a mechanism.


@pytest.mark.parametrize(
    ("country", "regime", "mechanism", "seen"),
    [
        ("US", "UK", None, [""]),
        ("US", "EU", None, [""]),
        ("GB", "UK", None, []),
        ("IE", "EU", None, []),
        ("GB", "EU", None, [""]),
        ("US", "UK", "IDTA", []),
        ("US", "UK", "none", []),
        ("US", "UK", "49(1)(a)", []),
        ("US", "EU", "46(2)(c)", []),
        ("US", "EU", "IDTA", ["foreign"]),
        # Other rules ask which clauses, and for an approval.
        ("US", "UK", "46(2)(b)", []),
        # Other rules report a decision that does not cover it, and clauses without the UK Addendum.
        ("US", "UK", "45", []),
        ("US", "UK", "46(2)(c)", []),
        # Another rule asks for a country that is not on record.
        (None, "UK", None, []),
    ],
)
def test_tra_01_fires_where_a_transfer_has_no_mechanism(country, regime, mechanism, seen):
    world = world_of(country, regime)
    if mechanism:
        basis(world, mechanism)
    assert cases(world, "TRA-01") == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_01_counts_decisions_and_engagements_in_force_on_the_day(days, there):
    world, used = world_of(), world_of(**days)
    decision(world, **{"starts": None} | days)
    assert [len(cases(world, "TRA-01")), len(cases(used, "TRA-01"))] == [not there, there]


def test_tra_01_names_exporter_importer_country_and_law():
    world = world_of()
    assert message(world, "TRA-01") == (
        "Data of “Hosting” goes from Example Trading Ltd to Top (United States). No transfer mechanism under the UK "
        "GDPR is on record."
    )
    assert elsewhere(world, "TRA-01") == []


def test_tra_01_leaves_transfers_that_others_make_to_tra_12():
    world = world_of("GB")
    world.behind(world.top, world.service("One", "US"))
    assert cases(world, "TRA-01") == [] and cases(world, "TRA-12") == [""]


def test_tra_01_judges_under_each_law_of_the_activities_that_use_a_service():
    world = world_of("IN")
    world.activity(world.engagement, regime="both")
    basis(world, "IDTA", country_id="IN")
    (finding,) = world.found("TRA-01")
    assert (finding.laws, finding.seen.part) == (("EU",), "IN EU")
    assert "under the EU GDPR" in finding.message


@pytest.mark.parametrize(
    ("fields", "seen"),
    [({"ends": YESTERDAY}, ["lapsed"]), ({"starts": TOMORROW}, [""]), ({"dated": TOMORROW}, [""])],
)
def test_tra_01_says_when_a_mechanism_has_ended(fields, seen):
    world = world_of()
    basis(world, "IDTA", **fields)
    assert cases(world, "TRA-01") == seen
    if seen == ["lapsed"]:
        assert "ended on 14 June 2026. Nothing that follows it is on record." in message(world, "TRA-01")


def test_tra_01_states_that_a_source_names_a_mechanism_and_we_have_none():
    world = world_of()
    row = {"importer_id": world.top.supplier_id, "established_id": "US", "mechanism": "Clauses"}
    above = world.service("Above")
    stated = world.add(OnwardTransfer, service_id=world.top.id, exporter_id=above.supplier_id, **row)
    # What another exporter bases its transfer on says nothing of ours.
    assert [(f.case, f.severity) for f in world.found("TRA-01")] == [("", Severity.HIGH)]
    world.alter(stated, exporter_id=None)
    (finding,) = world.found("TRA-01")
    assert finding.message == (
        "Data of “Hosting” goes from Example Trading Ltd to Top (United States). The source names Clauses; we have "
        "recorded no mechanism of our own under the UK GDPR."
    )
    assert (finding.case, finding.severity) == ("stated", Severity.MEDIUM)


@pytest.mark.parametrize(
    ("role", "seen"),
    [("processor", 1), ("sub-processor", 1), ("controller", 1), ("joint controller", 1), ("not a processor", 0)],
)
def test_tra_01_is_about_everybody_who_receives_data_from_us(role, seen):
    assert len(cases(world_of(role=role), "TRA-01")) == seen


# TRA-06: no continuing transfer is based on a derogation.


@pytest.mark.parametrize(
    ("mechanism", "fields", "severity"),
    [
        ("49(1)(a)", {}, "low"),
        ("49(1)(b)", {}, "medium"),
        ("49(1)(c)", {}, "medium"),
        ("49(1)(d)", {}, "low"),
        ("49(1)(e)", {}, "medium"),
        ("49(1)(f)", {}, "low"),
        ("49(1)2", {}, "medium"),
        # A public register may be open to a standing flow.
        ("49(1)(g)", {}, None),
        ("IDTA", {}, None),
        ("none", {}, None),
        ("49(1)(a)", {"regime": "EU"}, None),
    ],
)
def test_tra_06_fires_where_a_continuing_transfer_is_based_on_a_derogation(mechanism, fields, severity):
    world = world_of()
    basis(world, mechanism, **fields)
    assert [f.severity for f in world.found("TRA-06")] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("occasional", "fires"), [([], 1), ([True], 0), ([True, True], 0), ([True, False], 1), ([None], 1), ([False], 1)]
)
def test_tra_06_accepts_occasional_activities(occasional, fires):
    world = world_of()
    basis(world, "49(1)(a)")
    for each in occasional:
        world.activity(world.engagement, occasional=each)
    world.activity(world.engagement, occasional=False, ends=YESTERDAY)
    assert len(cases(world, "TRA-06")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_06_fires_while_the_service_is_used(days, there):
    world = world_of(**days)
    basis(world, "49(1)(a)")
    assert len(cases(world, "TRA-06")) == there and elsewhere(world, "TRA-06") == []
