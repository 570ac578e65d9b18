"""Item (a) as the records print it: it asks for no more than the article, and for what the rule about it asks."""

from datetime import timedelta

import pytest

from registry.records.article_30.activity import activity_part
from registry.records.article_30.client import client_part
from registry.records.article_30.keeper import keeper_section
from registry.records.article_30.lawfulness import conditions_item
from registry.records.controller import controller_record
from registry.records.keeper import keeper
from registry.records.processor import processor_record
from registry.values import ActivityCondition, JointController, OwnService, ProcessingForClient
from suppliers.values import LegalTerm
from tests.registry.world import TODAY, World


def head(**organisation):
    """The head of the record of an organisation with one activity: the answers by their labels."""
    world = World()
    ours = world.alter(world.organisation, **organisation)
    world.activity()
    items = keeper_section(keeper(world.lens(), ours), "Controller").items
    return {item.label: " ".join(str(value) for value in item.shown_answers) for item in items}


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({}, {"Address": "Not answered\nUnited Kingdom"}),
        ({"address": "1 Road"}, {"Address": "1 Road\nUnited Kingdom"}),
        ({"email": "a@example.com"}, {"Country": "United Kingdom", "E-mail": "a@example.com"}),
        ({"email": "a@example.com", "country_id": None}, {"E-mail": "a@example.com"}),
        ({"phone": "1", "address": "1 Road"}, {"Address": "1 Road\nUnited Kingdom", "Telephone": "1"}),
    ],
)
def test_one_way_to_make_contact_is_an_answer(given, printed):
    found = head(**given)
    assert {label: found[label] for label in ("Address", "Country", "E-mail", "Telephone") if label in found} == printed


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"regime": "UK", "country_id": "GB"}, {}),
        ({"regime": "EU", "country_id": "IE"}, {}),
        ({"regime": "EU", "country_id": "GB"}, {"EU representative": "Not answered"}),
        ({"regime": "UK", "country_id": "IE"}, {"UK representative": "Not answered"}),
        ({"regime": "both", "country_id": "GB"}, {"EU representative": "Not answered"}),
        ({"regime": "UK", "country_id": "GB", "eu_representative": "Agent"}, {"EU representative": "Agent"}),
        # Where the organisation is established is not known.
        ({"regime": "UK", "country_id": None}, {"UK representative": "Not answered"}),
    ],
)
def test_the_representatives_are_those_that_article_27_asks_for(given, printed):
    found = head(**given)
    assert {label: text for label, text in found.items() if label.endswith("representative")} == printed


@pytest.mark.parametrize(("regime", "words"), [("UK", "UK GDPR"), ("both", "EU GDPR and UK GDPR")])
def test_the_head_names_the_law_or_both(regime, words):
    assert head(regime=regime)["Law"] == words


def test_the_head_names_who_receives_complaints_where_that_is_on_record():
    assert "Receives complaints of data subjects" not in head()
    assert head(complaints="Privacy desk")["Receives complaints of data subjects"] == "Privacy desk"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({}, {"Address": "Not answered"}),
        ({"contact": "Jo"}, {"Contact": "Jo"}),
        ({"address": "1 Road", "country_id": "US"}, {"Address": "1 Road", "Country": "United States"}),
    ],
)
def test_a_client_is_named_with_its_contact_details_and_country(given, printed):
    world = World()
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    world.add(ProcessingForClient, service_id=own.id, client="Client", **given)
    (client,) = processor_record(world.lens(), world.organisation).clients
    (section,) = (each for each in client_part(client).sections if each.letter == "a" and "acted for" in each.heading)
    found = {item.label: " ".join(str(value) for value in item.shown_answers) for item in section.items}
    assert {label: found[label] for label in ("Address", "Contact", "Country") if label in found} == printed


def activity_with(kind, **fields):
    """The record of an activity with one more row."""
    world = World()
    activity = world.activity()
    world.add(LegalTerm, code="P1.1", name="Employment", provision="DPA 2018 Sch. 1 para. 1")
    world.add(kind, activity_id=activity.id, **fields)
    (record,) = controller_record(world.lens(), world.organisation).activities
    return record


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({}, ""),
        ({"schedule_1": "Part 1"}, "; DPA 2018 Schedule 1: Part 1"),
        ({"schedule_1_term_id": 1}, "; DPA 2018 Sch. 1 para. 1: Employment"),
        ({"schedule_1_term_id": 1, "schedule_1": "payroll"}, "; DPA 2018 Sch. 1 para. 1: Employment; payroll"),
    ],
)
def test_a_condition_names_its_entry_of_schedule_1_and_our_own_words(fields, printed):
    item = conditions_item(activity_with(ActivityCondition, condition="9b", **fields))
    (value,) = item.values
    assert str(value) == f"employment and social law, Art. 9(2)(b){printed}"


def test_a_joint_controller_is_named_with_its_country():
    record = activity_with(JointController, name="Other", contact="Jo", country_id="US")
    words = [str(value) for each in activity_part(record).sections for item in each.items for value in item.values]
    assert any(text.startswith("Other, Jo, United States; ") for text in words)


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "folder J, 14 June 2026"), (0, "folder J, 15 June 2026"), (1, "Not answered"), (None, "folder J")],
)
def test_an_arrangement_of_a_later_day_is_no_answer_yet(days, words):
    arranged = None if days is None else TODAY + timedelta(days=days)
    record = activity_with(JointController, name="Other", arrangement="folder J", arranged=arranged)
    (section,) = (each for each in activity_part(record).sections if each.heading == "Joint controllers")
    assert [str(value) for value in section.values()] == [f"Other; arrangement: {words}"]
