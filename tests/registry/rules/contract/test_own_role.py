"""CON-14: the role of a processor that states purposes of its own."""

from datetime import timedelta

import pytest

from registry.values import Review
from suppliers.values import Document
from tests.registry.rules.contract.case import says, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

EARLIER = YESTERDAY - timedelta(days=1)


def con_14(topic="own use", *, standing="denied", dated=None, reviewed=None, role="processor"):
    """The cases if a supplier says something on its own purposes, in a document, and we reviewed on some day."""
    world, engagement = setting(role=role)
    document = world.add(Document, supplier_id=1, title="Statement", dated=dated)
    says(world, engagement, topic, standing=standing, document_id=document.id)
    if reviewed:
        owner = {"organisation_id": world.organisation.id, "engagement_id": engagement.id}
        world.add(Review, on=reviewed, **owner)
    return [finding.case for finding in world.found("CON-14")]


@pytest.mark.parametrize("topic", ["own use", "ai training"])
@pytest.mark.parametrize(
    ("standing", "found"), [("denied", ["never"]), ("unclear", []), ("silent", []), ("stated", []), ("unread", [])]
)
def test_con_14_asks_for_a_review_where_purposes_of_its_own_are_stated(topic, standing, found):
    assert con_14(topic, standing=standing) == found


@pytest.mark.parametrize(
    ("role", "found"),
    [("processor", ["never"]), ("sub-processor", ["never"]), ("controller", []), ("joint controller", [])],
)
def test_con_14_asks_while_the_role_on_record_is_that_of_a_processor(role, found):
    assert con_14(role=role) == found


@pytest.mark.parametrize(
    ("dated", "reviewed", "found"),
    [
        (None, EARLIER, []),
        (None, TOMORROW, ["never"]),
        (YESTERDAY, None, ["since"]),
        (YESTERDAY, EARLIER, ["since"]),
        (YESTERDAY, YESTERDAY, []),
        (YESTERDAY, TODAY, []),
        (YESTERDAY, TOMORROW, ["since"]),
    ],
)
def test_con_14_counts_a_review_since_the_statement(dated, reviewed, found):
    assert con_14(dated=dated, reviewed=reviewed) == found


def test_con_14_has_one_finding_per_engagement():
    world, engagement = setting()
    for topic in ("own use", "ai training"):
        says(world, engagement, topic, standing="denied")
    (finding,) = world.found("CON-14")
    assert "is on record as our processor" in finding.message
