"""Whether every transfer has a mechanism under its law, on registers made of values."""

import pytest

from registry.rules import Severity
from suppliers.values import OnwardTransfer
from tests.registry.rules.transfers.case import another_option, basis, cases, decision, elsewhere, message, world_of
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


def test_tra_01_reports_an_importer_in_a_country_once_for_all_exporters():
    world = world_of("GB")
    one, shared = world.service("One"), world.service("Shared", "US")
    for above in (world.top, one):
        for kind in ("hosts", "backs up"):
            world.behind(above, shared, kind=kind)
    world.behind(world.top, one)
    assert message(world, "TRA-01") == (
        "Data of “Hosting” goes from Top and One to Shared (United States). No transfer mechanism under the UK GDPR is "
        "on record."
    )
    assert elsewhere(world, "TRA-01") == []


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"standing": "unclear"}, 1),
        ({"standing": "denied"}, 0),
        ({"standing": "silent"}, 0),
        ({"standing": "unread"}, 0),
        ({"declared_role": "none", "kind": "tests"}, 0),
        ({"option": "another"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
    ],
)
def test_tra_01_follows_the_parties_that_count(fields, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    world.behind(world.top, world.service("One", "US"), **fields, **option)
    assert cases(world, "TRA-01") == [""] * fires


def test_tra_01_states_that_a_source_names_a_mechanism_and_we_have_none():
    world = world_of("GB")
    one = world.service("One", "US")
    world.behind(world.top, one)
    world.add(
        OnwardTransfer,
        **{"service_id": world.top.id, "importer_id": one.supplier_id, "established_id": "US", "mechanism": "Clauses"},
    )
    (finding,) = world.found("TRA-01")
    assert finding.message == (
        "Data of “Hosting” goes from Top to One (United States). The source names Clauses; we have recorded no "
        "mechanism of our own under the UK GDPR."
    )
    assert (finding.case, finding.severity, finding.citation) == (
        "stated",
        Severity.MEDIUM,
        "UK GDPR Art. 44A to 46",
    )


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("processor", ["One", "Top"]),
        ("sub-processor", ["One", "Top"]),
        ("controller", ["Top"]),
        ("joint controller", ["Top"]),
        ("not a processor", []),
    ],
)
def test_tra_01_follows_the_chain_of_a_processor_and_only_the_first_leg_to_a_controller(role, seen):
    world = world_of(role=role)
    world.behind(world.top, world.service("One", "US"))
    assert sorted(finding.about.name for finding in world.found("TRA-01")) == seen


# TRA-06: no continuing transfer is based on a derogation.


@pytest.mark.parametrize(
    ("mechanism", "fields", "fires"),
    [
        ("49(1)(a)", {}, 1),
        ("49(1)2", {}, 1),
        ("45", {"fallback": "49(1)(b)"}, 1),
        ("IDTA", {}, 0),
        ("none", {}, 0),
        ("49(1)(a)", {"regime": "EU"}, 0),
    ],
)
def test_tra_06_fires_where_a_continuing_transfer_is_based_on_a_derogation(mechanism, fields, fires):
    world = world_of()
    basis(world, mechanism, **fields)
    assert len(cases(world, "TRA-06")) == fires


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


# TRA-08: the EU clauses have the UK Addendum.


@pytest.mark.parametrize(
    ("regime", "mechanism", "fallback", "seen"),
    [
        ("UK", "46(2)(c)", "", [""]),
        ("UK", "Addendum", "", []),
        ("UK", "IDTA", "", []),
        ("UK", "45", "46(2)(c)", ["fallback"]),
        ("UK", "45", "Addendum", []),
        ("EU", "46(2)(c)", "", []),
        ("EU", "45", "46(2)(c)", []),
    ],
)
def test_tra_08_fires_where_the_eu_clauses_are_used_alone_under_uk_law(regime, mechanism, fallback, seen):
    world = world_of(regime=regime)
    basis(world, mechanism, fallback=fallback)
    basis(world, "46(2)(c)", regime="UK" if regime == "EU" else "EU")
    assert cases(world, "TRA-08") == seen
    assert elsewhere(world, "TRA-08") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_08_applies_while_the_service_is_used_and_no_decision_covers_it(days, there):
    world, adequate = world_of(**days), world_of()
    for each in (world, adequate):
        basis(each, "46(2)(c)")
    decision(adequate)
    assert cases(world, "TRA-08") == [""] * there and cases(adequate, "TRA-08") == []
