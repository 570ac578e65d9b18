"""Transfers: what each leg of ours rests on under a law on a day. The worlds have more of it, in whole registers."""

from dataclasses import replace
from datetime import date

import pytest

from registry.chains import Destination, Footing, chain_of, decision_in_force, is_home, legs, legs_on_decision
from registry.values import Organisation
from suppliers.values import AdequacyDecision, CountryMembership
from tests.registry.chains.abroad import basis, decision, leg_lines, seen, world_of
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

CLAUSES = {"clauses": "SCC-2021", "dated": date(2024, 1, 10)}
RULES = {"approval": "Approved by an authority in 2020"}
CHECKED = {"listed_as": "Top, Inc.", "list_checked": YESTERDAY}
RESERVE = {"fallback_clauses": "SCC-2021", "fallback_dated": date(2024, 1, 10)}


@pytest.mark.parametrize(
    ("law", "country", "on", "home"),
    [
        ("UK", "GB", TODAY, True),
        ("UK", "IE", TODAY, False),
        ("EU", "IE", TODAY, True),
        ("EU", "US", TODAY, False),
        ("EU", "GB", date(2020, 12, 31), True),
        # The Trade and Cooperation Agreement: no third country until the first decision.
        ("EU", "GB", date(2021, 1, 1), True),
        ("EU", "GB", date(2021, 6, 27), True),
        ("EU", "GB", date(2021, 6, 28), False),
        # Until the end of 2020 the law of the United Kingdom was that of the Union.
        ("UK", "IE", date(2020, 12, 31), True),
        ("UK", "IE", date(2021, 1, 1), False),
    ],
)
def test_home_depends_on_law_and_day(law, country, on, home):
    world = Linked()
    member = {"country_id": "GB", "source": "S", "confirmed": "recalled"}
    world.add(CountryMembership, group="EEA", ends=date(2020, 12, 31), **member)
    world.add(CountryMembership, group="TCA", starts=date(2021, 1, 1), ends=date(2021, 6, 27), **member)
    assert is_home(world.lens(on), law, country) is home


@pytest.mark.parametrize(
    ("law", "mechanism", "fields", "footing"),
    [
        ("UK", None, {}, "nothing"),
        ("UK", "none", {}, "no transfer"),
        ("UK", "46(2)(b)", RULES, "safeguarded"),
        ("UK", "46(2)(b)", {}, "unconfirmed"),
        ("UK", "46(2)(e)", RULES, "unconfirmed"),
        ("UK", "46(2)(e)", RULES | {"commitments": True}, "safeguarded"),
        ("UK", "46(2)(c)", CLAUSES, "nothing"),
        ("UK", "IDTA", {}, "safeguarded"),
        ("UK", "Addendum", {}, "safeguarded"),
        ("UK", "49(1)(a)", {}, "derogation"),
        ("UK", "49(1)2", {}, "derogation"),
        ("UK", "45", {}, "nothing"),
        ("EU", None, {}, "nothing"),
        ("EU", "46(2)(c)", CLAUSES, "safeguarded"),
        # Which clauses are meant is not on record.
        ("EU", "46(2)(c)", {}, "unconfirmed"),
        ("EU", "46(3)(a)", RULES, "safeguarded"),
        ("EU", "IDTA", {}, "nothing"),
        ("EU", "Addendum", {}, "nothing"),
        ("EU", "49(1)(b)", {}, "derogation"),
        ("EU", "45", {}, "nothing"),
    ],
)
def test_the_ground_of_a_leg_is_one_of_its_law(law, mechanism, fields, footing):
    world = world_of("US", law)
    if mechanism:
        basis(world, world.top, mechanism, regime=law, **fields)
        # What was chosen under the other law carries nothing here.
        basis(world, world.top, "46(2)(b)", regime="EU" if law == "UK" else "UK", **RULES)
    assert leg_lines(world) == [("", "Top", "US", footing)]


