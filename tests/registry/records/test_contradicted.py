"""Every item that can be confirmed as none says so where an answer is on record too."""

from datetime import date
from typing import Any

import pytest

from registry.records import RECORDS
from registry.values import (
    ACTIVITY_ITEMS,
    CLIENT_ITEMS,
    HEAD_ITEMS,
    ActivityData,
    ActivityRecipient,
    ActivityTransfer,
    ClientConfirmedNone,
    ClientSubProcessor,
    ConfirmedNone,
    JointController,
    OrganisationConfirmedNone,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import Person
from tests.registry.world import World

CONTRADICTED = "“None” was confirmed on 3 March 2026; the register shows otherwise"
ON = date(2026, 3, 3)
# What answers each item: columns of its record, or the kind and the columns of a row below it.
Answer = dict[str, Any] | tuple[type[Any], dict[str, Any]]
HEAD: dict[str, list[Answer]] = {
    "eu representative": [{"eu_representative": "Agent"}, {"eu_representative_person_id": 1}],
    "uk representative": [{"uk_representative": "Agent"}, {"uk_representative_person_id": 1}],
    "dpo": [{"dpo": "Officer"}, {"dpo_person_id": 1}],
}
ACTIVITY: dict[str, list[Answer]] = {
    "joint": [(JointController, {"name": "Partner"})],
    # The activity of a world has one category of people and one of data.
    "subjects": [{}],
    "data": [{}],
    "recipients": [
        (ActivityRecipient, {"kind": "authority", "category": "Tax office"}),
        (ActivityTransfer, {"country_id": "US", "recipient": "CallCo"}),
    ],
    "transfers": [(ActivityTransfer, {"country_id": "US", "recipient": "CallCo"})],
    "limits": [
        (ActivityData, {"category_id": 1, "kept_number": 3, "kept_unit": "years"}),
        (ActivityData, {"category_id": 1, "criteria": "until the claim ends"}),
    ],
    "security": [{"security": "Locked rooms"}],
}
CLIENT: dict[str, list[Answer]] = {
    "representative": [{"representative": "Agent"}, {"representative_person_id": 1}],
    "dpo": [{"dpo": "Officer"}, {"dpo_person_id": 1}],
    "sub-processors": [(ClientSubProcessor, {"engagement_id": 1})],
    "transfers": [{"transfers": "Support from Bern"}, {"country_id": "US"}],
    "security": [{"security": "Locked rooms"}],
}


def each(answers: dict[str, list[Answer]]) -> list[tuple[str, Answer]]:
    return [(item, answer) for item, found in answers.items() for answer in found]


def said(world: World, kind: str) -> tuple[bool, bool]:
    """Whether the record notes a contradiction, and whether it says that none was confirmed."""
    texts = list(RECORDS[kind](world.lens(), world.organisation).texts())
    return CONTRADICTED in texts, any("None, confirmed" in text for text in texts)


def answered(world: World, row: Any, answer: Answer, column: str) -> Any:
    """Puts an answer on record; returns the record as it is then."""
    if isinstance(answer, dict):
        return world.alter(row, **answer)
    kind, fields = answer
    world.add(kind, **{column: row.id} | fields)
    return row


def test_every_item_is_here():
    for items, answers in ((HEAD_ITEMS, HEAD), (ACTIVITY_ITEMS, ACTIVITY), (CLIENT_ITEMS, CLIENT)):
        assert set(items) == set(answers)


@pytest.mark.parametrize("kind", ["controller", "processor"])
@pytest.mark.parametrize(("item", "answer"), each(HEAD))
def test_an_item_of_the_head(kind, item, answer):
    world = World()
    world.add(Person, name="Olga Officer")
    world.add(OrganisationConfirmedNone, organisation_id=world.organisation.id, item=item, on=ON)
    assert said(world, kind) == (False, True)
    world.organisation = answered(world, world.organisation, answer, "organisation_id")
    assert said(world, kind) == (True, False)


@pytest.mark.parametrize(("item", "answer"), each(ACTIVITY))
def test_an_item_of_an_activity(item, answer):
    world = World()
    activity = world.activity()
    world.add(ConfirmedNone, activity_id=activity.id, item=item, on=ON)
    if item not in {"subjects", "data"}:
        assert said(world, "controller") == (False, True)
    if item == "limits":
        world.rows[ActivityData].clear()
    answered(world, activity, answer, "activity_id")
    assert said(world, "controller") == (True, False)


@pytest.mark.parametrize(("item", "answer"), each(CLIENT))
def test_an_item_of_a_client(item, answer):
    world = World()
    world.add(Person, name="Olga Officer")
    world.organisation = world.alter(world.organisation, regime="EU")
    world.engaged(role="sub-processor")
    service = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    client = world.add(ProcessingForClient, service_id=service.id, client="Client")
    world.add(ClientConfirmedNone, processing_id=client.id, item=item, on=ON)
    assert said(world, "processor") == (False, True)
    answered(world, service if item == "security" else client, answer, "processing_id")
    assert said(world, "processor") == (True, False)
