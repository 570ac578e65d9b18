"""Transfers: the basis of each leg under a regime on a day."""

from dataclasses import replace
from datetime import date

import pytest

from registry.chains import Footing, adequacy, chain_of, is_home, legs, legs_on_decision
from registry.values import Organisation
from suppliers.values import AdequacyDecision, CountryMembership
from tests.registry.chains.abroad import basis, decision, leg_lines, seen, world_of
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY, TOMORROW


@pytest.mark.parametrize(
    ("regime", "country", "on", "home"),
    [
        ("UK", "GB", TODAY, True),
        ("UK", "IE", TODAY, False),
        ("EU", "IE", TODAY, True),
        ("EU", "US", TODAY, False),
        ("EU", "GB", date(2020, 12, 31), True),
        ("EU", "GB", date(2021, 1, 1), False),
    ],
)
def test_home_depends_on_regime_and_day(regime, country, on, home):
    world = Linked()
    member = {"country_id": "GB", "group": "EEA", "source": "S", "confirmed": "recalled"}
    world.add(CountryMembership, ends=date(2020, 12, 31), **member)
    assert is_home(world.lens(on), regime, country) is home


@pytest.mark.parametrize(
    ("regime", "mechanism", "footing"),
    [
        ("UK", None, "nothing"),
        ("UK", "none", "no transfer"),
        ("UK", "46(2)(b)", "safeguarded"),
        ("UK", "46(2)(c)", "nothing"),
        ("UK", "IDTA", "safeguarded"),
        ("UK", "Addendum", "safeguarded"),
        ("UK", "49(1)(a)", "derogation"),
        ("UK", "49(1)2", "derogation"),
        ("UK", "45", "nothing"),
        ("EU", None, "nothing"),
        ("EU", "46(2)(c)", "safeguarded"),
        ("EU", "46(3)(a)", "safeguarded"),
        ("EU", "IDTA", "nothing"),
        ("EU", "Addendum", "nothing"),
        ("EU", "49(1)(b)", "derogation"),
        ("EU", "45", "nothing"),
    ],
)
def test_the_basis_of_a_leg_is_one_of_its_regime(regime, mechanism, footing):
    world = world_of("US", regime)
    if mechanism:
        basis(world, world.top, mechanism, regime=regime)
        # What was chosen under the other law carries nothing here.
        basis(world, world.top, "46(2)(b)", regime="EU" if regime == "UK" else "UK")
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
    assert leg.decision == (given if there else None)
    assert legs_on_decision((leg,), "2023/1") == ([leg] if there else [])


def test_a_decision_carries_where_another_choice_does_not():
    world = world_of("US")
    decision(world)
    basis(world, world.top, "46(2)(c)")
    assert leg_lines(world) == [("", "Top", "US", "adequate")]


@pytest.mark.parametrize(
    ("regime", "fields", "footing", "fallback"),
    [
        ("EU", {"listed_as": "Top, Inc."}, "adequate", False),
        ("EU", {"listed_as": "Top, Inc.", "uk_extension": False}, "adequate", False),
        ("EU", {"listed_as": ""}, "nothing", False),
        ("EU", {"listed_as": "", "fallback": "46(2)(c)"}, "safeguarded", True),
        ("EU", {"listed_as": "", "fallback": "49(1)(a)"}, "derogation", True),
        ("UK", {"listed_as": "Top, Inc.", "uk_extension": True}, "adequate", False),
        # An entry without word of the UK Extension is neither there nor missing.
        ("UK", {"listed_as": "Top, Inc."}, "unconfirmed", False),
        ("UK", {"listed_as": "Top, Inc.", "fallback": "Addendum"}, "unconfirmed", False),
        ("UK", {"listed_as": "Top, Inc.", "uk_extension": False}, "nothing", False),
        ("UK", {"listed_as": "Top, Inc.", "uk_extension": False, "fallback": "Addendum"}, "safeguarded", True),
        # The clauses of the Commission alone are nothing to fall back on in the United Kingdom.
        ("UK", {"listed_as": "", "fallback": "46(2)(c)"}, "nothing", False),
    ],
)
def test_a_decision_on_a_list_carries_those_who_are_on_it(regime, fields, footing, fallback):
    world = world_of("US", regime)
    decision(world, regime=regime, listed_only=True)
    basis(world, world.top, "45", regime=regime, **fields)
    (leg,) = seen(world)
    assert (leg.footing.value, leg.fallback) == (footing, fallback)
    assert legs_on_decision((leg,), "2023/1") == ([leg] if leg.footing.on_decision else [])


def test_a_decision_limited_to_a_list_is_no_basis_by_itself():
    world = world_of("US")
    decision(world, listed_only=True)
    assert leg_lines(world) == [("", "Top", "US", "nothing")]


def test_a_decision_that_lapsed_leaves_the_fallback():
    world = world_of("US")
    decision(world, ends=TODAY)
    basis(world, world.top, "45", fallback="IDTA")
    assert [leg.fallback for leg in (*seen(world), *seen(world, TOMORROW))] == [False, True]
    assert [leg_lines(world, day)[0][3] for day in (TODAY, TOMORROW)] == ["adequate", "safeguarded"]


def test_of_two_decisions_the_one_for_the_whole_country_then_the_one_that_lasts_is_taken():
    world = Linked()
    decision(world, number="on a list", listed_only=True)
    decision(world, number="ends", ends=TODAY)
    decision(world, number="ends later", ends=TOMORROW)
    assert adequacy(world.lens(), "UK", "US").number == "ends later"
    assert adequacy(world.lens(date(2026, 7, 1)), "UK", "US").number == "on a list"
    assert adequacy(world.lens(), "EU", "US") is None


def test_if_a_decision_fell_its_legs_rest_on_their_fallback_or_on_nothing():
    world = world_of("US")
    with_fallback, without = world.service("One", "US"), world.service("Two", "US")
    world.behind(world.top, with_fallback)
    world.behind(world.top, without)
    given = decision(world)
    basis(world, with_fallback, "45", fallback="Addendum")
    lens, engagement, chain = world.seen()
    organisation = lens.get(Organisation, world.organisation.id)
    before = legs(lens, engagement, chain, organisation)
    assert [leg.importer.name for leg in legs_on_decision(before, given.number)] == ["Top", "One", "Two"]
    fallen = replace(lens, register=lens.register.with_rows({AdequacyDecision: {given.id: None}}))
    after = legs(fallen, engagement, chain_of(fallen, engagement, chain.service), organisation)
    assert [(leg.importer.name, leg.footing.value, leg.fallback) for leg in after] == [
        ("Top", "nothing", False),
        ("One", "safeguarded", True),
        ("Two", "nothing", False),
    ]
    assert legs_on_decision(after, given.number) == []


@pytest.mark.parametrize(("dated", "footing"), [(TODAY, "safeguarded"), (None, "safeguarded"), (TOMORROW, "nothing")])
def test_a_basis_carries_nothing_before_its_day(dated, footing):
    world = world_of("US")
    basis(world, world.top, "IDTA", dated=dated)
    assert leg_lines(world)[0] == ("", "Top", "US", footing)