@pytest.mark.parametrize(
    ("conclusion", "kind", "footing"),
    [
        ("sufficient", "tia", "safeguarded"),
        ("", "tia", "safeguarded"),
        ("not sufficient", "tia", "insufficient"),
        # A test under the other law says nothing under this one.
        ("not sufficient", "test", "safeguarded"),
    ],
)
def test_an_assessment_that_ends_badly_carries_nothing(conclusion, kind, footing):
    world = world_of("US", "EU")
    assessed = {"assessment": kind, "assessed": YESTERDAY, "conclusion": conclusion}
    basis(world, world.top, "46(2)(c)", regime="EU", **CLAUSES, **assessed)
    assert leg_lines(world) == [("", "Top", "US", footing)]


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("chosen", [True, False])
def test_a_decision_on_a_country_carries_while_it_is_in_force_chosen_or_not(days, there, chosen):
    world = world_of("US")
    given = decision(world, **{"starts": None} | days)
    decision(world, regime="EU", number="another law")
    if chosen:
        basis(world, world.top, "45")
    (leg,) = seen(world)
    assert leg.footing == (Footing.ADEQUATE if there else Footing.NOTHING)
    assert legs_on_decision((leg,), "2023/1") == ([leg] if there else [])
    assert not there or leg.decision == given


def test_a_full_decision_carries_whatever_else_was_chosen():
    world = world_of("US")
    decision(world)
    basis(world, world.top, "46(2)(c)", **CLAUSES)
    assert leg_lines(world) == [("", "Top", "US", "adequate")]


@pytest.mark.parametrize(
    ("covered", "mechanism", "footing"),
    [
        (None, "45", "unconfirmed"),
        (True, "45", "adequate"),
        (False, "45", "nothing"),
        (None, None, "unconfirmed"),
        # Safeguards that hold carry it whether or not the decision does.
        (None, "IDTA", "safeguarded"),
        # Where they fail, the decision may still cover it.
        (None, "46(2)(c)", "unconfirmed"),
        (False, "46(2)(c)", "nothing"),
    ],
)
def test_a_partial_decision_is_unknown_until_somebody_looked(covered, mechanism, footing):
    world = world_of("US")
    decision(world, scope="Some of them.")
    if mechanism:
        basis(world, world.top, mechanism, covered=covered, **CLAUSES if mechanism == "46(2)(c)" else {})
    assert leg_lines(world) == [("", "Top", "US", footing)]


@pytest.mark.parametrize(
    ("law", "fields", "footing", "fallback"),
    [
        ("EU", CHECKED, "adequate", False),
        ("EU", CHECKED | {"uk_extension": False}, "adequate", False),
        ("EU", CHECKED | {"list_checked": None}, "unconfirmed", False),
        ("EU", CHECKED | {"list_checked": TOMORROW}, "unconfirmed", False),
        ("EU", CHECKED | {"inactive_since": TODAY}, "nothing", False),
        ("EU", CHECKED | {"inactive_since": TOMORROW}, "adequate", False),
        ("EU", {"listed_as": ""}, "nothing", False),
        ("EU", {"listed_as": "", "fallback": "46(2)(c)"} | RESERVE, "safeguarded", True),
        # Which clauses are kept in reserve is not on record.
        ("EU", {"listed_as": "", "fallback": "46(2)(c)"}, "nothing", False),
        # A derogation is for single occasions: it is nothing to fall back on.
        ("EU", {"listed_as": "", "fallback": "49(1)(a)"}, "nothing", False),
        ("UK", CHECKED | {"uk_extension": True}, "adequate", False),
        # An entry without word of the UK Extension is neither there nor missing.
        ("UK", CHECKED, "unconfirmed", False),
        ("UK", CHECKED | {"fallback": "Addendum"}, "unconfirmed", False),
        ("UK", CHECKED | {"uk_extension": False}, "nothing", False),
        ("UK", CHECKED | {"uk_extension": False, "fallback": "Addendum"}, "safeguarded", True),
        # The clauses of the Commission alone are nothing to fall back on in the United Kingdom.
        ("UK", {"listed_as": "", "fallback": "46(2)(c)"} | RESERVE, "nothing", False),
    ],
)
def test_a_decision_on_a_list_carries_those_who_are_on_it(law, fields, footing, fallback):
    world = world_of("US", law)
    decision(world, regime=law, listed_only=True)
    basis(world, world.top, "45", regime=law, **fields)
    (leg,) = seen(world)
    assert (leg.footing.value, leg.fallback) == (footing, fallback)
    assert legs_on_decision((leg,), "2023/1") == ([leg] if footing in {"adequate", "unconfirmed"} else [])


