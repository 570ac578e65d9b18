"""CON-09 and CON-10: the use of data beyond our instructions."""

import pytest

from registry.rules import Severity
from registry.values import EngagementOption
from suppliers.values import ServiceOption
from tests.registry.rules.contract.case import agreed, reviewed, says, setting
from tests.registry.world import DAYS

TOPICS = pytest.mark.parametrize(
    ("code", "topic"), [("CON-09", "compelled disclosure told"), ("CON-10", "own use"), ("CON-10", "ai training")]
)


@TOPICS
@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 0), ("denied", 1), ("unclear", 1), ("silent", 1), ("unread", 0), (None, 0)]
)
def test_promises_are_missed_where_documents_were_read(code, topic, standing, fires):
    world, engagement = setting()
    if standing:
        says(world, engagement, topic, standing=standing)
    assert len(world.found(code)) == fires


@TOPICS
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_promises_are_those_of_the_day(code, topic, days, there):
    world, engagement = setting()
    says(world, engagement, topic, standing="unclear", **days)
    assert len(world.found(code)) == there


@TOPICS
def test_promises_of_an_option_that_was_not_bought_are_not_ours(code, topic):
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    says(world, engagement, topic, standing="denied", option_id=other.id)
    assert world.found(code) == []


@TOPICS
@pytest.mark.parametrize(("standing", "fires"), [("silent", 0), ("unclear", 1), ("denied", 1)])
def test_silence_does_not_count_where_the_agreement_meets_the_item_on_instructions(code, topic, standing, fires):
    world, engagement = setting()
    reviewed(world, agreed(world, engagement))
    says(world, engagement, topic, standing=standing)
    assert len(world.found(code)) == fires


def test_con_10_has_one_finding_where_a_supplier_is_silent_on_all_own_use():
    world, engagement = setting()
    says(world, engagement, "own use", standing="silent")
    says(world, engagement, "ai training", standing="silent")
    assert [finding.case for finding in world.found("CON-10")] == ["own use, silent"]


def test_con_10_quotes_the_record_of_an_unclear_use():
    world, engagement = setting()
    row = {"standing": "unclear", "words": "Counts how features are used.", "qualifier": "in aggregated form"}
    says(world, engagement, "own use", **row)
    (finding,) = world.found("CON-10")
    assert finding.severity == Severity.MEDIUM
    assert finding.message == (
        "It is unclear whether Acme Ltd uses data of “Hosting” for its own purposes: Counts how features are used "
        "(in aggregated form)."
    )
