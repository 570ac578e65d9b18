"""Every item of Article 30(1) for an activity: unanswered, answered, or confirmed as none, and never left out."""

from typing import Any

import pytest

from registry import models
from tests import factories
from tests.exports.letters import NONE, UNANSWERED, field, only, printed
from tests.pages.world import alter

pytestmark = pytest.mark.django_db


def of_activity(maker: Any, **fields: Any) -> Any:
    return lambda activity: maker(activity=activity, **fields)


def through_a_service(activity: models.ProcessingActivity) -> None:
    engagement = factories.engagement(organisation=activity.organisation)
    factories.activity_engagement(activity=activity, engagement=engagement)
    party = factories.supplier(legal_name="Importer Inc")
    country = factories.country(id="US")
    factories.transfer_basis(engagement=engagement, regime="UK", importer=party, country=country, mechanism="IDTA")


def with_data(**fields: Any) -> Any:
    return lambda activity: factories.activity_data(
        activity=activity, category=factories.data_category(name="Pay"), **fields
    )


# Each item of an activity: its answer, the words that are printed, and the item that confirms "none".
ACTIVITY = [
    ("(a) Joint controllers", of_activity(factories.joint_controller, arrangement="Deed"), "Partner Ltd", "joint"),
    ("(b) Purposes", field(purposes="To pay people"), "To pay people", None),
    ("Lawful basis", of_activity(factories.activity_basis), "legal obligation, Art. 6(1)(c)", None),
    ("(c) Categories of data subjects", of_activity(factories.activity_subjects, number=7), "Employees", "subjects"),
    ("(c) Categories of personal data", with_data(), "Pay no", "data"),
    ("(d) Recipients", of_activity(factories.activity_recipient), "Tax authority Public authority", "recipients"),
    (
        "(e) Transfers to third countries or international organisations",
        of_activity(factories.activity_transfer, country=None, body="United Nations", recipient="UNHCR"),
        "United Nations UNHCR nothing that holds: no decision covers it",
        "transfers",
    ),
    (
        "(e) Transfers to third countries or international organisations",
        through_a_service,
        "United States Importer Inc international data transfer agreement; which clauses is not on record",
        "transfers",
    ),
    (
        "(f) Time limits for erasure of each category",
        with_data(kept_number=6, kept_unit="years", ground="Tax law"),
        "Pay 6 years Tax law",
        "limits",
    ),
    ("(g) Security measures, general description", field(security="Locked doors"), "Locked doors", "security"),
]


@pytest.mark.parametrize(("item", "answer", "words", "none"), ACTIVITY, ids=[f"{row[0]}: {row[2]}" for row in ACTIVITY])
def test_an_item_of_an_activity_is_unanswered_answered_or_none(own, item, answer, words, none):
    activity = factories.activity(organisation=own)
    assert only(printed(own, "controller"), item) == UNANSWERED
    if none:
        factories.confirmed_none(activity=activity, item=none, note="It was asked")
        assert only(printed(own, "controller"), item) == NONE
    answer(activity)
    found = only(printed(own, "controller"), item)
    assert words in found and UNANSWERED not in found and "None, confirmed" not in found


def test_a_category_has_its_time_limit_its_criteria_or_not_answered(own):
    activity = factories.activity(organisation=own)
    for name, fields in (("First", {}), ("Second", {"criteria": "until asked"})):
        factories.activity_data(activity=activity, category=factories.data_category(name=name), **fields)
    item = "(f) Time limits for erasure of each category"
    assert f"First {UNANSWERED} not on record" in only(printed(own, "controller"), item)
    assert "Second until asked not on record" in only(printed(own, "controller"), item)
    factories.confirmed_none(activity=activity, item="limits", note="It was asked")
    assert f"First {NONE} not on record" in only(printed(own, "controller"), item)


def test_where_there_is_no_data_there_are_no_time_limits(own):
    activity = factories.activity(organisation=own)
    factories.confirmed_none(activity=activity, item="data", note="It was asked")
    assert only(printed(own, "controller"), "(f) Time limits for erasure of each category") == NONE


def test_a_joint_controller_without_an_arrangement_on_record_says_so(own):
    factories.joint_controller(activity=factories.activity(organisation=own), contact="privacy@partner.example")
    found = only(printed(own, "controller"), "(a) Joint controllers")
    assert found == f"Partner Ltd , privacy@partner.example ; arrangement: {UNANSWERED}"


def test_a_transfer_on_compelling_interests_documents_its_safeguards_or_says_that_it_does_not(own):
    engagement = factories.engagement(organisation=own)
    factories.activity_engagement(activity=factories.activity(organisation=own), engagement=engagement)
    row = factories.transfer_basis(engagement=engagement, regime="UK", mechanism="49(1)2")
    item = "(e) Transfers to third countries or international organisations"
    unanswered = "safeguards: not answered ; assessment: not answered"
    assert unanswered in only(printed(own, "controller"), item)
    alter(row, measures="Encrypted before it goes", outcome="Rare and small")
    found = only(printed(own, "controller"), item)
    assert "Encrypted before it goes" in found and "Rare and small" in found and "not answered" not in found
