"""CON-13: every service used for personal data belongs to an activity or a client."""

import pytest

from registry.values import ActivityEngagement, ClientSubProcessor, OwnService, ProcessingForClient
from tests.registry.rules.contract.case import cases, setting
from tests.registry.world import DAYS, YESTERDAY


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("processor", [("", "low")]),
        ("sub-processor", [("", "low")]),
        ("joint controller", [("", "low")]),
        ("controller", [("", "low")]),
        ("not a processor", []),
    ],
)
def test_con_13_finds_a_service_that_nothing_on_record_uses(role, seen):
    world, _engagement = setting(role=role)
    world.activity()
    assert cases(world, "CON-13") == seen


@pytest.mark.parametrize(("days", "used"), DAYS.values(), ids=DAYS)
def test_con_13_counts_an_activity_while_it_is_in_force_and_uses_it(days, used):
    for of in ("activity", "use"):
        world, engagement = setting()
        world.activity()
        activity = world.activity(**(days if of == "activity" else {}))
        given = days if of == "use" else {}
        world.add(ActivityEngagement, activity_id=activity.id, engagement_id=engagement.id, **given)
        assert len(world.found("CON-13")) == (not used)


@pytest.mark.parametrize(("days", "used"), DAYS.values(), ids=DAYS)
def test_con_13_counts_a_client_while_we_process_for_it_with_the_service(days, used):
    for of in ("service", "processing", "use"):
        world, engagement = setting()
        world.activity()
        own = world.add(
            OwnService, organisation_id=world.organisation.id, name="Rota", **(days if of == "service" else {})
        )
        given = days if of == "processing" else {}
        client = world.add(ProcessingForClient, service_id=own.id, client="Client", **given)
        given = days if of == "use" else {}
        world.add(ClientSubProcessor, processing_id=client.id, engagement_id=engagement.id, **given)
        assert len(world.found("CON-13")) == (not used)


def test_con_13_leaves_an_organisation_without_any_activity_to_act_17():
    world, _engagement = setting()
    world.activity(ends=YESTERDAY)
    assert cases(world, "CON-13") == []
    assert len(world.found("ACT-17")) == 1