def test_a_decision_limited_to_a_list_is_no_basis_by_itself():
    world = world_of("US")
    decision(world, listed_only=True)
    assert leg_lines(world) == [("", "Top", "US", "nothing")]


def test_a_decision_serves_the_exporters_that_it_names():
    world = world_of("US", "EU")
    world.alter(world.organisation, country_id="IE", regime="EU")
    decision(world, regime="EU", exporters="EU")
    assert leg_lines(world) == [("", "Top", "US", "unconfirmed")]
    world.add(CountryMembership, country_id="IE", group="EU", source="S", confirmed="primary")
    assert leg_lines(world) == [("", "Top", "US", "adequate")]


def test_a_decision_that_lapsed_leaves_the_fallback():
    world = world_of("US")
    decision(world, ends=TODAY)
    basis(world, world.top, "45", fallback="IDTA")
    assert [leg.fallback for leg in (*seen(world), *seen(world, TOMORROW))] == [False, True]
    assert [leg_lines(world, day)[0][3] for day in (TODAY, TOMORROW)] == ["adequate", "safeguarded"]


def test_of_two_decisions_the_one_for_the_whole_country_then_the_one_that_lasts_is_taken():
    world, country = Linked(), Destination(country="US")
    decision(world, number="on a list", listed_only=True)
    decision(world, number="ends", ends=TODAY)
    decision(world, number="ends later", ends=TOMORROW)
    assert decision_in_force(world.lens(), "UK", country).number == "ends later"
    assert decision_in_force(world.lens(date(2026, 7, 1)), "UK", country).number == "on a list"
    assert decision_in_force(world.lens(), "EU", country) is None


def test_if_a_decision_fell_its_legs_rest_on_their_fallback_or_on_nothing():
    world = world_of("GB")
    with_fallback, without = world.service("One", "US"), world.service("Two", "US")
    world.behind(world.top, with_fallback)
    world.behind(world.top, without)
    given = decision(world)
    basis(world, with_fallback, "45", exporter_id=world.top.supplier_id, fallback="Addendum")
    lens, engagement, chain = world.seen()
    organisation = lens.get(Organisation, world.organisation.id)
    before = legs(lens, engagement, chain, organisation)
    assert [leg.recipient for leg in legs_on_decision(before, given.number)] == ["One", "Two"]
    fallen = replace(lens, register=lens.register.with_rows({AdequacyDecision: {given.id: None}}))
    after = legs(fallen, engagement, chain_of(fallen, engagement, chain.service), organisation)
    assert [(leg.recipient, leg.footing.value, leg.fallback) for leg in after] == [
        ("Top", "home", False),
        ("One", "safeguarded", True),
        ("Two", "nothing", False),
    ]
    assert legs_on_decision(after, given.number) == []


@pytest.mark.parametrize(
    ("fields", "footing"),
    [
        ({"dated": TODAY}, "safeguarded"),
        ({}, "safeguarded"),
        ({"dated": TOMORROW}, "nothing"),
        ({"starts": TOMORROW}, "nothing"),
        ({"ends": YESTERDAY}, "nothing"),
        # Signed ahead, for days that have come.
        ({"dated": YESTERDAY, "starts": TODAY}, "safeguarded"),
        # In force by its days, but not yet signed.
        ({"dated": TOMORROW, "starts": TODAY}, "nothing"),
    ],
)
def test_a_ground_carries_from_its_first_to_its_last_day(fields, footing):
    world = world_of("US")
    basis(world, world.top, "IDTA", **fields)
    assert leg_lines(world)[0] == ("", "Top", "US", footing)


def test_no_decision_covers_a_country_that_is_not_on_record():
    world = Linked()
    world.add(AdequacyDecision, regime="EU", country_id=None, body="Patent Organisation", number="a body")
    lens = world.lens()
    assert decision_in_force(lens, "EU", Destination(body="patent organisation")).number == "a body"
    assert decision_in_force(lens, "EU", Destination()) is None
