"""Transfers: every leg of data abroad, and on what it rests under a regime on a day."""

from dataclasses import replace
from datetime import date

import pytest

from registry.chains import Footing, adequacy, at_home, chain_of, legs, resting_on
from registry.values import EngagementOption, Organisation, RoleAssessment, TransferBasis
from suppliers.values import Access, AdequacyDecision, CountryMembership, OnwardTransfer, ServiceOption
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

EVER = {"starts": date(2021, 1, 1)}


def decision(world, regime="UK", country="US", number="2023/1", **fields):
    row = {"regime": regime, "country_id": country, "number": number, "source": "S", "confirmed": "primary"}
    return world.add(AdequacyDecision, **row | EVER | fields)


def basis(world, importer, mechanism, country="US", regime="UK", **fields):
    return world.add(
        TransferBasis,
        **{"engagement_id": world.engagement.id, "regime": regime, "importer_id": importer.supplier_id},
        **{"country_id": country, "mechanism": mechanism} | fields,
    )


def seen(world, on=TODAY):
    lens, engagement, chain = world.seen(on)
    return legs(lens, engagement, chain, lens.get(Organisation, world.organisation.id))


def told(world, on=TODAY):
    """Exporter, importer, country and footing of each leg; exporter "" is the organisation."""
    return [
        (leg.exporter.name if leg.exporter else "", leg.importer.name, leg.country, leg.footing.value)
        for leg in seen(world, on)
    ]


def world_of(country, regime="UK"):
    world = Linked(country)
    world.alter(world.organisation, regime=regime)
    return world


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
def test_what_is_at_home_follows_regime_and_day(regime, country, on, home):
    world = Linked()
    member = {"country_id": "GB", "group": "EEA", "source": "S", "confirmed": "recalled"}
    world.add(CountryMembership, ends=date(2020, 12, 31), **member)
    assert at_home(world.lens(on), regime, country) is home


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
def test_a_leg_rests_on_what_its_regime_knows(regime, mechanism, footing):
    world = world_of("US", regime)
    if mechanism:
        basis(world, world.top, mechanism, regime=regime)
        # What was chosen under the other law carries nothing here.
        basis(world, world.top, "46(2)(b)", regime="EU" if regime == "UK" else "UK")
    assert told(world) == [("", "Top", "US", footing)]


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
    assert resting_on((leg,), "2023/1") == ([leg] if there else [])


def test_a_decision_carries_where_another_choice_does_not():
    world = world_of("US")
    decision(world)
    basis(world, world.top, "46(2)(c)")
    assert told(world) == [("", "Top", "US", "adequate")]


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
    assert resting_on((leg,), "2023/1") == ([leg] if leg.footing.on_decision else [])


def test_a_decision_on_a_list_carries_nobody_by_itself():
    world = world_of("US")
    decision(world, listed_only=True)
    assert told(world) == [("", "Top", "US", "nothing")]


def test_a_decision_that_lapsed_leaves_the_fallback():
    world = world_of("US")
    decision(world, ends=TODAY)
    basis(world, world.top, "45", fallback="IDTA")
    assert [leg.fallback for leg in (*seen(world), *seen(world, TOMORROW))] == [False, True]
    assert [told(world, day)[0][3] for day in (TODAY, TOMORROW)] == ["adequate", "safeguarded"]


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
    assert [leg.importer.name for leg in resting_on(before, given.number)] == ["Top", "One", "Two"]
    fallen = replace(lens, register=lens.register.supposing({AdequacyDecision: {given.id: None}}))
    after = legs(fallen, engagement, chain_of(fallen, engagement, chain.service), organisation)
    assert [(leg.importer.name, leg.footing.value, leg.fallback) for leg in after] == [
        ("Top", "nothing", False),
        ("One", "safeguarded", True),
        ("Two", "nothing", False),
    ]
    assert resting_on(after, given.number) == []


def test_a_leg_leads_from_each_party_to_the_next_wherever_the_servers_stand():
    world = world_of("GB", "EU")
    one, two = world.service("One", "IE"), world.service("Two", "US")
    world.behind(world.top, one)
    world.behind(one, two)
    assert told(world) == [
        ("", "Top", "GB", "nothing"),
        ("Top", "One", "IE", "home"),
        ("One", "Two", "US", "nothing"),
    ]


@pytest.mark.parametrize(
    ("fields", "role", "there"),
    [
        ({}, "", True),
        ({"standing": "unclear"}, "", True),
        ({"standing": "denied"}, "", False),
        ({"standing": "silent"}, "", False),
        ({"declared_role": "none", "kind": "tests"}, "", False),
        ({"declared_role": "none", "kind": "tests"}, "sub-processor", True),
        ({}, "undecided", True),
        ({}, "not a processor", False),
        # It decides for itself what it does with what it is given: given it is.
        ({"declared_role": "none", "kind": "tests"}, "controller", True),
        ({"ends": YESTERDAY}, "", False),
        ({"starts": TOMORROW}, "", False),
    ],
)
def test_a_party_imports_where_it_counts_or_is_a_controller_of_its_own(fields, role, there):
    world = world_of("GB")
    link = world.behind(world.top, world.service("One", "US"), **fields)
    if role:
        world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=link.id, role=role, on=TODAY)
    assert [leg[1] for leg in told(world)] == (["Top", "One"] if there else ["Top"])


