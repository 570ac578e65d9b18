"""Whether a claim that data stays in a region agrees with the record, on registers made of values."""

from datetime import date

import pytest

from registry.rules import Severity
from suppliers.values import (
    Access,
    Conflict,
    Country,
    CountryMembership,
    DataLocation,
    Declaration,
    Document,
    LegalEvent,
    RegionWord,
)
from tests.registry.rules.transfers.case import SOURCE, STANDINGS, another_option, cases, decision, elsewhere, world_of
from tests.registry.world import DAYS, TOMORROW, YESTERDAY

# TRA-05 and TRA-11: claims of a region.


def claim(world, region="EEA", dated=None, **fields):
    """The supplier states that data never leaves a region, in a document with or without a date."""
    document = world.add(Document, supplier_id=world.top.supplier_id, title="Statement", dated=dated)
    row = {"service_id": world.top.id, "kind": "never outside", "region": region, "document_id": document.id}
    return world.add(Declaration, **row | fields)


def member(world, country, group="EEA", **fields):
    world.add(CountryMembership, country_id=country, group=group, **SOURCE | fields)


@pytest.mark.parametrize(
    ("country", "region", "fires"),
    [
        ("IE", "EEA", 0),
        ("US", "EEA", 1),
        ("GB", "EEA", 1),
        ("GB", "UK", 0),
        ("GB", "United Kingdom", 0),
        ("IE", "UK", 1),
        ("GB", "UK or EEA", 0),
        ("IE", "EEA/UK", 0),
        ("US", "the EEA and the UK", 1),
        ("IE", "IE", 0),
        ("US", "IE, GB", 1),
        ("IE", "EU", 1),  # no member of that group on record here
        # Brackets, articles and case are dropped; countries are known by their names.
        ("US", "the EEA region (Frankfurt)", 1),
        ("IE", "European economic area", 0),
        ("IE", "Ireland only", 0),
        ("US", "Ireland", 1),
        ("US", "Europe", 1),
        ("US", "", 0),
        (None, "EEA", 0),
        # A code in capitals that is a word to drop, or one to split at, stands for its country where nothing else does.
        ("IN", "IN", 0),
        ("US", "IN", 1),
        ("IN", "EEA, IN", 0),
        ("IN", "EEA and IN", 0),
        ("US", "within IN", 1),
        ("IN", "in", 1),
        ("IN", "IN THE EEA", 1),
        ("IE", "STORED IN IE", 1),
        ("ET", "IE, ET", 0),
        ("ET", "ET", 0),
        ("ET", "IE ET GB", 1),
        ("GB", "IE ET GB", 0),
    ],
)
def test_tra_05_fires_where_a_fact_on_record_is_outside_the_region(country, region, fires):
    world = world_of(country)
    for code in ("IN", "ET"):
        world.put(Country(code))
    claim(world, region)
    assert len(cases(world, "TRA-05")) == fires


@pytest.mark.parametrize(
    ("country", "region", "case", "severity"),
    [
        ("US", "EEA", "", "medium"),
        # Geography may include it, the law does not say.
        ("GB", "Europe", "vague", "note"),
        ("US", "adequate countries", "vague", "note"),
        ("IE", "adequate countries", None, None),
        # What the register does not understand is said, and nothing is held against it.
        ("US", "EEA and friends", "unread", "low"),
        ("US", "EEA except Ireland", "unread", "low"),
        ("US", "EWR ohne Irland", "unread", "low"),
        ("US", "customer's region", "unread", "low"),
        ("IE", "our trusted perimeter", "unread", "low"),
        ("US", "Worldwide", "empty", "note"),
        ("IE", "EMEA", "empty", "note"),
        ("US", "EEA or worldwide", "empty", "note"),
    ],
)
def test_tra_05_says_what_the_words_of_a_region_allow(country, region, case, severity):
    world = world_of(country, "EU")
    decision(world, regime="EU")
    claim(world, region)
    found = [(f.case, f.severity) for f in world.found("TRA-05")]
    assert found == ([] if case is None else [(case, severity)])


@pytest.mark.parametrize(
    ("region", "case"), [("EEA", ""), ("the EU", ""), ("EEA, IE", ""), ("Europe", "unread"), ("Ireland", "")]
)
def test_tra_05_knows_codes_without_words_for_regions_on_record(region, case):
    """A register of before an upgrade, on a past day as known then."""
    world = world_of("US", "EU")
    world.rows[RegionWord] = {}
    claim(world, region)
    assert [f.case for f in world.found("TRA-05")] == [case]


