"""The sentence of each agreed term, with and without figures, wherever it is shown."""

import pytest

from registry.records import engagement_record
from registry.records.consequences import consequences
from registry.values import Agreement
from registry.wording.terms import agreed_end, agreed_in, agreed_notice
from suppliers.values import BreachTerm
from tests.registry.world import World


@pytest.fixture
def world():
    return World()


def agreement(world: World, engagement_id: int = 1, **fields: object) -> Agreement:
    usual = {"title": "DPA", "version": "2", "breach_trigger": "unknown", "disposal": "unknown"}
    return world.add(Agreement, engagement_id=engagement_id, **usual | fields)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"breach_number": 24, "breach_unit": "hours", "breach_trigger": "aware"},
            "within 24 hours after becoming aware",
        ),
        ({"breach_number": 1, "breach_unit": "days"}, "within 1 day from a moment not stated"),
        ({"breach_trigger": "aware"}, ""),
    ],
)
def test_an_agreed_notice(world, fields, sentence):
    assert agreed_notice(agreement(world, **fields)) == sentence


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"disposal": "return"}, "at the end: return"),
        ({"deletion_number": 30, "deletion_unit": "days"}, "data deleted within 30 days after the end"),
        (
            {"disposal": "delete", "deletion_number": 1, "deletion_unit": "months"},
            "at the end: deletion, data deleted within 1 month after the end",
        ),
        ({}, ""),
    ],
)
def test_an_agreed_end(world, fields, sentence):
    assert agreed_end(agreement(world, **fields)) == sentence


def test_the_agreement_is_named_with_the_term(world):
    assert agreed_in(agreement(world)) == "as agreed in “DPA 2”"


def test_a_record_has_the_agreed_notice_with_its_agreement(world):
    engagement = world.engaged()
    assert engagement_record(world.lens(), engagement).agreed_notice == ""
    agreement(world, engagement.id, breach_number=24, breach_unit="hours", breach_trigger="aware")
    found = engagement_record(world.lens(), engagement)
    assert found.agreed_notice == "within 24 hours after becoming aware, as agreed in “DPA 2”"


def test_consequences_name_the_basis_of_the_notice(world):
    engagement = world.engaged()
    assert consequences(world.lens(), engagement).notice_basis == ""
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours", trigger="aware")
    assert consequences(world.lens(), engagement).notice_basis == "as stated; no notice is agreed"
    agreement(world, engagement.id, breach_number=24, breach_unit="hours")
    assert consequences(world.lens(), engagement).notice_basis == "as agreed in “DPA 2”"


def test_consequences_name_the_basis_of_the_deletion(world):
    engagement = world.engaged()
    assert consequences(world.lens(), engagement).deletion_basis == ""
    agreement(world, engagement.id, deletion_number=30, deletion_unit="days")
    words = "deletion as agreed in “DPA 2”, plus the copies that remain after it"
    assert consequences(world.lens(), engagement).deletion_basis == words
