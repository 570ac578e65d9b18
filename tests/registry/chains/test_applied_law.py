"""The laws under which data goes to a service: those of what uses it on the day."""

import pytest

from registry.chains import applied_to_engagement
from registry.values import ActivityEngagement, ClientSubProcessor, OwnService, ProcessingForClient
from tests.registry.chains.abroad import world_of
from tests.registry.world import YESTERDAY

ENDED = {"ends": YESTERDAY}


def laws(world):
    return applied_to_engagement(world.lens(), world.engagement, world.organisation).laws


@pytest.mark.parametrize(
    ("service", "processing", "named", "found"),
    [
        ({}, {}, {}, ("EU", "UK")),
        ({}, ENDED, {}, ("EU",)),
        (ENDED, {}, {}, ("EU",)),
        ({}, {}, ENDED, ("EU",)),
    ],
)
def test_processing_for_a_client_adds_our_law_while_it_takes_place(service, processing, named, found):
    world = world_of("US", "UK")
    world.activity(world.engagement, regime="EU")
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Own", **service)
    row = world.add(ProcessingForClient, service_id=own.id, client="Client", **processing)
    world.add(ClientSubProcessor, processing_id=row.id, engagement_id=world.engagement.id, **named)
    assert laws(world) == found


@pytest.mark.parametrize(("days", "found"), [({}, ("EU",)), (ENDED, ("UK",))])
def test_without_any_use_the_law_is_the_organisations(days, found):
    world = world_of("US", "UK")
    activity = world.activity(regime="EU")
    world.add(ActivityEngagement, activity_id=activity.id, engagement_id=world.engagement.id, **days)
    assert laws(world) == found
