"""SUB-06 and SUB-07: parties that a record or a document names, but that are not in the chain."""

import pytest

from registry.values import ActivityRecipient, Organisation
from suppliers.values import Document, Involvement, Mention, Supplier
from tests.registry.rules.chain.case import behind, cases, setting, sub_07
from tests.registry.world import DAYS, TODAY, YESTERDAY


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"name": "Acme Ltd"}, []),
        ({"name": "Nobody Ltd"}, [("nobody", "medium")]),
        ({"name": "Spare Ltd"}, [("not used", "medium")]),
        ({"name": ""}, [("unnamed", "low")]),
        ({"name": "Nobody Ltd", "kind": "controller"}, []),
    ],
)
def test_sub_06_looks_for_the_processors_that_a_record_names(fields, seen):
    world, engagement = setting()
    world.add(Supplier, legal_name="Spare Ltd")
    activity = world.activity(engagement)
    world.add(ActivityRecipient, activity_id=activity.id, **{"kind": "processor", "category": "Hosting"} | fields)
    assert cases(world, "SUB-06") == seen
    assert world.found("SUB-06", TODAY, world.add(Organisation, slug="other")) == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_06_counts_parties_behind_any_service_and_checks_activities_in_force(days, there):
    world, engagement = setting()
    activity = world.activity(engagement)
    world.add(ActivityRecipient, activity_id=activity.id, kind="processor", category="Copies", name="Host")
    behind(world, engagement, **days)
    assert bool(world.found("SUB-06")) is not there
    world.alter(activity, **days)
    world.alter(world.rows[Involvement][1], ends=YESTERDAY, starts=None)
    assert bool(world.found("SUB-06")) is there


@pytest.mark.parametrize(
    ("fields", "fires"),
    [({}, 1), ({"declared": True}, 0), ({"explanation": "Makes devices."}, 0), ({"section": "4.7"}, 1)],
)
def test_sub_07_asks_for_the_role_of_a_party_that_a_document_mentions(fields, fires):
    world, engagement = setting()
    sub_07(world, engagement, **fields)
    assert len(world.found("SUB-07")) == fires


def test_sub_07_needs_one_explanation_per_document_and_leaves_out_superseded_documents():
    world, engagement = setting()
    sub_07(world, engagement)
    sub_07(world, engagement)
    assert len(world.found("SUB-07")) == 2
    world.add(Mention, document_id=1, party_id=2, explanation="Makes devices.")
    assert len(world.found("SUB-07")) == 1
    world.add(Document, supplier_id=1, title="Statement", supersedes_id=2)
    assert world.found("SUB-07") == []


@pytest.mark.parametrize("linked", [True, False])
def test_sub_07_asks_the_same_of_a_party_outside_the_chain(linked):
    world, engagement = setting()
    sub_07(world, engagement)
    if linked:
        behind(world, engagement, party=world.rows[Supplier][2])
    assert cases(world, "SUB-07") == [("", "low")]


def test_sub_07_names_the_document_and_the_party():
    world, engagement = setting()
    sub_07(world, engagement)
    (finding,) = world.found("SUB-07")
    assert finding.message == (
        "“Statement” mentions Other without declaring its role for “Hosting”. No explanation is on record."
    )
