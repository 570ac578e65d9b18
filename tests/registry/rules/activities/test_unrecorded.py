"""The rule about organisations with services and no activity, on registers made of values."""

import pytest

from registry.values import ClientSubProcessor, OwnService, ProcessingForClient
from tests.registry.world import TODAY, YESTERDAY, World


@pytest.mark.parametrize(
    ("services", "activity", "fires"),
    [
        ([], None, 0),
        ([{}], None, 1),
        ([{}, {}], None, 1),
        ([{"role": "controller"}], None, 1),
        ([{"role": "not a processor"}], None, 0),
        ([{"ends": YESTERDAY}], None, 0),
        ([{}], {}, 0),
        ([{}], {"ends": YESTERDAY}, 1),
        ([{}], {"ends": TODAY}, 0),
    ],
)
def test_act_17_finds_services_in_use_and_no_activity_once(services, activity, fires):
    world = World()
    for each in services:
        world.engaged(**each)
    if activity is not None:
        world.activity(**activity)
    assert len(world.found("ACT-17")) == fires
    # Then no service is asked about by itself.
    assert not fires or world.found("CON-13") == []


@pytest.mark.parametrize(("days", "fires"), [({}, 0), ({"ends": YESTERDAY}, 1)])
def test_act_17_counts_a_service_that_a_client_uses(days, fires):
    world = World()
    engagement = world.engaged()
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    client = world.add(ProcessingForClient, service_id=own.id, client="Client")
    world.add(ClientSubProcessor, processing_id=client.id, engagement_id=engagement.id, **days)
    assert len(world.found("ACT-17")) == fires
    world.engaged()
    assert len(world.found("ACT-17")) == 1