def test_below_a_party_assessed_as_no_processor_there_is_no_leg():
    world = world_of("GB")
    one = world.service("One")
    link = world.behind(world.top, one)
    world.behind(one, world.service("Two", "US"))
    world.add(
        RoleAssessment,
        organisation_id=world.organisation.id,
        involvement_id=link.id,
        role="not a processor",
        on=TODAY,
    )
    assert [leg[1] for leg in told(world)] == ["Top"]


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"standing": "unclear"}, True),
        ({"standing": "denied"}, False),
        ({"standing": "silent"}, False),
        ({"occasion": "never"}, False),
        ({"reads": "nothing"}, False),
        ({"country_id": None}, False),
        ({"ends": YESTERDAY}, False),
        ({"party_id": None}, False),
        ({"option_id": 1}, False),
        ({"option_id": 2}, True),
    ],
)
def test_access_of_a_party_from_abroad_is_a_leg_and_that_of_the_suppliers_own_people_none(fields, there):
    world = world_of("GB")
    one = world.service("One")
    world.behind(world.top, one)
    for name in ("another", "bought"):
        option = world.add(ServiceOption, service_id=world.top.id, name=name)
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=option.id)
    access = {"party_id": one.supplier_id, "country_id": "US", "occasion": "standing", "reads": "readable"}
    world.add(Access, service_id=world.top.id, **access | fields)
    abroad = [("Top", "One", "US", "nothing")] if there else []
    assert told(world) == [("", "Top", "GB", "home"), ("Top", "One", "GB", "home"), *abroad]


@pytest.mark.parametrize(
    ("fields", "footing"),
    [
        ({}, "nothing"),
        ({"mechanism": "SCC"}, "stated"),
        ({"mechanism": "SCC", "standing": "unclear"}, "stated"),
        ({"mechanism": "SCC", "standing": "denied"}, None),
        ({"mechanism": "SCC", "standing": "silent"}, None),
        ({"mechanism": "SCC", "ends": YESTERDAY}, None),
        ({"mechanism": "SCC", "option_id": 1}, None),
    ],
)
def test_a_transfer_that_the_supplier_states_is_a_leg_on_what_it_names(fields, footing):
    world = world_of("GB")
    for name in ("another", "bought"):
        option = world.add(ServiceOption, service_id=world.top.id, name=name)
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=option.id)
    other = world.service("Other", "US")
    stated = {"service_id": world.top.id, "importer_id": other.supplier_id, "established_id": "US"}
    world.add(OnwardTransfer, **stated | fields)
    assert told(world)[1:] == ([("Top", "Other", "US", footing)] if footing else [])


def test_what_a_party_states_of_its_own_service_counts_too():
    world = world_of("GB")
    one, two = world.service("One"), world.service("Two", "US")
    world.behind(world.top, one)
    world.add(OnwardTransfer, service_id=one.id, importer_id=two.supplier_id, accessed_from_id="US", mechanism="IDTA")
    assert told(world)[-1] == ("One", "Two", "US", "stated")


@pytest.mark.parametrize(("country", "legs_of_two"), [(None, [None, None]), ("US", ["US", "US"])])
def test_where_no_source_gives_a_country_our_own_basis_does(country, legs_of_two):
    world = world_of(None)
    one = world.service("One", None)
    world.behind(world.top, one)
    if country:
        for each in (world.top, one):
            basis(world, each, "IDTA", country)
        basis(world, one, "46(2)(c)", "IE", regime="EU")
    assert [leg[2] for leg in told(world)] == legs_of_two
    assert {leg[3] for leg in told(world)} == {"safeguarded" if country else "unknown"}


def test_a_pair_of_parties_is_one_leg_per_country_however_they_work_together():
    world = world_of("GB")
    one = world.service("One", "US")
    for kind in ("hosts", "manages"):
        world.behind(world.top, one, kind=kind)
    world.add(Access, service_id=world.top.id, party_id=one.supplier_id, country_id="US", reads="unknown")
    assert told(world) == [("", "Top", "GB", "home"), ("Top", "One", "US", "nothing")]


@pytest.mark.parametrize(("dated", "footing"), [(TODAY, "safeguarded"), (None, "safeguarded"), (TOMORROW, "nothing")])
def test_a_basis_carries_nothing_before_its_day(dated, footing):
    world = world_of("US")
    basis(world, world.top, "IDTA", dated=dated)
    assert told(world)[0] == ("", "Top", "US", footing)