@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_05_checks_claims_that_are_made(standing):
    world = world_of()
    claim(world, standing=standing)
    assert len(cases(world, "TRA-05")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_05_compares_facts_that_apply_on_the_day(days, there):
    found = []
    for what in ("claim", "party", "place", "access"):
        world = world_of("IE", "EU")
        claim(world, **(days if what == "claim" else {}))
        if what in {"claim", "place"}:
            place = {"service_id": world.top.id, "country_id": "US", "kind": "backup"}
            world.add(DataLocation, **place | (days if what == "place" else {}))
        if what == "party":
            world.behind(world.top, world.service("One", "US"), **days)
        if what == "access":
            access = {"country_id": "US", "reads": "readable", "occasion": "on call"}
            world.add(Access, service_id=world.top.id, **access | days)
        found.append(len(cases(world, "TRA-05")))
    assert found == [there] * 4


@pytest.mark.parametrize(
    ("customers", "option", "home", "fires"),
    [
        ("", False, "GB", 1),
        ("Those in the EEA", False, "GB", 0),
        ("Those in the EEA", False, "IE", 1),
        ("Those in the EEA", False, None, 0),
        ("Those with that option", True, "GB", 1),
    ],
)
def test_tra_05_counts_a_promise_to_some_customers_where_we_are_among_them(customers, option, home, fires):
    world = world_of()
    world.alter(world.organisation, country_id=home)
    another_option(world)
    claim(world, customers=customers, option_id=2 if option else None)
    assert len(cases(world, "TRA-05")) == fires


def test_tra_05_names_the_facts_outside_the_region_and_their_countries():
    world = world_of("IE", "EU")
    world.behind(world.top, world.service("One", "US"))
    world.add(DataLocation, service_id=world.top.id, country_id="GB", kind="backup")
    claim(world)
    claim(world, option_id=another_option(world))
    (finding,) = world.found("TRA-05")
    assert finding.message == (
        "Top states that data of “Hosting” never leaves the region it names (EEA). On record "
        "outside it: parties and places (United Kingdom and United States)."
    )
    assert finding.severity == Severity.MEDIUM and elsewhere(world, "TRA-05") == []


def test_tra_05_is_less_severe_where_the_country_is_our_own():
    world = world_of("GB")
    claim(world)
    assert [f.severity for f in world.found("TRA-05")] == [Severity.LOW]


@pytest.mark.parametrize(("country", "fires"), [("US", 0), ("GB", 1)])
def test_tra_05_leaves_out_a_country_that_is_recorded_as_a_conflict(country, fires):
    world = world_of("US", "EU")
    stated = claim(world)
    place = world.add(DataLocation, service_id=world.top.id, country_id=country, kind="backup")
    kinds = {"first_kind": "declaration", "second_kind": "datalocation"}
    world.add(Conflict, first_id=stated.id, second_id=place.id, about="They do not agree", **kinds)
    assert len(cases(world, "TRA-05")) == fires


@pytest.mark.parametrize(
    ("dated", "seen"),
    [
        # The claim is about the region as it was. A change since then is one finding, not two.
        (date(2020, 7, 3), {"TRA-05": [], "TRA-11": [""]}),
        (date(2020, 12, 31), {"TRA-05": [], "TRA-11": [""]}),
        (date(2021, 1, 1), {"TRA-05": [""], "TRA-11": []}),
        (None, {"TRA-05": [""], "TRA-11": []}),
    ],
)
@pytest.mark.parametrize("regime", ["EU", "UK"])
def test_tra_11_fires_where_the_region_has_changed_since_the_claim(dated, seen, regime):
    world = world_of("GB", regime)
    member(world, "GB", ends=date(2020, 12, 31))
    claim(world, dated=dated)
    assert {code: cases(world, code) for code in seen} == seen


@pytest.mark.parametrize(
    ("country", "fields", "seen"),
    [
        ("GB", {}, [""]),
        ("IE", {}, ["elsewhere"]),
        ("GB", {"standing": "unclear"}, [""]),
        ("GB", {"standing": "silent"}, []),
        ("GB", {"standing": "denied"}, []),
        ("GB", {"standing": "unread"}, []),
        ("GB", {"region": "EEA or UK"}, []),
        ("GB", {"region": "UK"}, []),
        ("GB", {"kind": "no sub-processors"}, []),
        ("GB", {"ends": YESTERDAY}, []),
        ("GB", {"starts": TOMORROW}, []),
        ("GB", {"option_id": 1}, []),
        ("GB", {"option_id": 2}, [""]),
    ],
)
def test_tra_11_checks_claims_that_apply_to_us(country, fields, seen):
    world = world_of(country, "EU")
    another_option(world)
    member(world, "GB", ends=date(2020, 12, 31))
    claim(world, dated=date(2020, 7, 3), **fields)
    assert cases(world, "TRA-11") == seen


def test_tra_11_names_the_event_and_weighs_the_facts_in_that_country():
    world = world_of("GB", "EU")
    member(world, "GB", ends=date(2020, 12, 31))
    for regime, name in (("EU", "End of the transition"), ("UK", "Another law's")):
        event = {"regime": regime, "name": name, "on": date(2020, 12, 31), "effect": "E"}
        world.add(LegalEvent, **event | SOURCE)
    claim(world, dated=date(2020, 7, 3))
    (finding,) = world.found("TRA-11")
    assert finding.message == (
        "On 3 July 2020, Top stated that data of “Hosting” never leaves the region it names (EEA). "
        "No longer in that region since then: United Kingdom (End of the transition). Parties, places or access there "
        "are on record."
    )
    assert finding.severity == Severity.MEDIUM and elsewhere(world, "TRA-11") == []
    home = world_of("GB")
    member(home, "GB", ends=date(2020, 12, 31))
    claim(home, dated=date(2020, 7, 3))
    (finding,) = home.found("TRA-11")
    assert finding.severity == Severity.LOW and "United Kingdom (31 December 2020)" in finding.message
