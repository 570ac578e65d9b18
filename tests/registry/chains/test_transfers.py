"""Transfers: every leg of data abroad, from whom to whom and into which country."""

from datetime import date

import pytest

from registry.values import EngagementOption, RoleAssessment
from suppliers.values import Access, OnwardTransfer, ServiceOption
from tests.registry.chains.abroad import basis, leg_lines, seen, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


def test_a_leg_leads_from_each_party_to_the_next_under_the_law_of_each_exporter():
    world = world_of("GB", "EU")
    one, two, three = world.service("One", "IE"), world.service("Two", "US"), world.service("Three", "US")
    world.behind(world.top, one)
    world.behind(one, two)
    world.behind(two, three)
    assert [(leg.recipient, leg.law, leg.footing.value) for leg in seen(world)] == [
        ("Top", "EU", "nothing"),
        # From the United Kingdom to Ireland, under the law of the United Kingdom.
        ("One", "UK", "nothing"),
        ("Two", "EU", "nothing"),
        ("Three", None, "onward"),
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
        # A controller of its own receives the data too.
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
    assert [leg[1] for leg in leg_lines(world)] == (["Top", "One"] if there else ["Top"])


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
    assert [leg[1] for leg in leg_lines(world)] == ["Top"]


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"standing": "unclear"}, True),
        ({"standing": "denied"}, False),
        ({"standing": "silent"}, False),
        ({"occasion": "never"}, False),
        ({"reads": "nothing"}, False),
        ({"country_id": None}, True),
        ({"ends": YESTERDAY}, False),
        ({"party_id": None}, False),
        ({"option_id": 1}, False),
        ({"option_id": 2}, True),
    ],
)
def test_access_of_another_party_is_a_leg_to_its_seat_and_that_of_the_suppliers_own_people_none(fields, there):
    world = world_of("GB")
    one = world.service("One", "US")
    for name in ("another", "bought"):
        option = world.add(ServiceOption, service_id=world.top.id, name=name)
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=option.id)
    access = {"party_id": one.supplier_id, "country_id": "IE", "occasion": "standing", "reads": "readable"}
    world.add(Access, service_id=world.top.id, **access | fields)
    abroad = [("Top", "One", "US", "nothing")] if there else []
    assert leg_lines(world) == [("", "Top", "GB", "home"), *abroad]


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
def test_a_transfer_that_the_supplier_states_is_a_leg_on_its_mechanism(fields, footing):
    world = world_of("GB")
    for name in ("another", "bought"):
        option = world.add(ServiceOption, service_id=world.top.id, name=name)
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=option.id)
    other = world.service("Other", "US")
    stated = {"service_id": world.top.id, "importer_id": other.supplier_id, "established_id": "US"}
    world.add(OnwardTransfer, **stated | fields)
    assert leg_lines(world)[1:] == ([("Top", "Other", "US", footing)] if footing else [])


def test_a_partys_statement_about_its_own_service_counts_too():
    world = world_of("GB")
    one, two = world.service("One"), world.service("Two", "US")
    world.behind(world.top, one)
    world.add(OnwardTransfer, service_id=one.id, importer_id=two.supplier_id, accessed_from_id="US", mechanism="IDTA")
    assert leg_lines(world)[-1] == ("One", "Two", "US", "stated")


@pytest.mark.parametrize(
    ("country", "leg"), [(None, ("Top", "One", None, "unknown")), ("US", ("Top", "One", "US", "safeguarded"))]
)
def test_where_no_source_gives_a_country_the_ground_on_record_does(country, leg):
    world = world_of("GB")
    one = world.service("One", None)
    world.behind(world.top, one)
    if country:
        basis(world, one, "IDTA", country, exporter_id=world.top.supplier_id)
    assert leg_lines(world)[1:] == [leg]


def test_a_ground_alone_shows_its_transfer_and_one_inside_a_company_none():
    world = world_of("GB")
    other = world.service("Other", "US")
    basis(world, other, "IDTA")
    basis(world, world.top, "none", "US", exporter_id=world.top.supplier_id)
    assert leg_lines(world) == [("", "Top", "GB", "home"), ("", "Other", "US", "safeguarded")]


def test_a_ground_of_another_exporter_carries_nothing():
    world = world_of("GB")
    one, two = world.service("One"), world.service("Two", "US")
    for above in (world.top, one):
        world.behind(above, two)
    world.behind(world.top, one)
    basis(world, two, "IDTA", exporter_id=one.supplier_id)
    to_two = [leg for leg in leg_lines(world) if leg[1] == "Two"]
    assert to_two == [("Top", "Two", "US", "nothing"), ("One", "Two", "US", "safeguarded")]


def test_a_pair_of_parties_is_one_leg_per_country_however_they_work_together():
    world = world_of("GB")
    one = world.service("One", "US")
    for kind in ("hosts", "manages"):
        world.behind(world.top, one, kind=kind)
    world.add(Access, service_id=world.top.id, party_id=one.supplier_id, country_id="US", reads="unknown")
    assert leg_lines(world) == [("", "Top", "GB", "home"), ("Top", "One", "US", "nothing")]


def test_before_the_gdpr_applied_nothing_is_judged():
    world = world_of("US")
    assert leg_lines(world, date(2018, 5, 24)) == []
    assert leg_lines(world, date(2018, 5, 25)) != []
