"""Rules about the head of the records, on registers made of values."""

from datetime import date

import pytest

from registry.rules import Severity
from registry.values import Organisation, OrganisationConfirmedNone, OwnService, ProcessingForClient
from suppliers.values import CountryMembership, Person, RuleCitation
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

HEAD = {"address": "1 Road", "email": "a@example.com", "phone": "1", "dpo": "Officer"}
EMPTY = dict.fromkeys(HEAD, "")


def headed(regime="UK", country="GB", none=(), **fields):
    """A case whose organisation has a head, but for the fields given."""
    case = Case(regime=regime)
    case.world.alter(case.organisation, **{"country_id": country} | HEAD | fields)
    for item in none:
        case.world.add(OrganisationConfirmedNone, organisation_id=case.organisation.id, item=item, on=TODAY)
    return case


@pytest.mark.parametrize(
    ("fields", "items"),
    [
        ({}, []),
        # "The name and contact details": any of the three is an answer.
        (EMPTY | {"dpo": "Officer", "phone": "1"}, []),
        (EMPTY | {"dpo": "Officer", "email": "a@example.com"}, []),
        (EMPTY | {"dpo": "Officer", "address": "1 Road"}, []),
        (EMPTY | {"dpo": "Officer"}, ["contact details"]),
        ({"dpo": ""}, ["dpo"]),
        ({"dpo": "", "none": ["dpo"]}, []),
        (EMPTY, ["contact details", "dpo"]),
    ],
)
def test_act_12_lists_the_missing_items_of_the_head(fields, items):
    assert headed(**fields).items("ACT-12") == items


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"name": "Olga Officer"}, True),
        ({"erased": TOMORROW}, True),
        ({"erased": TODAY}, False),
        ({"erased": YESTERDAY}, False),
    ],
)
@pytest.mark.parametrize("item", ["dpo", "eu representative", "uk representative"])
def test_act_12_counts_a_person_whose_name_was_erased_later(item, fields, counts):
    post = item.replace(" ", "_")
    case = headed("both", "US", none={"eu representative", "uk representative"} - {item}, **{post: ""})
    assert case.items("ACT-12") == [item]
    person = case.world.add(Person, **fields)
    case.world.alter(case.world.rows[Organisation][case.organisation.id], **{f"{post}_person_id": person.id})
    assert case.items("ACT-12") == [item] * (not counts)


@pytest.mark.parametrize(
    ("regime", "country", "items"),
    [
        # Article 27(1): "not established in the Union", and its mirror in the United Kingdom.
        ("EU", "IE", []),
        ("EU", "GB", ["eu representative"]),
        ("EU", "US", ["eu representative"]),
        ("UK", "GB", []),
        ("UK", "IE", ["uk representative"]),
        ("UK", "US", ["uk representative"]),
        ("both", "GB", ["eu representative"]),
        ("both", "IE", ["uk representative"]),
        ("both", "US", ["eu representative", "uk representative"]),
    ],
)
def test_act_12_asks_for_a_representative_where_the_organisation_is_not_established(regime, country, items):
    assert headed(regime, country).items("ACT-12") == items
    named = {each.replace(" ", "_"): "Agent" for each in items}
    assert headed(regime, country, **named).items("ACT-12") == []
    assert headed(regime, country, none=items).items("ACT-12") == []


def test_act_12_goes_by_the_law_of_the_activities():
    case = headed("UK", "GB")
    case.world.alter(case.activity, regime="EU")
    assert case.items("ACT-12") == ["eu representative"]


def test_act_12_goes_by_the_law_of_the_organisation_for_its_clients():
    world = World()
    world.alter(world.organisation, **HEAD, regime="EU")
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    assert world.found("ACT-12") == []
    world.add(ProcessingForClient, service_id=own.id, client="Client")
    (finding,) = world.found("ACT-12")
    assert [*finding.seen.figures["items"]] == ["eu representative"]


@pytest.mark.parametrize(
    ("given", "cases"),
    [
        ({}, [("country", Severity.LOW)]),
        ({"uk_representative": "Agent"}, []),
        ({"none": ["uk representative"]}, []),
        ({"regime": "both", "uk_representative": "Agent"}, [("country", Severity.LOW)]),
        ({"dpo": ""}, [("country", Severity.LOW), ("", Severity.MEDIUM)]),
    ],
)
def test_act_12_does_not_know_whether_an_organisation_without_a_country_is_established(given, cases):
    found = headed(**{"country": None} | given).found("ACT-12")
    assert sorted(((f.case, f.severity) for f in found), reverse=True) == cases
    assert len({f.subject for f in found}) == len(found)


def test_act_12_asks_for_no_uk_representative_while_the_law_was_that_of_the_union():
    case = headed("UK", "GB")
    case.world.add(CountryMembership, country_id="GB", group="EEA", ends=date(2020, 12, 31))
    assert case.world.found("ACT-12", date(2020, 12, 31)) == []


@ALL_DAYS
def test_act_12_fires_only_if_the_organisation_has_a_record(days, there):
    case = Case(**days)
    assert [f.rule.code for f in case.found("ACT-12")] == ["ACT-12"] * there
    assert case.elsewhere("ACT-12") == []


# The first day of the provision on complaints, and the day before it.
SINCE, BEFORE = date(2026, 6, 19), date(2026, 6, 18)


@pytest.mark.parametrize(
    ("regime", "on", "complaints", "fires"),
    [
        ("UK", SINCE, "", 1),
        ("UK", SINCE, "Privacy desk, by e-mail", 0),
        ("UK", BEFORE, "", 0),
        ("both", SINCE, "", 1),
        ("EU", SINCE, "", 0),
    ],
)
def test_act_18_asks_a_uk_controller_who_receives_complaints(regime, on, complaints, fires):
    case = headed(regime, complaints=complaints)
    cited(case.world)
    found = case.world.found("ACT-18", on)
    assert [(f.severity, f.laws) for f in found] == [(Severity.LOW, ("UK",))] * fires


def cited(world):
    """Section 164A with its first day."""
    world.rows[RuleCitation].clear()
    given = {"rule": "ACT-18", "basis": "law"}
    world.add(RuleCitation, regime="EU", **given)
    world.add(RuleCitation, regime="UK", ends=BEFORE, **given)
    world.add(RuleCitation, regime="UK", provision="DPA 2018 s. 164A", starts=SINCE, **given)


def test_act_18_asks_no_processor_that_is_controller_of_nothing():
    world = World()
    cited(world)
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    world.add(ProcessingForClient, service_id=own.id, client="Client")
    assert world.found("ACT-18", SINCE) == []
