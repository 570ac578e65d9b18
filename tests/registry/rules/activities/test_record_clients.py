"""The rule about the items of Article 30(2), on registers made of values."""

import pytest

from registry.records import processor_record
from registry.values import ClientConfirmedNone, ClientSubProcessor, Organisation, OwnService, ProcessingForClient
from suppliers.values import Person
from tests.registry.rules.activities.case import ALL_DAYS
from tests.registry.world import DAYS, TODAY, TOMORROW, World

CLIENT = {"address": "1 Road", "contact": "Jo", "representative": "None needed", "dpo": "Jo", "categories": "Storing"}


def act_04(*, none=(), used=None, security="Locked", named=(), **processing):
    """The items missing by ACT-04, and whether the record itself names sub-processors."""
    world = World()
    for post, person in dict(named).items():
        processing[f"{post}_person_id"] = world.add(Person, **person).id
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota", security=security)
    given = CLIENT | {"transfers": "None"} | processing
    row = world.add(ProcessingForClient, service_id=own.id, client="Client Ltd", **given)
    for item in none:
        world.add(ClientConfirmedNone, processing_id=row.id, item=item, on=TODAY)
    if used is not None:
        world.add(ClientSubProcessor, processing_id=row.id, engagement_id=world.engaged(**used).id)
    found = world.found("ACT-04")
    assert world.found("ACT-04", TODAY, world.add(Organisation, slug="other")) == []
    items = [item for finding in found for item in finding.seen.figures["items"]]
    clients = processor_record(world.lens(), world.organisation).clients
    return items, [bool(client.sub_processors) for client in clients]


@pytest.mark.parametrize(
    ("given", "items"),
    [
        ({"used": {}}, []),
        ({"none": ["sub-processors"]}, []),
        ({}, ["sub-processors"]),
        *[({"used": {}, name: ""}, [name]) for name in ("representative", "dpo", "categories")],
        # "The name and contact details": one of the two is an answer.
        *[({"used": {}, name: ""}, []) for name in ("address", "contact")],
        ({"used": {}, "address": "", "contact": ""}, ["contact details"]),
        *[({"used": {}, name: "", "none": [name]}, []) for name in ("representative", "dpo")],
        ({"used": {}, "transfers": ""}, ["client transfers"]),
        ({"used": {}, "transfers": "", "none": ["transfers"]}, []),
        ({"used": {}, "security": ""}, ["client security"]),
        ({"used": {}, "security": "", "none": ["security"]}, []),
        *[({"used": days}, [] if there else ["sub-processors"]) for days, there in DAYS.values()],
    ],
)
def test_act_04_lists_what_the_record_for_a_client_lacks(given, items):
    missing, named = act_04(**given)
    assert missing == items
    assert named == ["sub-processors" not in missing and "sub-processors" not in given.get("none", ())]


@pytest.mark.parametrize(
    ("named", "counts"),
    [
        ({"name": "Jo"}, True),
        ({"erased": TOMORROW}, True),
        ({"erased": TODAY}, False),
    ],
)
@pytest.mark.parametrize("post", ["contact", "representative", "dpo"])
def test_act_04_counts_a_person_whose_name_was_erased_later(post, named, counts):
    item = "contact details" if post == "contact" else post
    without = {post: "", "address": "", "used": {}} if post == "contact" else {post: "", "used": {}}
    assert act_04(**without)[0] == [item]
    assert act_04(**without, named={post: named})[0] == [item] * (not counts)


@ALL_DAYS
def test_act_04_fires_only_while_processing_for_the_client_is_in_force(days, there):
    assert bool(act_04(**days)[0]) is there
